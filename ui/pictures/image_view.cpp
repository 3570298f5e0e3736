// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/image_view.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/theme/tones.h"

namespace crossflow::ui {

namespace {

constexpr double kMargin = 16;
constexpr double kSmallest = 0.05, kLargest = 32;
constexpr double kGrip = 12;  // how near the divider a press must be

}  // namespace

ImageView::ImageView(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(160, 160);
  setAccessibleName(tr("Picture"));
  connect(&image_, &SharpImage::sharper, this, qOverload<>(&QWidget::update));
  connect(&other_, &SharpImage::sharper, this, qOverload<>(&QWidget::update));
}

void ImageView::setImage(const QImage& image) {
  image_.setImage(image);
  update();
  Q_EMIT zoomed(percent());
}

void ImageView::setOther(const QImage& other) {
  other_.setImage(other);
  divider_ = 0.5;
  update();
}

void ImageView::setBadge(const QString& badge) {
  if (badge == badge_) return;
  badge_ = badge;
  setAccessibleDescription(badge);
  update();
}

double ImageView::fittingScale() const {
  if (image_.isNull()) return 1;
  const double across = std::max(1.0, width() - 2 * kMargin) / image().width();
  const double down = std::max(1.0, height() - 2 * kMargin) / image().height();
  return std::min(across, down);
}

QRectF ImageView::target() const {
  const QSizeF size = QSizeF(image().size()) * scale();
  const QPointF centre = QPointF(width() / 2.0, height() / 2.0) + (fitted_ ? QPointF() : offset_);
  return {centre - QPointF(size.width() / 2, size.height() / 2), size};
}

int ImageView::percent() const {
  return static_cast<int>(std::lround(scale() * devicePixelRatioF() * 100));
}

void ImageView::zoomAt(const QPointF& point, double factor) {
  const double before = scale();
  const double after = std::clamp(before * factor, kSmallest, kLargest);
  const QPointF middle(width() / 2.0, height() / 2.0);
  const QPointF from = point - middle - (fitted_ ? QPointF() : offset_);
  offset_ = point - middle - from * (after / before);
  scale_ = after;
  fitted_ = false;
  update();
  Q_EMIT zoomed(percent());
}

void ImageView::zoomBy(double factor) {
  zoomAt(QRectF(rect()).center(), factor);
}

void ImageView::fit() {
  fitted_ = true;
  offset_ = {};
  update();
  Q_EMIT zoomed(percent());
}

void ImageView::actualSize() {
  fitted_ = false;
  offset_ = {};
  scale_ = 1 / devicePixelRatioF();
  update();
  Q_EMIT zoomed(percent());
}

double ImageView::dividerX() const {
  const QRectF area = target().intersected(QRectF(rect()));
  return area.left() + area.width() * divider_;
}

void ImageView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colourOf(Tone::Canvas));
  if (image_.isNull()) return;
  const QRectF area = target();
  painter.setRenderHint(QPainter::Antialiasing);
  if (fitted_) {
    QPainterPath rounded;
    rounded.addRoundedRect(area, 8, 8);
    painter.setClipPath(rounded);
  }
  image_.draw(painter, area, devicePixelRatioF());
  if (comparing()) {
    painter.save();
    painter.setClipRect(QRectF(dividerX(), 0, width(), height()), Qt::IntersectClip);
    other_.draw(painter, area, devicePixelRatioF());
    painter.restore();
    painter.setClipping(false);
    drawDivider(painter);
    drawBadge(painter, names_[0], Qt::BottomLeftCorner);
    drawBadge(painter, names_[1], Qt::BottomRightCorner);
  }
  painter.setClipping(false);
  drawBadge(painter, badge_, Qt::TopLeftCorner);
  if (hasFocus() && fitted_) {
    painter.setPen(QPen(colourOf(Tone::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(-3, -3, 3, 3), 10, 10);
  }
}

void ImageView::drawDivider(QPainter& painter) {
  const double x = dividerX();
  const QRectF area = target().intersected(QRectF(rect()));
  painter.setPen(QPen(Qt::white, 2));
  painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
  painter.setPen(QPen(colourOf(Tone::Accent), 2));
  painter.setBrush(Qt::white);
  const QPointF centre(x, area.center().y());
  painter.drawEllipse(centre, 12, 12);
  painter.setPen(QPen(colourOf(Tone::Accent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  for (const int side : {-1, 1}) {
    painter.drawPolyline(QPolygonF{centre + QPointF(side * 3, -3), centre + QPointF(side * 6, 0),
                                   centre + QPointF(side * 3, 3)});
  }
}

void ImageView::drawBadge(QPainter& painter, const QString& words, Qt::Corner corner) {
  if (words.isEmpty()) return;
  constexpr double kFromEdge = 10, kHeight = 22;
  QFont small = font();
  small.setPixelSize(11);
  small.setWeight(QFont::DemiBold);
  painter.setFont(small);
  const QRectF area = target().intersected(QRectF(rect()));
  const QFontMetricsF metrics(small);
  const QString text = metrics.elidedText(words, Qt::ElideRight, area.width() / 2 - 40);
  QRectF box(area.left() + kFromEdge, area.top() + kFromEdge, metrics.horizontalAdvance(text) + 16,
             kHeight);
  if (corner != Qt::TopLeftCorner) box.moveBottom(area.bottom() - kFromEdge);
  if (corner == Qt::BottomRightCorner) box.moveRight(area.right() - kFromEdge);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0, 0, 0, 150));
  painter.drawRoundedRect(box, 6, 6);
  painter.setPen(Qt::white);
  painter.drawText(box, Qt::AlignCenter, text);
}

void ImageView::wheelEvent(QWheelEvent* event) {
  zoomAt(event->position(), std::pow(1.0015, event->angleDelta().y()));
}

void ImageView::mousePressEvent(QMouseEvent* event) {
  last_ = pressed_ = event->position();
  draggingDivider_ = comparing() && std::abs(last_.x() - dividerX()) < kGrip;
}

void ImageView::mouseMoveEvent(QMouseEvent* event) {
  const bool near = comparing() && std::abs(event->position().x() - dividerX()) < kGrip;
  setCursor(near || draggingDivider_ ? Qt::SplitHCursor
            : fitted_                ? Qt::ArrowCursor
                                     : Qt::OpenHandCursor);
  if (!(event->buttons() & Qt::LeftButton)) return;
  if (draggingDivider_) {
    const QRectF area = target().intersected(QRectF(rect()));
    divider_ = std::clamp((event->position().x() - area.left()) / area.width(), 0.0, 1.0);
  } else if (!fitted_) {
    offset_ += event->position() - last_;
  } else if ((event->position() - pressed_).manhattanLength() >=
             QApplication::startDragDistance()) {
    dragOut();
    return;
  }
  last_ = event->position();
  update();
}

void ImageView::mouseReleaseEvent(QMouseEvent*) {
  draggingDivider_ = false;
}

void ImageView::dragOut() {
  QMimeData* mime = dragData_ && !image_.isNull() ? dragData_() : nullptr;
  if (mime == nullptr) return;
  auto* drag = new QDrag(this);  // lives until it is dropped
  drag->setMimeData(mime);
  drag->setPixmap(
      QPixmap::fromImage(image().scaled(96, 96, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
  drag->exec(Qt::CopyAction);
}

// A small picture is never made smaller than its place: that would be the opposite of a closer
// look.
void ImageView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (!fitted_) {
    fit();
  } else if (fittingScale() * devicePixelRatioF() < 1) {
    actualSize();
  } else {
    zoomAt(event->position(), 2);
  }
  Q_EMIT activated();
}

void ImageView::keyPressEvent(QKeyEvent* event) {
  const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 0.02;
  if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) {
    zoomBy(1.25);
  } else if (event->key() == Qt::Key_Minus) {
    zoomBy(0.8);
  } else if (event->key() == Qt::Key_0) {
    fit();
  } else if (event->key() == Qt::Key_1) {
    actualSize();
  } else if (comparing() && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
    divider_ = std::clamp(divider_ + (event->key() == Qt::Key_Left ? -step : step), 0.0, 1.0);
    update();
  } else {
    QWidget::keyPressEvent(event);
  }
}

void ImageView::resizeEvent(QResizeEvent*) {
  Q_EMIT zoomed(percent());
}

}  // namespace crossflow::ui
