// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the state of the interpolation page stands for: the request under the hand, the frames of
// its strip, the film to export. Pure functions.

#include <optional>
#include <vector>

#include "ui/explore/frames/explore_state.h"

namespace crossflow::ui {

/// The picture at the slider, the dot or the playing head, at full quality.
core::GenerationRequest requestOf(const ExploreState& state);

/// What requestOf() was asked for this; the rest is as in `before`. None for other requests.
std::optional<ExploreState> stateOf(const core::GenerationRequest& request,
                                    const ExploreState& before);

/// Frames side by side, the first at position `first`, the last at `last`, the others at equal
/// distances.
struct Scene {
  std::vector<core::GenerationRequest> frames;
  double first = 0, last = 1;
};

/// The frames of the strip; none if a prompt is missing, or on a pad without a path.
Scene sceneOf(const ExploreState& state);

/// The state with the hand at `position` of its strip; on a pad the dot goes there, too.
ExploreState movedTo(ExploreState state, double position);

/// The state with the hand no further past the ends of its strip than it may go.
ExploreState withinReach(ExploreState state);

/// Whether the picture under the hand is the strip's at `position`; on a pad only while the dot is
/// on the path.
bool onStrip(const ExploreState& state);

/// The key prompts of the film.
core::SequenceRequest sequenceOf(const ExploreState& state);

/// The film with key `key` moved to `frame` in time, as far as its neighbours leave room; what
/// comes before the key before it and after the key behind it stays where it is.
Film withKeyAt(Film film, std::size_t key, int frame);
/// The same with the key at a share of a strip of `frames` frames.
ExploreState withKeyAt(ExploreState state, int frames, int key, double share);

/// The same request for the eye while the hand moves: few steps by a solver of second order, which
/// needs one evaluation per step and a consistent grid. No more steps than the request itself has.
core::GenerationRequest quick(core::GenerationRequest request, int steps, int defaultSteps);

}  // namespace crossflow::ui
