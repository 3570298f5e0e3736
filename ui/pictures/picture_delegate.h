// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints one tile of a picture grid: the picture, a star, a rating, progress while it is made.

#include <QStyledItemDelegate>

namespace crossflow::ui {

enum PictureRole {
  PictureImageRole = Qt::UserRole + 1,  // QImage or QPixmap; empty while it is loading
  PictureProgressRole,                  // double 0..1 while it is made; none when done
  PictureStarRole,                      // bool
  PictureRatingRole,                    // int 0..5
  PictureIdRole,                        // qint64 in the history
};

class PictureDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit PictureDelegate(int side, QObject* parent = nullptr);

  int side() const { return side_; }
  void setSide(int side) { side_ = side; }
  /// Room below each picture for its Qt::DisplayRole; 0: none.
  void setCaptionHeight(int height) { captionHeight_ = height; }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;

 private:
  int side_;
  int captionHeight_ = 0;
};

}  // namespace crossflow::ui
