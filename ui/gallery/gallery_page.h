// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that was ever made: search, stars, ratings, comparing, deleting with a way back by
// Ctrl+Z and by the list of what was deleted.

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSlider>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <memory>

#include "ui/gallery/gallery_model.h"
#include "ui/pictures/picture_actions.h"
#include "ui/pictures/picture_grid.h"
#include "ui/pictures/picture_viewer.h"
#include "ui/shared/page.h"
#include "ui/shared/workbench.h"

namespace crossflow::ui {

class GalleryPage : public Page {
  Q_OBJECT

 public:
  explicit GalleryPage(Workbench& bench, QWidget* parent = nullptr);

  QUndoStack* undoStack() override { return &undo_; }
  void entered() override;
  QListView* list() { return list_; }
  QLineEdit* search() { return search_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* buildGrid();
  QWidget* buildInner();
  QWidget* buildBar();
  void connectParts();
  void applyFilter();
  void findAgain();
  using Found = std::vector<core::FoundPicture>;
  void adopt(std::shared_ptr<const Found> found, std::size_t from, int before);
  void open(const QModelIndex& index);
  void step(int by);
  void compare();
  void remove();
  void bringBack();
  void eraseSelected();
  void fillMenu(QMenu* menu, const QModelIndex& index);
  void fillDeletedMenu(QMenu* menu);
  void star();
  void rate(int rating);
  void showMenu(const QPoint& position);
  std::vector<qint64> selected() const;
  bool handleKey(int key, Qt::KeyboardModifiers modifiers);
  void report(const std::optional<core::Failure>& failure);

  Workbench& bench_;
  QUndoStack undo_;
  PictureActions actions_;
  GalleryModel model_;
  QTimer typing_;
  QLineEdit* search_;
  QToolButton* starred_;
  QToolButton* rated_;
  QToolButton* deleted_;
  QLabel* count_;
  QSlider* size_;
  QStackedWidget* stack_;
  PictureGrid* list_;
  PictureViewer* viewer_;
  QPersistentModelIndex shown_;
  bool loaded_ = false;
};

}  // namespace crossflow::ui
