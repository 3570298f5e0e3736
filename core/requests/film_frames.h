// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From a film to one request a frame. Pure functions; frames that are equal (held keys) are equal
// requests, which the caller may render once.

#include <vector>

#include "core/requests/sequence.h"

namespace crossflow::core {

/// Where a KeyFrame's pace is at `x`: straight between its points, `x` itself outside of 0..1.
double paceAt(const std::vector<double>& pace, double x);

/// One request a frame, in order of showing. `sequence` passed faultOf().
std::vector<GenerationRequest> expandSequence(const SequenceRequest& sequence);

/// For each key the frame that shows it first. `sequence` passed faultOf().
std::vector<int> keyPlaces(const SequenceRequest& sequence);

/// 0..1 -> 0..1, both ends kept.
double ease(Easing easing, double position);

/// The order in which to render `frames` frames so that a strip of them fills coarse to fine: both
/// ends, the middle, the quarters and so on. A permutation of 0..frames-1.
std::vector<int> coarseToFine(int frames);

}  // namespace crossflow::core
