// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/seed_watch.h"

#include <cstdlib>

namespace crossflow::ui {

namespace {

constexpr int kSmallSide = 32;
constexpr double kHardly = 2.0;  // grey levels of 255 a pixel and colour

double difference(const QImage& a, const QImage& b) {
  qint64 sum = 0;
  for (int y = 0; y < kSmallSide; ++y) {
    const auto* left = reinterpret_cast<const QRgb*>(a.constScanLine(y));
    const auto* right = reinterpret_cast<const QRgb*>(b.constScanLine(y));
    for (int x = 0; x < kSmallSide; ++x) {
      sum += std::abs(qRed(left[x]) - qRed(right[x])) +
             std::abs(qGreen(left[x]) - qGreen(right[x])) +
             std::abs(qBlue(left[x]) - qBlue(right[x]));
    }
  }
  return static_cast<double>(sum) / (3.0 * kSmallSide * kSmallSide);
}

}  // namespace

void SeedWatch::see(const core::Picture& picture, const QString& model) {
  if (picture.request.sampling.variation <= 0 || picture.image.isNull()) return;
  Seen now{
      picture.request,
      picture.image.scaled(kSmallSide, kSmallSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
          .convertToFormat(QImage::Format_RGB32)};
  const auto before = last_.constFind(model);
  if (before != last_.constEnd()) {
    core::GenerationRequest sameSeed = before->request;
    const bool otherSeed = sameSeed.sampling.seed != now.request.sampling.seed;
    sameSeed.sampling.seed = now.request.sampling.seed;
    if (otherSeed && sameSeed == now.request) {
      same_[model] = difference(before->small, now.small) < kHardly;
    }
  }
  last_[model] = std::move(now);
}

}  // namespace crossflow::ui
