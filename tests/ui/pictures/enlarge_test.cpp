// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/enlarge.h"

#include <QPainter>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

using crossflow::ui::enlarge;

namespace {

QImage disc(int side) {
  QImage image(side, side, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(30, 60, 200));
  painter.drawEllipse(QRectF(side * 0.2, side * 0.2, side * 0.6, side * 0.6));
  return image;
}

double errorTo(const QImage& image, const QImage& truth) {
  double sum = 0;
  for (int y = 0; y < truth.height(); ++y) {
    for (int x = 0; x < truth.width(); ++x) {
      const double off = qRed(image.pixel(x, y)) - qRed(truth.pixel(x, y));
      sum += off * off;
    }
  }
  return std::sqrt(sum / (truth.width() * truth.height()));
}

/// Pixels that belong to neither side of an edge.
int between(const QImage& image) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const int red = qRed(image.pixel(x, y));
      count += red > 60 && red < 225 ? 1 : 0;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("an enlarged disc is nearer to a large disc, and sharper, than Qt's filter makes it") {
  const QImage truth = disc(640);
  const QImage ours = enlarge(disc(64), {640, 640});
  const QImage plain = disc(64).scaled(640, 640, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  REQUIRE(ours.size() == QSize(640, 640));
  CHECK(errorTo(ours, truth) < errorTo(plain, truth));
  CHECK(between(ours) * 2 < between(plain));
}

TEST_CASE("nothing rings, nothing is lost at the borders, any size is answered") {
  const QImage flat = [] {
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(QColor(12, 200, 99));
    return image;
  }();
  const QImage large = enlarge(flat, {201, 77});
  REQUIRE(large.size() == QSize(201, 77));
  for (const QPoint at : {QPoint(0, 0), QPoint(200, 76), QPoint(100, 40)}) {
    CHECK(large.pixelColor(at) == QColor(12, 200, 99));
  }
  // Brighter than black and darker than white: beyond an edge's two sides there is room to ring.
  QImage grey = disc(32);
  for (int y = 0; y < 32; ++y) {
    for (int x = 0; x < 32; ++x) {
      const int red = qRed(grey.pixel(x, y));
      grey.setPixel(x, y, qRgb(red * 4 / 5, red * 4 / 5, red * 4 / 5));
    }
  }
  const auto reds = [](const QImage& image) {
    int least = 255, most = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        least = std::min(least, qRed(image.pixel(x, y)));
        most = std::max(most, qRed(image.pixel(x, y)));
      }
    }
    return std::pair(least, most);
  };
  const auto [darkest, lightest] = reds(enlarge(grey, {300, 300}));
  CHECK(darkest >= reds(grey).first);
  CHECK(lightest <= reds(grey).second);
  CHECK(reds(enlarge(disc(32), {300, 300})).first >= 28);
  CHECK(enlarge(disc(64), {20, 20}).size() == QSize(20, 20));
  CHECK(enlarge({}, {20, 20}).isNull());
  CHECK(enlarge(disc(64), {}).isNull());
  CHECK(enlarge(disc(1), {64, 64}).size() == QSize(64, 64));
}
