// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frame_strip.h"

#include <QFontMetrics>
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

constexpr double kSide = 12;   // room for the marker's head at both ends
constexpr double kTop = 30;    // above the pictures: words and the marker's head
constexpr double kFoot = 10;   // below them: the quality line
constexpr double kWords = 18;  // height
constexpr double kRadius = 8;

QFont wordsFont(const QWidget& widget) {
  QFont font = widget.font();
  font.setPixelSize(11);
  font.setWeight(QFont::DemiBold);
  return font;
}

}  // namespace

FrameStrip::FrameStrip(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setFixedHeight(kHeight);
  setMouseTracking(true);
  setAccessibleName(tr("Position between the prompts"));
}

void FrameStrip::refresh(const FrameCache& cache) {
  cache_ = cache;
  rebuild();
  setPosition(position_);
}

void FrameStrip::setMarks(std::vector<Mark> marks) {
  if (marks == marks_) return;
  marks_ = std::move(marks);
  update();
}

void FrameStrip::setPosition(double position) {
  position_ = std::clamp(position, cache_.first(), cache_.last());
  setAccessibleDescription(QLocale().toString(position_, 'f', 2));
  update();
}

QRectF FrameStrip::track() const {
  return QRectF(rect()).adjusted(kSide, kTop, -kSide, -kFoot);
}

double FrameStrip::xOf(double position) const {
  const double share = (position - cache_.first()) / (cache_.last() - cache_.first());
  return track().left() + track().width() * share;
}

double FrameStrip::positionAt(double x) const {
  const double share = (x - track().left()) / track().width();
  return cache_.first() + share * (cache_.last() - cache_.first());
}

QPoint FrameStrip::pointAt(double position) const {
  return QPointF(xOf(position), track().center().y()).toPoint();
}

