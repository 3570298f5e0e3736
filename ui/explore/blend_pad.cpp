// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/blend_pad.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/explore/frames/pad_geometry.h"
#include "ui/theme/tones.h"

namespace crossflow::ui {

namespace {

constexpr double kSnap = 9;  // pixels within which the dot takes hold of a corner
constexpr double kDot = 10;  // radius
constexpr double kWordsHeight = 16, kBetweenWords = 20;

double length(const QPointF& vector) {
  return std::hypot(vector.x(), vector.y());
}

QPointF withinReach(const QPointF& place) {
  const double away = length(place);
  return away > kPadReach ? place * (kPadReach / away) : place;
}

QString percentText(double weight) {
  const QString number = QLocale().toString(std::abs(std::lround(weight * 100)));
  return (std::lround(weight * 100) < 0 ? QStringLiteral("\u2212%1 %") : QStringLiteral("%1 %"))
      .arg(number);
}

}  // namespace

BlendPad::BlendPad(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Pad: position among the prompts"));
  setCursor(Qt::CrossCursor);
  setMinimumSize(220, 220);
}

void BlendPad::setPrompts(const QStringList& prompts) {
  prompts_ = prompts;
  update();
}

void BlendPad::setPictures(const std::vector<QImage>& pictures) {
  pictures_ = pictures;
  update();
}

void BlendPad::setDot(const QPointF& dot) {
  dot_ = withinReach(dot);
  QStringList parts;
  const std::vector<double> shares = weights();
  for (int i = 0; i < corners(); ++i) {
    parts << percentText(shares[static_cast<std::size_t>(i)]) + QLatin1Char(' ') + prompts_[i];
  }
  setAccessibleDescription(parts.join(QStringLiteral(", ")));
  update();
}

void BlendPad::setPath(const QPolygonF& path) {
  path_ = path;
  update();
}

void BlendPad::setDrawing(bool on) {
  drawing_ = on;
  sketch_.clear();
  update();
}

std::vector<double> BlendPad::weights() const {
  return corners() < 2 ? std::vector<double>() : padWeights(dot_, corners());
}

double BlendPad::pictureSide() const {
  return std::clamp(std::min(width(), height()) * 0.2, 44.0, 128.0);
}

// The reach fits, and so do the pictures at the corners with their words.
double BlendPad::radius() const {
  const double half = std::min(width(), height()) / 2.0;
  return std::max(40.0, std::min(half / kPadReach - 4, half - pictureSide() / 2 - 22));
}

QPointF BlendPad::toWidget(const QPointF& place) const {
  return QPointF(width() / 2.0, height() / 2.0) + place * radius();
}

QPointF BlendPad::toPlace(const QPointF& point) const {
  return withinReach((point - QPointF(width() / 2.0, height() / 2.0)) / radius());
}

QPointF BlendPad::cornerPoint(int index) const {
  return toWidget(padCorner(index, corners()));
}

void BlendPad::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  painter.fillRect(rect(), colourOf(Tone::Canvas));
  if (corners() < 2) return;
  drawField(painter);
  const std::vector<double> shares = weights();
  for (int i = 0; i < corners(); ++i) drawCorner(painter, i, shares[static_cast<std::size_t>(i)]);
  drawPath(painter);
  drawDot(painter);
}

