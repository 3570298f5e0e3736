// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What comes of prompts: the stage, or all pictures side by side, and below what is being done.

#include <QStackedWidget>
#include <QToolButton>

#include "ui/generate/grouped_pictures.h"
#include "ui/generate/stage.h"
#include "ui/pictures/picture_grid.h"
#include "ui/shared/workbench.h"

namespace crossflow::ui {

class Results : public QWidget {
  Q_OBJECT

 public:
  Results(Workbench& bench, PictureActions& actions, QWidget* parent = nullptr);

  PictureList& pictures() { return pictures_; }
  /// A render that was just asked for goes onto the stage.
  void expect(core::JobId id, const core::GenerationRequest& request);
  void put(const core::Picture& picture);
  /// The newest pictures of the gallery, once.
  void fillFromGallery();

 Q_SIGNALS:
  void exampleChosen(const QString& prompt);

 private:
  QWidget* buildGrid();
  void receive(const core::JobEvent& event);
  void adopt(core::JobId id);
  void openFromGrid(const QModelIndex& index);
  void showStage();
  void showGrid();
  void showMenu(const QPoint& position);
  void forget(const std::vector<qint64>& ids);
  void bringBack(const std::vector<qint64>& ids);
  /// Stars and ratings.
  void mark(const std::vector<qint64>& ids);
  const core::Picture* inGrid(const QModelIndex& index) const;

  Workbench& bench_;
  PictureActions& actions_;
  PictureList pictures_;
  GroupedPictures grouped_;
  QStackedWidget* pages_;
  QWidget* empty_;
  Stage* stage_;
  PictureGrid* grid_ = nullptr;
  QWidget* gridPage_;
  bool filled_ = false;
  QHash<QString, int> places_;  // of the pictures that were deleted last
};

}  // namespace crossflow::ui
