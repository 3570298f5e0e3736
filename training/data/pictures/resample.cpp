// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/resample.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "models/base/error.h"
#include "models/kernels/parallel_for.h"
#include "models/shape_check.h"

namespace crossflow::training {
namespace {

constexpr int kPrecisionBits = 32 - 8 - 2;
constexpr int64_t kLargestSide = 1 << 16;

double bicubic(double x) {
  constexpr double a = -0.5;
  x = std::abs(x);
  if (x < 1.0) return ((a + 2.0) * x - (a + 3.0)) * x * x + 1.0;
  if (x < 2.0) return (((x - 5.0) * x + 8.0) * x - 4.0) * a;
  return 0.0;
}

double sinc(double x) {
  if (x == 0.0) return 1.0;
  x *= std::numbers::pi;
  return std::sin(x) / x;
}

double lanczos(double x) {
  return x >= -3.0 && x < 3.0 ? sinc(x) * sinc(x / 3.0) : 0.0;
}

double box(double x) {
  return x > -0.5 && x <= 0.5 ? 1.0 : 0.0;
}

struct Kernel {
  double (*weight)(double);
  double support;
};

Kernel kernelOf(ResampleFilter filter) {
  switch (filter) {
    case ResampleFilter::Box:
      return {box, 0.5};
    case ResampleFilter::Bicubic:
      return {bicubic, 2.0};
    case ResampleFilter::Lanczos:
      return {lanczos, 3.0};
  }
  return {box, 0.5};
}

/// Which input positions make one output position, and with which weights.
struct Window {
  int64_t first = 0;
  std::vector<int32_t> weights;  // fixed point
};

std::vector<Window> windowsOf(int64_t from, int64_t to, const Kernel& kernel) {
  const double scale = static_cast<double>(from) / static_cast<double>(to);
  const double stretch = std::max(scale, 1.0);
  const double support = kernel.support * stretch;
  std::vector<Window> windows(static_cast<size_t>(to));
  for (int64_t i = 0; i < to; ++i) {
    Window& window = windows[static_cast<size_t>(i)];
    const double centre = (static_cast<double>(i) + 0.5) * scale;
    window.first = std::max<int64_t>(static_cast<int64_t>(std::floor(centre - support + 0.5)), 0);
    const int64_t last = std::min(static_cast<int64_t>(std::floor(centre + support + 0.5)), from);
    std::vector<double> exact;
    double sum = 0.0;
    for (int64_t x = window.first; x < last; ++x) {
      exact.push_back(kernel.weight((static_cast<double>(x) - centre + 0.5) * (1.0 / stretch)));
      sum += exact.back();
    }
    for (double weight : exact) {
      if (sum != 0.0) weight /= sum;
      const double scaled = weight * (1 << kPrecisionBits);
      window.weights.push_back(static_cast<int32_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5));
    }
  }
  return windows;
}

uint8_t toByte(int32_t sum) {
  return static_cast<uint8_t>(std::clamp(sum >> kPrecisionBits, 0, 255));
}

/// rows [N, from, inner] -> [N, to, inner]: one pass along the middle dimension.
at::Tensor resampleMiddle(const at::Tensor& rows, int64_t to, const Kernel& kernel) {
  const int64_t count = rows.size(0), from = rows.size(1), inner = rows.size(2);
  const std::vector<Window> windows = windowsOf(from, to, kernel);
  at::Tensor result = at::empty({count, to, inner}, at::kByte);
  const uint8_t* in = rows.const_data_ptr<uint8_t>();
  uint8_t* out = result.mutable_data_ptr<uint8_t>();
  models::parallelFor(0, count * to, 64, [&](int64_t begin, int64_t end) {
    std::vector<int32_t> sums(static_cast<size_t>(inner));
    for (int64_t line = begin; line < end; ++line) {
      const Window& window = windows[static_cast<size_t>(line % to)];
      std::fill(sums.begin(), sums.end(), 1 << (kPrecisionBits - 1));
      const uint8_t* source = in + ((line / to) * from + window.first) * inner;
      for (const int32_t weight : window.weights) {
        for (int64_t i = 0; i < inner; ++i) sums[static_cast<size_t>(i)] += source[i] * weight;
        source += inner;
      }
      std::transform(sums.begin(), sums.end(), out + line * inner, toByte);
    }
  });
  return result;
}

}  // namespace

at::Tensor resamplePicture(const at::Tensor& picture, int64_t height, int64_t width,
                           ResampleFilter filter, PassOrder order) {
  models::expectShape(picture, {models::kAnySize, models::kAnySize, models::kAnySize},
                      "The picture to resample");
  const auto usable = [](int64_t side) { return side >= 1 && side <= kLargestSide; };
  if (picture.scalar_type() != at::kByte || picture.numel() == 0 || !usable(height) ||
      !usable(width)) {
    throw base::Error("A picture of " + std::to_string(picture.size(1)) + " x " +
                      std::to_string(picture.size(0)) + " cannot be resampled to " +
                      std::to_string(width) + " x " + std::to_string(height) + ".");
  }
  const Kernel kernel = kernelOf(filter);
  const int64_t channels = picture.size(2);
  at::Tensor result = picture.contiguous();
  const auto across = [&] {
    if (result.size(1) != width) result = resampleMiddle(result, width, kernel);
  };
  const auto down = [&] {
    if (result.size(0) == height) return;
    const int64_t inner = result.size(1) * channels;
    result = resampleMiddle(result.reshape({1, result.size(0), inner}), height, kernel)
                 .view({height, inner / channels, channels});
  };
  if (order == PassOrder::DownFirst) down();
  across();
  down();
  return result;
}

}  // namespace crossflow::training
