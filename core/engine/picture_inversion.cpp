// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/picture_inversion.h"

#include <ATen/core/Tensor.h>

#include <chrono>
#include <cmath>
#include <utility>

#include "core/engine/image_convert.h"
#include "core/engine/work_clock.h"
#include "core/types/core_words.h"
#include "models/pipeline/text_to_image.h"
#include "models/torch.h"

namespace crossflow::core {
namespace {

constexpr double kRedrawing = 0.5;  // of the work of running backwards: that evaluates twice

/// The middle square of a picture in the model's size; what shines through stands on white.
QImage squareOf(const QImage& picture, int side) {
  const int width = std::min(picture.width(), picture.height());
  const QRect middle((picture.width() - width) / 2, (picture.height() - width) / 2, width, width);
  const QImage square = picture.copy(middle).convertToFormat(QImage::Format_ARGB32_Premultiplied);
  QImage plain(width, width, QImage::Format_RGB32);
  if (plain.isNull()) throw std::bad_alloc();
  plain.fill(Qt::white);
  for (int y = 0; y < width; ++y) {
    const auto* from = reinterpret_cast<const QRgb*>(square.constScanLine(y));
    auto* to = reinterpret_cast<QRgb*>(plain.scanLine(y));
    for (int x = 0; x < width; ++x) {
      const int rest = 255 - qAlpha(from[x]);  // premultiplied: white fills up
      to[x] = qRgb(qRed(from[x]) + rest, qGreen(from[x]) + rest, qBlue(from[x]) + rest);
    }
  }
  return plain.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
      .convertToFormat(QImage::Format_RGB888);
}

at::Tensor pixelsOf(const QImage& image) {
  at::Tensor pixels = at::empty({image.height(), image.width(), 3}, at::kByte);
  for (int y = 0; y < image.height(); ++y)
    std::copy_n(image.constScanLine(y), 3 * image.width(),
                pixels.mutable_data_ptr<uint8_t>() + int64_t{3} * image.width() * y);
  return pixels;
}

/// Peak signal-to-noise ratio of two pictures [H, W, 3] uint8.
double decibels(const at::Tensor& a, const at::Tensor& b) {
  constexpr double kEqual = 99;
  const double error =
      at::mean(at::square(a.to(at::kFloat) - b.to(at::kFloat))).item<double>() / (255.0 * 255.0);
  return error > 0 ? std::min(kEqual, -10 * std::log10(error)) : kEqual;
}

models::StepCallback teller(WorkClock& clock, const EngineSink& sink, double from, double share) {
  return [&clock, &sink, from, share](const models::SampleStep& step) {
    clock.advance(Phase::Sample, from + share * step.progress);
    sink(clock.progress(Phase::Sample, step.step, step.of));
  };
}

}  // namespace

InvertedPicture invertPicture(models::TextToImage& pipeline, const InversionRequest& request,
                              std::stop_token stop, const EngineSink& sink) {
  const auto start = std::chrono::steady_clock::now();
  WorkCosts costs;
  WorkClock clock(costs);
  clock.plan(Phase::Sample, 1 + kRedrawing);
  const at::Tensor picture =
      pixelsOf(squareOf(request.picture, static_cast<int>(pipeline.config().imageSize)));
  const at::Tensor target = pipeline.encode(picture);

  models::SampleOptions options;
  options.steps = request.steps;
  options.guidance = request.guidance;
  const at::Tensor inverse = pipeline.invert(target, options, stop, teller(clock, sink, 0, 1));
  options.guidance = pipeline.config().sampling.guidance;
  options.steps = pipeline.config().sampling.steps;
  const at::Tensor again =
      pipeline.flow(inverse, options, stop, teller(clock, sink, 1, kRedrawing));
  const at::Tensor kept = pipeline.decode(target[0], false, stop);
  const at::Tensor drawn = pipeline.decode(again[0], false, stop);

  InvertedPicture result{{}, std::make_unique<at::Tensor>(inverse)};
  Inversion& inversion = result.inversion;
  inversion.name = request.name;
  inversion.model = QString::fromStdString(pipeline.config().id);
  inversion.kept = toImage(kept);
  inversion.drawn = toImage(drawn);
  inversion.roundTrip = decibels(kept, drawn);
  inversion.autoencoder = decibels(kept, picture);
  inversion.spread = inverse.std().item<double>();
  inversion.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return result;
}

}  // namespace crossflow::core
