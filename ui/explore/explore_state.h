// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything on the interpolation page as one value, and the requests it stands for.

#include <QJsonObject>
#include <QPointF>
#include <QStringList>
#include <optional>

#include "core/requests/sequence.h"
#include "ui/shared/look.h"

namespace crossflow::ui {

enum class ExploreMode { Way, Pad, Film };

struct ExploreState {
  ExploreMode mode = ExploreMode::Way;
  Look look;
  core::Mix mix = core::Mix::Lerp;
  bool sharedNoise = true;
  bool even = false;         // whether steps are to look equally large
  std::vector<double> pace;  // of the slider's way, see KeyFrame; measured, so not kept

  QString from, to;
  double position = 0;
  bool beyond = false;  // whether the ends may be passed
  int frames = core::kRecommendedSequenceFrames;

  QStringList corners{QString(), QString(), QString()};
  QPointF dot;

  std::vector<core::KeyFrame> keys{{}, {}};
  core::Loop loop = core::Loop::None;
  double framesPerSecond = 12;

  bool operator==(const ExploreState&) const = default;
};

inline constexpr double kBeyond = 0.5;  // how far past an end the slider goes when allowed
inline constexpr int kMinCorners = 2, kMaxCorners = 6;

/// Whether every prompt that the mode needs is there.
bool complete(const ExploreState& state);

/// Prompts of the mode that are still empty are taken from `prompts`, in turn.
ExploreState filledIn(ExploreState state, const QStringList& prompts);

/// The picture at the slider, the dot or the playing head, at full quality.
core::GenerationRequest requestOf(const ExploreState& state);

/// What requestOf() was asked for this; the rest is as in `before`. None for other requests.
std::optional<ExploreState> stateOf(const core::GenerationRequest& request,
                                    const ExploreState& before);

/// The film along the way, or along the keys.
core::SequenceRequest filmOf(const ExploreState& state);

/// The same request for the eye while the hand moves: few steps, cheap.
core::GenerationRequest quick(core::GenerationRequest request, int defaultSteps);

QJsonObject exploreToJson(const ExploreState& state);
ExploreState exploreFromJson(const QJsonObject& json);

}  // namespace crossflow::ui
