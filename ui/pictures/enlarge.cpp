// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/enlarge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace crossflow::ui {

namespace {

constexpr int kLargestEnlarged = 8192;
constexpr int kMostDoublings = 5;
// A diagonal counts as an edge when across it changes this much more than along it.
constexpr float kClearEdge = 1.15F;

constexpr float kSteepness = 0.45F;  // more looks painted

using Colour = std::array<float, 3>;

int mirrored(int x, int length) {
  if (x >= 0 && x < length) return x;
  if (x < 0) x = -x;
  if (x >= length) x = 2 * (length - 1) - x;
  return std::clamp(x, 0, length - 1);
}

struct Plane {
  int width = 0, height = 0;
  std::vector<Colour> pixels;

  Plane(int across, int down)
      : width(across),
        height(down),
        pixels(static_cast<std::size_t>(across) * static_cast<std::size_t>(down)) {}

  /// Mirrored at the borders, which keeps even places even.
  const Colour& at(int x, int y) const {
    return pixels[index(mirrored(x, width), mirrored(y, height))];
  }
  Colour& put(int x, int y) { return pixels[index(x, y)]; }
  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
           static_cast<std::size_t>(x);
  }
};

float light(const Colour& colour) {
  return 0.30F * colour[0] + 0.59F * colour[1] + 0.11F * colour[2];
}

/// Between b and c. Never beyond what the four are: the cubic alone swings over beside an edge.
Colour cubic(const Colour& a, const Colour& b, const Colour& c, const Colour& d) {
  Colour mixed;
  for (std::size_t k = 0; k < 3; ++k) {
    const auto [least, most] = std::minmax({a[k], b[k], c[k], d[k]});
    mixed[k] = std::clamp((9 * (b[k] + c[k]) - a[k] - d[k]) / 16, least, most);
  }
  return mixed;
}

/// Along the edge if one direction is clearly calmer, otherwise weighted by calmness.
Colour mixByCalm(const Colour& one, float changeOne, const Colour& two, float changeTwo) {
  if ((1 + changeTwo) / (1 + changeOne) > kClearEdge) return one;
  if ((1 + changeOne) / (1 + changeTwo) > kClearEdge) return two;
  const auto weight = [](float change) {
    const float square = change * change;
    return 1 / (1 + square * square * change);
  };
  const float first = weight(changeOne), second = weight(changeTwo);
  Colour mixed;
  for (std::size_t k = 0; k < 3; ++k) {
    mixed[k] = (first * one[k] + second * two[k]) / (first + second);
  }
  return mixed;
}

/// The pixel in the middle of four: along one diagonal or the other.
Colour diagonal(const Plane& from, const std::vector<float>& lights, int x, int y) {
  const auto at = [&](int i, int j) {
    return lights[from.index(std::clamp(x + i, 0, from.width - 1),
                             std::clamp(y + j, 0, from.height - 1))];
  };
  float falling = 0, rising = 0;  // change along "\" and along "/"
  for (int i = -1; i <= 1; ++i) {
    for (int j = -1; j <= 1; ++j) {
      falling += std::abs(at(i, j) - at(i + 1, j + 1));
      rising += std::abs(at(i + 1, j) - at(i, j + 1));
    }
  }
  const Colour along =
      cubic(from.at(x - 1, y - 1), from.at(x, y), from.at(x + 1, y + 1), from.at(x + 2, y + 2));
  const Colour across =
      cubic(from.at(x + 2, y - 1), from.at(x + 1, y), from.at(x, y + 1), from.at(x - 1, y + 2));
  return mixByCalm(along, falling, across, rising);
}

std::vector<float> lightsOf(const Plane& plane) {
  std::vector<float> lights(plane.pixels.size());
  std::transform(plane.pixels.begin(), plane.pixels.end(), lights.begin(), light);
  return lights;
}

