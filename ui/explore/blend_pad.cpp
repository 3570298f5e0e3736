// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/blend_pad.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/theme/tones.h"

namespace crossflow::ui {

namespace {

constexpr double kReach = 1.3;  // how far beyond the circle the dot may go

}  // namespace

BlendPad::BlendPad(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Pad: position among the prompts"));
  setCursor(Qt::CrossCursor);
  setMinimumSize(220, 220);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void BlendPad::setPrompts(const QStringList& prompts) {
  prompts_ = prompts;
  update();
}

void BlendPad::setDot(const QPointF& dot) {
  const double length = std::hypot(dot.x(), dot.y());
  dot_ = length > kReach ? dot * (kReach / length) : dot;
  update();
}

// Two prompts lie left and right, more begin at the top and go clockwise.
QPointF BlendPad::corner(int index, int corners) {
  const double start = corners == 2 ? std::numbers::pi : -std::numbers::pi / 2;
  const double angle = start + 2 * std::numbers::pi * index / corners;
  return {std::cos(angle), std::sin(angle)};
}

// The affine weights w_i = 1/n + c (dot · corner_i) with c = 2/n reproduce the dot exactly for
// three and more corners of a regular polygon: sum w = 1, sum w corner = dot. Two corners use c =
// 1/2.
std::vector<double> BlendPad::weightsAt(const QPointF& dot, int corners) {
  std::vector<double> weights;
  const double slope = corners == 2 ? 0.5 : 2.0 / corners;
  for (int i = 0; i < corners; ++i) {
    weights.push_back(1.0 / corners + slope * QPointF::dotProduct(dot, corner(i, corners)));
  }
  return weights;
}

double BlendPad::radius() const {
  return std::min(width(), height()) / 2.0 / kReach - 4;
}

QPointF BlendPad::toWidget(const QPointF& point) const {
  return QPointF(width() / 2.0, height() / 2.0) + point * radius();
}

void BlendPad::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colourOf(Tone::Border), 1));
  painter.setBrush(colourOf(Tone::Sunken));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
  const int count = static_cast<int>(prompts_.size());
  if (count < 2) return;
  QPolygonF shape;
  for (int i = 0; i < count; ++i) shape << toWidget(corner(i, count));
  painter.setPen(QPen(colourOf(Tone::Border), 1.5));
  painter.setBrush(colourOf(Tone::Surface));
  painter.drawPolygon(shape);
  const std::vector<double> shares = weights();
  for (int i = 0; i < count; ++i) {
    const double share = shares[static_cast<std::size_t>(i)];
    QColor colour = colourOf(share < 0 ? Tone::Danger : Tone::Accent);
    colour.setAlphaF(std::clamp(std::abs(share), 0.08, 1.0));
    painter.setPen(
        QPen(colour, 1 + 3 * std::min(1.0, std::abs(share)), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(toWidget(dot_), toWidget(corner(i, count)));
  }
  for (int i = 0; i < count; ++i) drawCorner(painter, i, shares[static_cast<std::size_t>(i)]);
  painter.setPen(QPen(colourOf(Tone::Surface), 3));
  painter.setBrush(colourOf(Tone::Accent));
  painter.drawEllipse(toWidget(dot_), 10, 10);
  if (hasFocus()) {
    painter.setPen(QPen(colourOf(Tone::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(toWidget(dot_), 14, 14);
  }
}

void BlendPad::drawCorner(QPainter& painter, int index, double weight) const {
  const QPointF point = toWidget(corner(index, static_cast<int>(prompts_.size())));
  painter.setPen(QPen(colourOf(Tone::Accent), 2));
  painter.setBrush(colourOf(Tone::Surface));
  painter.drawEllipse(point, 11, 11);
  QFont small = font();
  small.setPixelSize(11);
  small.setWeight(QFont::DemiBold);
  painter.setFont(small);
  painter.setPen(colourOf(Tone::Accent));
  painter.drawText(QRectF(point - QPointF(11, 11), QSizeF(22, 22)), Qt::AlignCenter,
                   QString::number(index + 1));
  small.setWeight(QFont::Normal);
  painter.setFont(small);
  painter.setPen(colourOf(Tone::Muted));
  const QString percent = QStringLiteral("%1 %").arg(std::lround(weight * 100));
  const bool above = point.y() < height() / 2.0;
  const QRectF place(point.x() - 30, above ? point.y() - 28 : point.y() + 13, 60, 15);
  painter.drawText(place, Qt::AlignCenter, percent);
}

void BlendPad::moveTo(const QPointF& widgetPoint) {
  setDot((widgetPoint - QPointF(width() / 2.0, height() / 2.0)) / radius());
  Q_EMIT moved(dot_);
}

void BlendPad::mousePressEvent(QMouseEvent* event) {
  moveTo(event->position());
}

void BlendPad::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) moveTo(event->position());
}

void BlendPad::mouseReleaseEvent(QMouseEvent*) {
  Q_EMIT released(dot_);
}

void BlendPad::keyPressEvent(QKeyEvent* event) {
  const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.2 : 0.04;
  QPointF by;
  switch (event->key()) {
    case Qt::Key_Left:
      by = {-step, 0};
      break;
    case Qt::Key_Right:
      by = {step, 0};
      break;
    case Qt::Key_Up:
      by = {0, -step};
      break;
    case Qt::Key_Down:
      by = {0, step};
      break;
    case Qt::Key_Home:
      by = -dot_;
      break;
    case Qt::Key_Return:
      Q_EMIT released(dot_);
      return;
    default:
      QWidget::keyPressEvent(event);
      return;
  }
  setDot(dot_ + by);
  Q_EMIT moved(dot_);
}

}  // namespace crossflow::ui
