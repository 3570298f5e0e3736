// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the state of the interpolation page is told: the names on its strip, where the hand is, the
// film that is on it.

#include <vector>

#include "ui/explore/export_dialog.h"
#include "ui/explore/frame_strip.h"
#include "ui/explore/frames/explore_state.h"

namespace crossflow::ui {

/// Of a strip with `frames` frames.
std::vector<FrameStrip::Mark> marksOf(const ExploreState& state, int frames);

/// Where the hand is on the way, the film or the fade; not of a pad.
QString placeWords(const ExploreState& state, const FrameCache& cache);

/// All that is on the strip. What `cache` has of it need not be drawn again; it outlives the plan.
FilmPlan filmOf(const ExploreState& state, const FrameCache& cache);

}  // namespace crossflow::ui
