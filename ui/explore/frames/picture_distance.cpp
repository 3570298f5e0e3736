// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frames/picture_distance.h"

#include <cmath>

namespace crossflow::ui {

double pictureDistance(const QImage& a, const QImage& b) {
  constexpr int kSide = 64;
  if (a.isNull() || b.isNull()) return 1;
  const auto small = [](const QImage& image) {
    return image.scaled(kSide, kSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
  };
  const QImage one = small(a), two = small(b);
  double sum = 0;
  for (int y = 0; y < kSide; ++y) {
    const auto* p = reinterpret_cast<const QRgb*>(one.constScanLine(y));
    const auto* q = reinterpret_cast<const QRgb*>(two.constScanLine(y));
    for (int x = 0; x < kSide; ++x) {
      const double red = qRed(p[x]) - qRed(q[x]);
      const double green = qGreen(p[x]) - qGreen(q[x]);
      const double blue = qBlue(p[x]) - qBlue(q[x]);
      sum += red * red + green * green + blue * blue;
    }
  }
  return std::sqrt(sum / (3.0 * kSide * kSide)) / 255;
}

}  // namespace crossflow::ui
