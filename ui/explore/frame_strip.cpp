// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frame_strip.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/theme/tones.h"

namespace crossflow::ui {

namespace {

constexpr double kSide = 12;  // room for the marker's head at both ends
constexpr double kTop = 10;   // above the pictures
constexpr double kFoot = 10;  // below them: the quality line
constexpr double kRadius = 8;

}  // namespace

FrameStrip::FrameStrip(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setFixedHeight(84);
  setAccessibleName(tr("Position between the prompts"));
  setCursor(Qt::PointingHandCursor);
}

void FrameStrip::show(const FrameCache& cache) {
  cache_ = cache;
  rebuild();
  update();
}

void FrameStrip::setPosition(double position) {
  position_ = std::clamp(position, -beyond_, 1 + beyond_);
  setAccessibleDescription(QLocale().toString(position_, 'f', 2));
  update();
}

void FrameStrip::setBeyond(double beyond) {
  beyond_ = beyond;
  rebuild();
  setPosition(position_);
}

QRectF FrameStrip::track() const {
  return QRectF(rect()).adjusted(kSide, kTop, -kSide, -kFoot);
}

double FrameStrip::xOf(double position) const {
  const QRectF area = track();
  return area.left() + area.width() * (position + beyond_) / (1 + 2 * beyond_);
}

// As many tiles as fit, each the frame nearest to its middle.
void FrameStrip::rebuild() {
  tiles_.clear();
  const double left = xOf(0), right = xOf(1), height = track().height();
  const int count = std::max(1, static_cast<int>(std::lround((right - left) / height)));
  const double ratio = devicePixelRatioF();
  for (int i = 0; i < count; ++i) {
    const double middle = (i + 0.5) / count;
    const auto index = cache_.nearest(middle, 0.5 / count + 1e-9);
    QPixmap tile;
    if (index) {
      const QSize size = QSizeF((right - left) / count * ratio, height * ratio).toSize();
      tile = QPixmap::fromImage(cache_.at(*index).image.scaled(size, Qt::KeepAspectRatioByExpanding,
                                                               Qt::SmoothTransformation));
    }
    tiles_.push_back(tile);
  }
}

void FrameStrip::resizeEvent(QResizeEvent*) {
  rebuild();
}

void FrameStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  drawFrames(painter);
  drawMarker(painter);
}

void FrameStrip::drawFrames(QPainter& painter) {
  const QRectF area = track();
  QPainterPath whole;
  whole.addRoundedRect(area, kRadius, kRadius);
  painter.fillPath(whole, colourOf(Tone::Sunken));
  const double left = xOf(0), right = xOf(1);
  const double width = (right - left) / static_cast<double>(tiles_.size());
  painter.save();
  painter.setClipPath(whole);
  for (std::size_t i = 0; i < tiles_.size(); ++i) {
    const QRectF tile(left + static_cast<double>(i) * width, area.top(), width + 0.5,
                      area.height());
    if (tiles_[i].isNull()) continue;
    QRectF source(QPointF(), tile.size() * devicePixelRatioF());
    source.moveCenter(QRectF(tiles_[i].rect()).center());
    painter.drawPixmap(tile, tiles_[i], source);
  }
  painter.restore();
  const double step = (right - left) / (cache_.size() - 1);
  const double y = area.bottom() + 5;
  for (int i = 0; i < cache_.size(); ++i) {
    const FrameCache::Quality quality = cache_.at(i).quality;
    if (quality == FrameCache::Quality::None) continue;
    const bool full = quality == FrameCache::Quality::Full;
    const double x = left + i * step;
    painter.setPen(QPen(colourOf(full ? Tone::Accent : Tone::Faint), full ? 3 : 2, Qt::SolidLine,
                        Qt::RoundCap));
    const double half = full ? std::max(0.5, step / 2 - 1) : 0.01;
    painter.drawLine(QPointF(std::max(left, x - half), y), QPointF(std::min(right, x + half), y));
  }
}

void FrameStrip::drawMarker(QPainter& painter) {
  const QRectF area = track();
  const double x = xOf(position_);
  const QColor accent = colourOf(Tone::Accent);
  painter.setPen(QPen(colourOf(Tone::Surface), 4));
  painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom()));
  painter.setPen(QPen(accent, 2));
  painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom()));
  painter.setBrush(hasFocus() ? accent : colourOf(Tone::Surface));
  painter.drawEllipse(QPointF(x, area.top() - 2), 7, 7);
}

void FrameStrip::moveTo(double x) {
  const QRectF area = track();
  setPosition((x - area.left()) / area.width() * (1 + 2 * beyond_) - beyond_);
  Q_EMIT moved(position_);
}

void FrameStrip::mousePressEvent(QMouseEvent* event) {
  moveTo(event->position().x());
}

void FrameStrip::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) moveTo(event->position().x());
}

void FrameStrip::mouseReleaseEvent(QMouseEvent*) {
  Q_EMIT released(position_);
}

void FrameStrip::keyPressEvent(QKeyEvent* event) {
  double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 0.02;
  if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Down) {
    step = -step;
  } else if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
    step = event->key() == Qt::Key_Home ? -position_ : 1 - position_;
  } else if (event->key() == Qt::Key_Return) {
    Q_EMIT released(position_);
    return;
  } else if (event->key() != Qt::Key_Right && event->key() != Qt::Key_Up) {
    QWidget::keyPressEvent(event);
    return;
  }
  setPosition(position_ + step);
  Q_EMIT moved(position_);
}

}  // namespace crossflow::ui