// As many tiles as fit, each the frame nearest to its middle.
void FrameStrip::rebuild() {
  tiles_.clear();
  const QRectF area = track();
  const int count = std::max(1, static_cast<int>(std::lround(area.width() / area.height())));
  const double ratio = devicePixelRatioF();
  const double width = area.width() / count;
  // While frames are missing a tile stays empty rather than show one from far away.
  const bool whole = !cache_.nextMissing();
  for (int i = 0; i < count; ++i) {
    const double middle = positionAt(area.left() + (i + 0.5) * width);
    const auto index = cache_.nearest(middle);
    QPixmap tile;
    if (index && (whole || std::abs(xOf(cache_.positionOf(*index)) - xOf(middle)) <= width)) {
      const QSize size = QSizeF(width * ratio, area.height() * ratio).toSize();
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
  drawQuality(painter);
  drawMarks(painter);
  drawMarker(painter);
}

void FrameStrip::drawFrames(QPainter& painter) const {
  const QRectF area = track();
  QPainterPath whole;
  whole.addRoundedRect(area, kRadius, kRadius);
  painter.fillPath(whole, colourOf(Tone::Sunken));
  const double width = area.width() / static_cast<double>(std::max<std::size_t>(1, tiles_.size()));
  painter.save();
  painter.setClipPath(whole);
  for (std::size_t i = 0; i < tiles_.size(); ++i) {
    const QRectF tile(area.left() + static_cast<double>(i) * width, area.top(), width + 0.5,
                      area.height());
    if (tiles_[i].isNull()) continue;
    QRectF source(QPointF(), tile.size() * devicePixelRatioF());
    source.moveCenter(QRectF(tiles_[i].rect()).center());
    painter.drawPixmap(tile, tiles_[i], source);
  }
  // What lies beyond the prompts is seen through a veil.
  QColor veil = colourOf(Tone::Canvas);
  veil.setAlphaF(0.45F);
  if (cache_.first() < 0) {
    painter.fillRect(QRectF(area.topLeft(), QPointF(xOf(0), area.bottom())), veil);
    painter.fillRect(QRectF(QPointF(xOf(1), area.top()), area.bottomRight()), veil);
  }
  painter.restore();
}

void FrameStrip::drawQuality(QPainter& painter) const {
  const QRectF area = track();
  const double step = area.width() / std::max(1, cache_.size() - 1);
  const double y = area.bottom() + 5;
  for (int i = 0; i < cache_.size(); ++i) {
    const FrameCache::Quality quality = cache_.at(i).quality;
    if (quality < FrameCache::Quality::Approximate) continue;
    const bool full = quality == FrameCache::Quality::Full;
    const double x = xOf(cache_.positionOf(i));
    painter.setPen(QPen(colourOf(full ? Tone::Accent : Tone::Faint), full ? 3 : 2, Qt::SolidLine,
                        Qt::RoundCap));
    const double half = full ? std::max(0.5, step / 2 - 1) : 0.01;
    painter.drawLine(QPointF(std::max(area.left(), x - half), y),
                     QPointF(std::min(area.right(), x + half), y));
  }
}

// As wide as the words need, no wider than the way to the next one.
QRectF FrameStrip::markRect(std::size_t index) const {
  const QFontMetricsF metrics(wordsFont(*this));
  const double x = xOf(marks_[index].position);
  const double end = index + 1 < marks_.size() ? xOf(marks_[index + 1].position) : width() - 2.0;
  const double wanted = metrics.horizontalAdvance(marks_[index].words) + 14;
  const bool last = index > 0 && index + 1 == marks_.size();
  if (last && x + wanted > width()) {
    const double room = x - xOf(marks_[index - 1].position) - 4;
    const double across = std::clamp(wanted, 18.0, std::max(18.0, room / 2));
    return {std::min(x + 8, width() - 1.0) - across, 1, across, kWords};
  }
  const double across = std::clamp(wanted, 18.0, std::max(18.0, end - x - 4));
  return {std::max(1.0, x - 8), 1, across, kWords};
}

void FrameStrip::drawMarks(QPainter& painter) const {
  const QRectF area = track();
  painter.setFont(wordsFont(*this));
  const QFontMetrics metrics(painter.font());
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    const double x = xOf(marks_[i].position);
    const QRectF box = markRect(i);
    const Tone tone = marks_[i].movable ? Tone::Accent : Tone::Muted;
    painter.setPen(QPen(colourOf(tone), 1.5));
    painter.drawLine(QPointF(x, box.bottom()), QPointF(x, area.bottom()));
    painter.setBrush(colourOf(Tone::Surface));
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(colourOf(Tone::Text));
    const int room = static_cast<int>(box.width()) - 10;
    painter.drawText(box, Qt::AlignCenter,
                     metrics.elidedText(marks_[i].words, Qt::ElideRight, room));
  }
}

void FrameStrip::drawMarker(QPainter& painter) const {
  const QRectF area = track();
  const double x = xOf(position_);
  const QColor accent = colourOf(Tone::Accent);
  painter.setPen(QPen(colourOf(Tone::Surface), 4));
  painter.drawLine(QPointF(x, area.top() - 4), QPointF(x, area.bottom()));
  painter.setPen(QPen(accent, 2));
  painter.drawLine(QPointF(x, area.top() - 4), QPointF(x, area.bottom()));
  painter.setBrush(hasFocus() ? accent : colourOf(Tone::Surface));
  painter.drawEllipse(QPointF(x, area.top() - 2), 7, 7);
}

void FrameStrip::moveTo(double position) {
  setPosition(position);
  Q_EMIT moved(position_);
}

void FrameStrip::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  dragged_.reset();
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (marks_[i].movable && markRect(i).contains(event->position())) dragged_ = i;
  }
  if (!dragged_) moveTo(positionAt(event->position().x()));
}

void FrameStrip::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) {
    const double position = positionAt(event->position().x());
    if (dragged_) {
      Q_EMIT markMoved(static_cast<int>(*dragged_), std::clamp(position, 0.0, 1.0));
    } else {
      moveTo(position);
    }
    return;
  }
  bool grip = false;
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    grip = grip || (marks_[i].movable && markRect(i).contains(event->position()));
  }
  setCursor(grip ? Qt::SizeHorCursor : Qt::PointingHandCursor);
}

void FrameStrip::mouseReleaseEvent(QMouseEvent*) {
  dragged_.reset();
}

void FrameStrip::keyPressEvent(QKeyEvent* event) {
  double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 0.02;
  if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Down) {
    step = -step;
  } else if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
    step = event->key() == Qt::Key_Home ? -position_ : 1 - position_;
  } else if (event->key() != Qt::Key_Right && event->key() != Qt::Key_Up) {
    QWidget::keyPressEvent(event);
    return;
  }
  moveTo(position_ + step);
}

}  // namespace crossflow::ui
