// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Equal steps of a position do not look equal: a way stands still, then jumps. Once its frames are
// there, how much they differ tells where to take them instead, so that each step looks as large.

#include "ui/explore/frames/explore_state.h"
#include "ui/explore/frames/frame_cache.h"

namespace crossflow::ui {

struct PaceSample {
  double position = 0;
  QImage picture;
};

/// Positions, the first 0 and the last 1, between which the pictures change by equal amounts. Empty
/// without at least two different positions.
std::vector<double> evenPace(std::vector<PaceSample> samples);

/// Whether the state asks for even steps and has not measured its frames yet.
bool wantsPace(const ExploreState& state);
/// The state with a pace for each of its ways, measured from `frames`, which are its own.
ExploreState withPace(ExploreState state, const FrameCache& frames);
ExploreState withoutPace(ExploreState state);

}  // namespace crossflow::ui
