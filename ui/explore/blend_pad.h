// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QStringList>
#include <QWidget>
#include <vector>

namespace crossflow::ui {

/// 2 to 6 prompts on a circle and a dot to drag among and beyond them. Weights are generalised
/// barycentric coordinates of the dot: 1 at a corner, all equal in the middle, negative beyond.
class BlendPad : public QWidget {
  Q_OBJECT

 public:
  explicit BlendPad(QWidget* parent = nullptr);

  void setPrompts(const QStringList& prompts);
  /// In the unit circle; the middle is (0, 0).
  void setDot(const QPointF& dot);
  QPointF dot() const { return dot_; }
  std::vector<double> weights() const { return weightsAt(dot_, static_cast<int>(prompts_.size())); }

  /// Sum is 1.
  static std::vector<double> weightsAt(const QPointF& dot, int corners);
  static QPointF corner(int index, int corners);

  QSize sizeHint() const override { return {296, 296}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return width; }

 Q_SIGNALS:
  void moved(const QPointF& dot);
  void released(const QPointF& dot);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  double radius() const;
  QPointF toWidget(const QPointF& point) const;
  void moveTo(const QPointF& widgetPoint);
  void drawCorner(QPainter& painter, int index, double weight) const;

  QStringList prompts_;
  QPointF dot_;
};

}  // namespace crossflow::ui
