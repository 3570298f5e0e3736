// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>
#include <vector>

#include "ui/explore/frame_cache.h"

namespace crossflow::ui {

/// The frames of a cache side by side, with the marker to drag along them: the slider and its map
/// in one. Frames that are approximations wear a dotted line, full ones a solid one.
class FrameStrip : public QWidget {
  Q_OBJECT

 public:
  explicit FrameStrip(QWidget* parent = nullptr);

  void show(const FrameCache& cache);
  void setPosition(double position);
  double position() const { return position_; }
  /// How far beyond the ends the marker may go; 0 for not at all.
  void setBeyond(double beyond);

  QSize sizeHint() const override { return {400, 84}; }

 Q_SIGNALS:
  void moved(double position);
  void released(double position);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QRectF track() const;
  double xOf(double position) const;
  void moveTo(double x);
  void drawFrames(QPainter& painter);
  void drawMarker(QPainter& painter);
  void rebuild();

  FrameCache cache_{2};
  std::vector<QPixmap> tiles_;  // scaled once, painted often
  double position_ = 0;
  double beyond_ = 0;
};

}  // namespace crossflow::ui