void BlendPad::drawField(QPainter& painter) const {
  painter.setPen(QPen(colourOf(Tone::Border), 1, Qt::DashLine));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(toWidget({}), radius() * kPadReach, radius() * kPadReach);
  QPolygonF shape;
  for (int i = 0; i < corners(); ++i) shape << cornerPoint(i);
  painter.setPen(QPen(colourOf(Tone::Border), 1.5));
  painter.setBrush(colourOf(Tone::Surface));
  painter.drawPolygon(shape);
  const std::vector<double> shares = weights();
  for (int i = 0; i < corners(); ++i) {
    const double share = shares[static_cast<std::size_t>(i)];
    if (std::abs(share) < 0.005) continue;
    QColor colour = colourOf(share < 0 ? Tone::Danger : Tone::Accent);
    colour.setAlphaF(std::clamp(std::abs(share), 0.15, 1.0));
    painter.setPen(
        QPen(colour, 1 + 4 * std::min(1.0, std::abs(share)), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(toWidget(dot_), cornerPoint(i));
  }
}

// As wide as its words may become before they run into those of a corner beside it.
double BlendPad::wordsAcross(int index) const {
  double across = std::min(width() - 8.0, std::max(pictureSide() + 60, 150.0));
  const QPointF here = cornerPoint(index);
  for (int i = 0; i < corners(); ++i) {
    const QPointF away = cornerPoint(i) - here;
    const bool sameLine = i != index && std::abs(away.y()) < 2 * kWordsHeight;
    if (sameLine) across = std::min(across, std::abs(away.x()) - kBetweenWords);
  }
  return std::max(across, pictureSide());
}

void BlendPad::drawCorner(QPainter& painter, int index, double weight) const {
  const QPointF point = cornerPoint(index);
  const double side = pictureSide();
  const QRectF box(point - QPointF(side / 2, side / 2), QSizeF(side, side));
  QPainterPath rounded;
  rounded.addRoundedRect(box, 8, 8);
  painter.fillPath(rounded, colourOf(Tone::Sunken));
  const auto place = static_cast<std::size_t>(index);
  const bool made = place < pictures_.size() && !pictures_[place].isNull();
  if (made) {
    painter.save();
    painter.setClipPath(rounded);
    painter.drawImage(box, pictures_[place]);
    painter.restore();
  }
  const bool leads = weight > 0.5;
  painter.setPen(QPen(colourOf(leads ? Tone::Accent : Tone::Border), leads ? 2.5 : 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(rounded);
  QFont small = font();
  small.setPixelSize(12);
  painter.setFont(small);
  const QString name =
      prompts_[index].trimmed().isEmpty() ? tr("Prompt %1").arg(index + 1) : prompts_[index];
  const QString words = percentText(weight) + QStringLiteral("  ") + name;
  const double across = wordsAcross(index);
  QRectF text(point.x() - across / 2, box.bottom() + 3, across, kWordsHeight);
  if (point.y() < height() / 2.0 - 1) text.moveBottom(box.top() - 3);
  text.moveLeft(std::clamp(text.left(), 4.0, width() - across - 4));
  painter.setPen(colourOf(weight < -0.005 ? Tone::Danger : Tone::Text));
  painter.drawText(text, Qt::AlignCenter,
                   QFontMetrics(small).elidedText(words, Qt::ElideRight, static_cast<int>(across)));
}

void BlendPad::drawPath(QPainter& painter) const {
  const QPolygonF& path = drawing_ && !sketch_.isEmpty() ? sketch_ : path_;
  if (path.size() < 2) return;
  QPolygonF line;
  for (const QPointF& place : path) line << toWidget(place);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colourOf(Tone::Surface), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(line);
  painter.setPen(QPen(colourOf(Tone::Accent), 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(line);
  painter.setBrush(colourOf(Tone::Surface));
  painter.drawEllipse(line.front(), 5, 5);
}

void BlendPad::drawDot(QPainter& painter) const {
  painter.setPen(QPen(colourOf(Tone::Surface), 3));
  painter.setBrush(colourOf(Tone::Accent));
  painter.drawEllipse(toWidget(dot_), kDot, kDot);
  if (!hasFocus()) return;
  painter.setPen(QPen(colourOf(Tone::Accent), 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(toWidget(dot_), kDot + 4, kDot + 4);
}

// Near a corner it is the corner that is meant.
void BlendPad::moveTo(const QPointF& point) {
  QPointF place = toPlace(point);
  for (int i = 0; i < corners(); ++i) {
    if (length(cornerPoint(i) - point) < kSnap) place = padCorner(i, corners());
  }
  setDot(place);
  Q_EMIT moved(dot_);
}

void BlendPad::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (drawing_) {
    sketch_ = {toPlace(event->position())};
    update();
  } else {
    moveTo(event->position());
  }
}

void BlendPad::mouseMoveEvent(QMouseEvent* event) {
  if (!(event->buttons() & Qt::LeftButton)) return;
  if (!drawing_) {
    moveTo(event->position());
    return;
  }
  const QPointF place = toPlace(event->position());
  if (sketch_.isEmpty() || length(place - sketch_.back()) < kPathStep) return;
  sketch_ << place;
  update();
}

void BlendPad::mouseReleaseEvent(QMouseEvent*) {
  if (!drawing_ || sketch_.size() < 2) return;
  const QPolygonF path = smoothPath(sketch_);
  sketch_.clear();
  Q_EMIT pathDrawn(path);
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
    default:
      if (event->key() >= Qt::Key_1 && event->key() < Qt::Key_1 + corners()) {
        by = padCorner(event->key() - Qt::Key_1, corners()) - dot_;
        break;
      }
      QWidget::keyPressEvent(event);
      return;
  }
  setDot(dot_ + by);
  Q_EMIT moved(dot_);
}

}  // namespace crossflow::ui
