// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The newest picture large in the middle and the last ones in a strip below. While something is
// made the stage follows it, until the hand chooses another picture.

#include <QWidget>

#include "ui/pictures/picture_actions.h"
#include "ui/pictures/picture_list.h"
#include "ui/pictures/picture_strip.h"
#include "ui/pictures/picture_viewer.h"

namespace crossflow::ui {

class Stage : public QWidget {
  Q_OBJECT

 public:
  Stage(PictureList& pictures, PictureActions& actions, QWidget* parent = nullptr);

  /// Shows what becomes of this job as it comes.
  void follow(core::JobId id);
  void show(const QModelIndex& index);
  QModelIndex shown() const { return current_; }
  void focusPicture() { viewer_->view()->setFocus(); }

 Q_SIGNALS:
  void gridWanted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void choose(const QModelIndex& index);
  void refresh();
  void step(int by);
  void read(const QModelIndex& index);
  void offerComparison();
  void pictureChanged(const QModelIndex& index);
  void showMenu(const QPoint& position);

  PictureList& pictures_;
  PictureActions& actions_;
  PictureViewer* viewer_;
  PictureStrip* strip_;
  QPersistentModelIndex current_;
  core::JobId followed_{};
};

}  // namespace crossflow::ui
