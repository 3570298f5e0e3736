// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/captions/main_colour.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace crossflow::training {

namespace {

constexpr std::array<std::string_view, 10> kColours{"red",    "orange", "yellow", "green", "blue",
                                                    "purple", "pink",   "brown",  "black", "grey"};
constexpr int kPaper = 236;       // brighter in all three channels: the white it stands on
constexpr double kDrawn = 0.03;   // less of the picture says nothing about its colour
constexpr double kMostly = 0.55;  // of what is drawn

enum Place { kRed, kOrange, kYellow, kGreen, kBlue, kPurple, kPink, kBrown, kBlack, kGrey };

// Degrees of the colour circle, as HSV has them.
double hue(int r, int g, int b, int most, int spread) {
  double sixth = 0;
  if (most == r)
    sixth = static_cast<double>(g - b) / spread;
  else if (most == g)
    sixth = 2 + static_cast<double>(b - r) / spread;
  else
    sixth = 4 + static_cast<double>(r - g) / spread;
  return sixth < 0 ? 60 * sixth + 360 : 60 * sixth;
}

Place placeOf(int r, int g, int b) {
  const int most = std::max({r, g, b}), spread = most - std::min({r, g, b});
  if (most < 50) return kBlack;
  if (spread * 6 < most) return most < 85 ? kBlack : kGrey;
  const double angle = hue(r, g, b, most, spread);
  const bool dull = most < 175;
  const bool pale = spread * 2 < most;
  if (angle < 15 || angle >= 345) return pale ? (dull ? kBrown : kPink) : kRed;
  if (angle < 40) return dull ? kBrown : kOrange;
  if (angle < 68) return dull ? kBrown : kYellow;
  if (angle < 165) return kGreen;
  if (angle < 255) return kBlue;
  if (angle < 295) return kPurple;
  return kPink;
}

}  // namespace

std::string mainColour(const at::Tensor& picture) {
  const at::Tensor rows = picture.contiguous();
  const auto* pixel = rows.const_data_ptr<uint8_t>();
  const int64_t count = rows.size(0) * rows.size(1);
  std::array<int64_t, kColours.size()> votes{};
  int64_t drawn = 0;
  for (int64_t i = 0; i < count; ++i, pixel += 3) {
    if (pixel[0] > kPaper && pixel[1] > kPaper && pixel[2] > kPaper) continue;
    ++drawn;
    ++votes[static_cast<std::size_t>(placeOf(pixel[0], pixel[1], pixel[2]))];
  }
  if (static_cast<double>(drawn) < kDrawn * static_cast<double>(count)) return {};
  const auto best = std::ranges::max_element(votes);
  if (static_cast<double>(*best) < kMostly * static_cast<double>(drawn)) return {};
  return std::string(kColours[static_cast<std::size_t>(best - votes.begin())]);
}

}  // namespace crossflow::training