/// Between two known pixels, along the rows or along the columns.
Colour straight(const Plane& made, int x, int y) {
  const auto at = [&](int i, int j) { return light(made.at(x + i, y + j)); };
  const float level = std::abs(at(-1, 0) - at(1, 0)) + std::abs(at(-3, 0) - at(-1, 0)) / 2 +
                      std::abs(at(1, 0) - at(3, 0)) / 2 + std::abs(at(-2, -1) - at(0, -1)) / 2 +
                      std::abs(at(0, -1) - at(2, -1)) / 2 + std::abs(at(-2, 1) - at(0, 1)) / 2 +
                      std::abs(at(0, 1) - at(2, 1)) / 2;
  const float upright = std::abs(at(0, -1) - at(0, 1)) + std::abs(at(0, -3) - at(0, -1)) / 2 +
                        std::abs(at(0, 1) - at(0, 3)) / 2 + std::abs(at(-1, -2) - at(-1, 0)) / 2 +
                        std::abs(at(-1, 0) - at(-1, 2)) / 2 + std::abs(at(1, -2) - at(1, 0)) / 2 +
                        std::abs(at(1, 0) - at(1, 2)) / 2;
  const Colour across =
      cubic(made.at(x - 3, y), made.at(x - 1, y), made.at(x + 1, y), made.at(x + 3, y));
  const Colour down =
      cubic(made.at(x, y - 3), made.at(x, y - 1), made.at(x, y + 1), made.at(x, y + 3));
  return mixByCalm(across, level, down, upright);
}

/// Directional cubic convolution: source pixel (i, j) lies at (2i, 2j) of the result.
Plane doubled(const Plane& from) {
  Plane made(2 * from.width, 2 * from.height);
  const std::vector<float> lights = lightsOf(from);
  for (int y = 0; y < from.height; ++y) {
    for (int x = 0; x < from.width; ++x) {
      made.put(2 * x, 2 * y) = from.at(x, y);
      made.put(2 * x + 1, 2 * y + 1) = diagonal(from, lights, x, y);
    }
  }
  for (int y = 0; y < made.height; ++y) {
    for (int x = 1 - (y & 1); x < made.width; x += 2) made.put(x, y) = straight(made, x, y);
  }
  return made;
}

/// A light blur, so that the direction of an edge is not that of its noise.
std::vector<float> smoothed(const std::vector<float>& lights, const Plane& size) {
  std::vector<float> across(lights.size()), both(lights.size());
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      across[size.index(x, y)] =
          (lights[size.index(mirrored(x - 1, size.width), y)] + 2 * lights[size.index(x, y)] +
           lights[size.index(mirrored(x + 1, size.width), y)]) /
          4;
    }
  }
  for (int y = 0; y < size.height; ++y) {
    const int above = mirrored(y - 1, size.height), below = mirrored(y + 1, size.height);
    for (int x = 0; x < size.width; ++x) {
      both[size.index(x, y)] = (across[size.index(x, above)] + 2 * across[size.index(x, y)] +
                                across[size.index(x, below)]) /
                               4;
    }
  }
  return both;
}

Colour between(const Plane& plane, float x, float y) {
  const auto left = static_cast<int>(std::floor(x)), top = static_cast<int>(std::floor(y));
  const float right = x - static_cast<float>(left), down = y - static_cast<float>(top);
  const Colour &a = plane.at(left, top), &b = plane.at(left + 1, top);
  const Colour &c = plane.at(left, top + 1), &d = plane.at(left + 1, top + 1);
  Colour mixed;
  for (std::size_t k = 0; k < 3; ++k) {
    mixed[k] = (1 - down) * ((1 - right) * a[k] + right * b[k]) +
               down * ((1 - right) * c[k] + right * d[k]);
  }
  return mixed;
}

/// Steepens edges towards the colours on either side of them: a shock filter, bounded by the
/// neighbours, so that nothing rings.
Plane steepened(const Plane& from, float strength) {
  Plane made(from.width, from.height);
  const std::vector<float> lights = smoothed(lightsOf(from), from);
  const auto at = [&](int x, int y) {
    return lights[from.index(mirrored(x, from.width), mirrored(y, from.height))];
  };
  for (int y = 0; y < from.height; ++y) {
    for (int x = 0; x < from.width; ++x) {
      const float here = at(x, y);
      const float dx = (at(x + 1, y) - at(x - 1, y)) / 2, dy = (at(x, y + 1) - at(x, y - 1)) / 2;
      const float slope = std::sqrt(dx * dx + dy * dy);
      made.put(x, y) = from.at(x, y);
      if (slope < 1) continue;
      const float dxx = at(x + 1, y) - 2 * here + at(x - 1, y);
      const float dyy = at(x, y + 1) - 2 * here + at(x, y - 1);
      const float dxy =
          (at(x + 1, y + 1) - at(x - 1, y + 1) - at(x + 1, y - 1) + at(x - 1, y - 1)) / 4;
      const float bend = (dx * dx * dxx + 2 * dx * dy * dxy + dy * dy * dyy) / (slope * slope);
      // Below the middle of an edge towards its dark side, above towards its light one.
      const float side = bend > 0 ? -1.0F : 1.0F;
      const float push = strength * std::min(1.0F, std::abs(bend) / 2);
      const Colour towards = between(from, static_cast<float>(x) + side * dx / slope,
                                     static_cast<float>(y) + side * dy / slope);
      Colour& mixed = made.put(x, y);
      for (std::size_t k = 0; k < 3; ++k) mixed[k] += push * (towards[k] - mixed[k]);
    }
  }
  return made;
}

