// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How much work goes into a picture, in words instead of numbers. tests/bench/README.md says how
// near Draft and Balanced come to Faithful.

#include <optional>

#include "core/requests/request.h"
#include "core/types/enum_names.h"

namespace crossflow::core {

enum class Quality {
  Draft,     // a look at it
  Balanced,  // hardly told from Faithful
  Faithful,  // the original's 50 steps of Euler on its own grid
};

inline constexpr EnumName<Quality> kQualityNames[] = {
    {Quality::Draft, "draft"}, {Quality::Balanced, "balanced"}, {Quality::Faithful, "faithful"}};

/// Sets solver, steps and the interval of guidance; its strength, seed and variation stay.
SamplingSettings withQuality(SamplingSettings sampling, Quality quality);

/// The one whose settings these are; none: the user's own. Steps that are left to the model count
/// as Faithful's with the original's solver.
std::optional<Quality> qualityOf(const SamplingSettings& sampling);

}  // namespace crossflow::core
