// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/sharp_image.h"

#include <QPainter>
#include <algorithm>

#include "core/system/background.h"
#include "ui/pictures/enlarge.h"

namespace crossflow::ui {

namespace {

constexpr int kRestMilliseconds = 60;  // a picture that changes faster is a film
constexpr int kLargestSide = 2400;     // what lies beyond is looking at details of pixels

}  // namespace

SharpImage::SharpImage(QObject* parent) : QObject(parent) {
  rest_.setSingleShot(true);
  rest_.setInterval(kRestMilliseconds);
  connect(&rest_, &QTimer::timeout, this, &SharpImage::begin);
}

void SharpImage::setImage(const QImage& image) {
  image_ = image;
  enlarged_ = {};
  ++version_;
}

void SharpImage::draw(QPainter& painter, const QRectF& area, double ratio) {
  if (image_.isNull()) return;
  QSize size = (area.size() * ratio).toSize();
  if (std::max(size.width(), size.height()) > kLargestSide) {
    size.scale(kLargestSide, kLargestSide, Qt::KeepAspectRatio);
  }
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const bool small = size.width() > image_.width();
  sharp_ = !small || enlarged_.size() == size;
  painter.drawImage(area, small && !enlarged_.isNull() ? enlarged_ : image_);
  if (sharp_) return;
  if (wanted_ != size || !rest_.isActive()) rest_.start();
  wanted_ = size;
}

void SharpImage::begin() {
  if (working_) return;  // its end begins again
  working_ = true;
  core::inBackground(
      this, [image = image_, size = wanted_] { return enlarge(image, size); },
      [this, version = version_, size = wanted_](const QImage& made) {
        working_ = false;
        if (version != version_ || size != wanted_) {
          rest_.start();
          return;
        }
        enlarged_ = made;
        Q_EMIT sharper();
      });
}

}  // namespace crossflow::ui