Plane planeOf(const QImage& image) {
  const QImage rgb = image.convertToFormat(QImage::Format_RGB32);
  Plane plane(rgb.width(), rgb.height());
  for (int y = 0; y < rgb.height(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(rgb.constScanLine(y));
    for (int x = 0; x < rgb.width(); ++x) {
      plane.put(x, y) = {static_cast<float>(qRed(line[x])), static_cast<float>(qGreen(line[x])),
                         static_cast<float>(qBlue(line[x]))};
    }
  }
  return plane;
}

struct Tap {
  int first = 0;
  std::vector<float> weights;
};

/// For each pixel of a row of `to`: which pixels of `grid` it sees. `shrink` source pixels of the
/// grid make one of the result; `origin` is where the result's first pixel lies.
std::vector<Tap> tapsOf(int to, double shrink, double origin) {
  std::vector<Tap> taps(static_cast<std::size_t>(to));
  const double reach = std::max(1.0, shrink);
  for (int i = 0; i < to; ++i) {
    Tap& tap = taps[static_cast<std::size_t>(i)];
    const double centre = origin + i * shrink;
    tap.first = static_cast<int>(std::ceil(centre - reach));
    const int last = static_cast<int>(std::floor(centre + reach));
    float sum = 0;
    for (int x = tap.first; x <= last; ++x) {
      const auto weight = static_cast<float>(std::max(0.0, 1 - std::abs(x - centre) / reach));
      tap.weights.push_back(weight);
      sum += weight;
    }
    for (float& weight : tap.weights) weight /= sum;
  }
  return taps;
}

QImage resampled(const Plane& from, QSize size, int factor, QSize source) {
  const double shrinkX = static_cast<double>(source.width()) * factor / size.width();
  const double shrinkY = static_cast<double>(source.height()) * factor / size.height();
  // Pixel centres of the source lie on multiples of `factor`.
  const auto columns = tapsOf(size.width(), shrinkX, shrinkX / 2 - factor / 2.0);
  const auto rows = tapsOf(size.height(), shrinkY, shrinkY / 2 - factor / 2.0);
  Plane across(size.width(), from.height);
  for (int y = 0; y < from.height; ++y) {
    for (int x = 0; x < size.width(); ++x) {
      const Tap& tap = columns[static_cast<std::size_t>(x)];
      Colour sum{};
      for (std::size_t i = 0; i < tap.weights.size(); ++i) {
        const Colour& colour = from.at(tap.first + static_cast<int>(i), y);
        for (std::size_t k = 0; k < 3; ++k) sum[k] += tap.weights[i] * colour[k];
      }
      across.put(x, y) = sum;
    }
  }
  QImage image(size, QImage::Format_RGB32);
  for (int y = 0; y < size.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    const Tap& tap = rows[static_cast<std::size_t>(y)];
    for (int x = 0; x < size.width(); ++x) {
      Colour sum{};
      for (std::size_t i = 0; i < tap.weights.size(); ++i) {
        const Colour& colour = across.at(x, tap.first + static_cast<int>(i));
        for (std::size_t k = 0; k < 3; ++k) sum[k] += tap.weights[i] * colour[k];
      }
      const auto byte = [](float value) {
        return static_cast<int>(std::lround(std::clamp(value, 0.0F, 255.0F)));
      };
      line[x] = qRgb(byte(sum[0]), byte(sum[1]), byte(sum[2]));
    }
  }
  return image;
}

}  // namespace

QImage enlarge(const QImage& image, QSize size) {
  if (image.isNull() || size.isEmpty()) return {};
  size = size.boundedTo({kLargestEnlarged, kLargestEnlarged});
  const double scale = std::max(static_cast<double>(size.width()) / image.width(),
                                static_cast<double>(size.height()) / image.height());
  if (scale <= 1) return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  Plane plane = planeOf(image);
  int factor = 1;
  for (int i = 0; i < kMostDoublings && factor < scale; ++i) {
    plane = doubled(plane);
    factor *= 2;
    plane = steepened(plane, kSteepness);
  }
  return resampled(plane, size, factor, image.size());
}

}  // namespace crossflow::ui
