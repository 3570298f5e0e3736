// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace crossflow::ui {

/// How different two pictures look: root mean square of the colour differences, 0 (the same) to 1
/// (black against white), after both are brought to 64 × 64.
double pictureDistance(const QImage& a, const QImage& b);

/// Below this nobody sees a difference.
inline constexpr double kVisibleDistance = 0.02;

}  // namespace crossflow::ui
