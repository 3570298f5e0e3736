// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QPolygonF>
#include <QStringList>
#include <QWidget>
#include <vector>

namespace crossflow::ui {

/// 2 to 6 prompts, each with its own picture, around a field; a dot to drag among and beyond them;
/// a path to draw. Places and weights are those of pad_geometry.
class BlendPad : public QWidget {
  Q_OBJECT

 public:
  explicit BlendPad(QWidget* parent = nullptr);

  void setPrompts(const QStringList& prompts);
  /// One for each prompt, null where there is none yet.
  void setPictures(const std::vector<QImage>& pictures);
  void setDot(const QPointF& dot);
  QPointF dot() const { return dot_; }
  void setPath(const QPolygonF& path);
  /// Whether the hand draws a path instead of moving the dot.
  void setDrawing(bool on);
  std::vector<double> weights() const;
  /// Where a corner is on the widget.
  QPointF cornerPoint(int index) const;

  QSize sizeHint() const override { return {480, 480}; }

 Q_SIGNALS:
  void moved(const QPointF& dot);
  void pathDrawn(const QPolygonF& path);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  int corners() const { return static_cast<int>(prompts_.size()); }
  double radius() const;
  double pictureSide() const;
  double wordsAcross(int index) const;
  QPointF toWidget(const QPointF& place) const;
  QPointF toPlace(const QPointF& point) const;
  void moveTo(const QPointF& point);
  void drawField(QPainter& painter) const;
  void drawCorner(QPainter& painter, int index, double weight) const;
  void drawPath(QPainter& painter) const;
  void drawDot(QPainter& painter) const;

  QStringList prompts_;
  std::vector<QImage> pictures_;
  QPointF dot_;
  QPolygonF path_, sketch_;
  bool drawing_ = false;
};

}  // namespace crossflow::ui
