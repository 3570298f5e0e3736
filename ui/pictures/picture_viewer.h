// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One picture large, with what can be done to it and, if wished, what it was made from. Used by the
// stage and by the gallery.

#include <QLabel>
#include <QPointer>
#include <QToolButton>
#include <QWidget>

#include "core/engine/job_event.h"
#include "ui/pictures/facts_panel.h"
#include "ui/pictures/image_view.h"
#include "ui/pictures/picture_actions.h"
#include "ui/pictures/picture_screen.h"
#include "ui/shared/elided_label.h"

namespace crossflow::ui {

class PictureViewer : public QWidget {
  Q_OBJECT

 public:
  /// `backIcon` and `backName`: of the way to all pictures.
  PictureViewer(PictureActions& actions, const char* backIcon, const QString& backName,
                QWidget* parent = nullptr);

  void show(const core::Picture& picture);
  /// A rough one that is being made; null: nothing is to be seen of it yet.
  void showPreview(const QImage& image, const QString& prompt);
  void clear();
  /// The picture to compare with; null: there is none and the button is off.
  void setOther(const QImage& other, const QString& name = {});
  void startComparing() { compare_->setChecked(compare_->isEnabled()); }
  /// Does what a key means for the picture, wherever on the page it was pressed; false: nothing.
  bool take(const QKeyEvent& event);
  ImageView* view() { return view_; }

 Q_SIGNALS:
  void back();
  /// To the next (1) or previous (-1) picture.
  void step(int by);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* buildBar(const char* backIcon, const QString& backName);
  void showMenu(const QPoint& position);
  /// On the whole screen; what is shown here from then on, is shown there too.
  void showAlone();
  void toggleStar() { actions_.toggleStar(picture_); }
  void remove() { actions_.remove(picture_); }
  void fitFacts();
  void enableActions(bool on);
  void showStar();
  void showCaption();

  PictureActions& actions_;
  core::Picture picture_;
  QImage other_;
  ImageView* view_;
  FactsPanel* facts_;
  ElidedLabel* caption_;
  QLabel* zoom_ = nullptr;
  QToolButton* compare_ = nullptr;
  QToolButton* star_ = nullptr;
  QToolButton* info_ = nullptr;
  QPointer<PictureScreen> screen_;
  QList<QWidget*> forPictures_;  // off while there is only a preview
};

}  // namespace crossflow::ui
