// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include "ui/pictures/picture_delegate.h"

namespace crossflow::ui {

/// Pictures in columns that fill the width: `side` is what a tile should be about.
class PictureGrid : public QListView {
  Q_OBJECT

 public:
  PictureGrid(const QString& name, int side, QWidget* parent = nullptr);

  int side() const { return side_; }
  void setSide(int side);
  /// Room below each picture for its Qt::DisplayRole; 0: none.
  void setCaptionHeight(int height) { delegate_->setCaptionHeight(height); }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitColumns();

  PictureDelegate* delegate_;
  int side_;
};

}  // namespace crossflow::ui
