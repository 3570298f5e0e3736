// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/explore/frames/frame_cache.h"

namespace crossflow::ui {

/// The frames of a cache side by side, with the marker to drag along them: the slider and its map
/// in one. Frames that are approximations wear a dotted line, full ones a solid one. Prompts stand
/// over their places; those of keys can be dragged.
class FrameStrip : public QWidget {
  Q_OBJECT

 public:
  struct Mark {
    QString words;
    double position = 0;
    bool movable = false;
    bool operator==(const Mark&) const = default;
  };

  explicit FrameStrip(QWidget* parent = nullptr);

  /// `cache` outlives the strip's next refresh().
  void refresh(const FrameCache& cache);
  void setMarks(std::vector<Mark> marks);
  void setPosition(double position);
  double position() const { return position_; }
  /// Where on the widget a position is.
  QPoint pointAt(double position) const;
  QRectF markRect(std::size_t index) const;

  QSize sizeHint() const override { return {400, kHeight}; }

 Q_SIGNALS:
  void moved(double position);
  void markMoved(int mark, double position);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  static constexpr int kHeight = 104;

  QRectF track() const;
  double xOf(double position) const;
  double positionAt(double x) const;
  void moveTo(double position);
  void drawFrames(QPainter& painter) const;
  void drawQuality(QPainter& painter) const;
  void drawMarks(QPainter& painter) const;
  void drawMarker(QPainter& painter) const;
  void rebuild();

  FrameCache cache_;
  std::vector<QPixmap> tiles_;  // scaled once, painted often
  std::vector<Mark> marks_;
  std::optional<std::size_t> dragged_;
  double position_ = 0;
};

}  // namespace crossflow::ui
