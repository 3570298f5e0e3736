// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/plots/plot_colours.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/theme/tones.h"

namespace crossflow::ui {

namespace {

constexpr int kColours = 7;
// After Okabe and Ito, darkened for white and lightened for black to a contrast of 3 or more.
constexpr std::array<QRgb, kColours> kOnLight{0xff5b53d6, 0xffd55e00, 0xff00896a, 0xff2493d1,
                                              0xffb8418f, 0xff8a6d00, 0xff55555f};
constexpr std::array<QRgb, kColours> kOnDark{0xff9a94ff, 0xffff9440, 0xff2fd0a3, 0xff6cc6ff,
                                             0xfff28bc6, 0xffe8d05a, 0xffb4b4c2};
constexpr std::array<Qt::PenStyle, 4> kDashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine,
                                              Qt::DashDotLine};
// Viridis without the ends that vanish on black or on white.
constexpr std::array<QRgb, 5> kScaleOnLight{0xff440154, 0xff3b528b, 0xff21808c, 0xff35a06a,
                                            0xff9aa81c};
constexpr std::array<QRgb, 5> kScaleOnDark{0xff9a7be0, 0xff5f93e6, 0xff2fb3b8, 0xff62d07a,
                                           0xfff2e350};

bool dark() {
  return colourOf(Tone::Surface).lightness() < 128;
}

}  // namespace

QColor plotColour(int index) {
  const auto place = static_cast<std::size_t>(index % kColours);
  return QColor::fromRgb(dark() ? kOnDark[place] : kOnLight[place]);
}

Qt::PenStyle plotDash(int index) {
  return kDashes[static_cast<std::size_t>(index) % kDashes.size()];
}

QColor plotScale(double fraction) {
  const auto& scale = dark() ? kScaleOnDark : kScaleOnLight;
  const double place = std::clamp(fraction, 0.0, 1.0) * (scale.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(place), scale.size() - 2);
  const double part = place - static_cast<double>(below);
  const QColor from = QColor::fromRgb(scale[below]), to = QColor::fromRgb(scale[below + 1]);
  const auto mix = [part](int a, int b) {
    return static_cast<int>(std::lround(a + (b - a) * part));
  };
  return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

}  // namespace crossflow::ui
