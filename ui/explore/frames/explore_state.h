// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything on the interpolation page as one value: a way, a pad, a film, a fader between models,
// and the look they share.
// Each panel owns one part; what they stand for (requests, frames, films) is in explore_frames.

#include <QJsonObject>
#include <QPointF>
#include <QPolygonF>
#include <QStringList>
#include <vector>

#include "core/requests/sequence.h"
#include "ui/shared/look.h"

namespace crossflow::ui {

enum class ExploreMode { Way, Pad, Film, Fade };

inline constexpr double kBeyond = 0.5;  // how far past an end the slider goes when allowed
inline constexpr int kMostBetween = 24, kMostFadeFrames = 400;
inline constexpr int kMinCorners = 2, kMaxCorners = 6;

/// From one prompt to another.
struct Way {
  QString from, to;
  core::Mix mix = core::Mix::Lerp;
  bool sharedNoise = true;
  bool beyond = false;       // whether the ends may be passed
  bool even = false;         // whether steps are to look equally large
  std::vector<double> pace;  // see KeyFrame; measured, so not kept
  int frames = core::kRecommendedSequenceFrames;
  bool operator==(const Way&) const = default;
};

/// Among 2 to 6 prompts; places are those of pad_geometry.
struct Pad {
  QStringList corners{QString(), QString(), QString()};
  QPointF dot{0, -1};                             // on the first corner
  QPolygonF path;                                 // drawn by hand; empty: none
  int frames = core::kRecommendedSequenceFrames;  // along the path
  bool operator==(const Pad&) const = default;
};

/// Along key prompts.
struct Film {
  std::vector<core::KeyFrame> keys{{}, {}};
  core::Mix mix = core::Mix::Lerp;
  bool sharedNoise = true;
  bool even = false;
  int frames = core::kRecommendedSequenceFrames;  // from key to key, both included
  core::Loop loop = core::Loop::None;
  double framesPerSecond = 12;
  bool operator==(const Film&) const = default;
};

/// One prompt by one model after another, with their weights mixed in between: two models, or the
/// saved steps of a run.
struct Fade {
  QString prompt;
  QStringList models{QString(), QString()};  // see model_name.h; an empty one is to be chosen
  int between = 7;                           // frames from one to the next
  bool operator==(const Fade&) const = default;
};

struct ExploreState {
  ExploreMode mode = ExploreMode::Way;
  Way way;
  Pad pad;
  Film film;
  Fade fade;
  Look look;
  double position = 0;  // on the strip: of the way, along the pad's path, of the film, the fade
  bool operator==(const ExploreState&) const = default;
};

/// Whether every prompt that the mode needs is there.
bool complete(const ExploreState& state);

/// Prompts of the mode that are still empty are taken from `prompts`, in turn.
ExploreState filledIn(ExploreState state, const QStringList& prompts);

/// The prompt becomes the first of the mode's prompts, or the next free one: the last where none is
/// free.
ExploreState withEnd(ExploreState state, const QString& prompt, bool first);

/// Whether two states have the same pictures at the same places of their strips: everything but
/// where the hand is.
bool sameFrames(const ExploreState& a, const ExploreState& b);

QJsonObject exploreToJson(const ExploreState& state);
/// Also reads what earlier versions kept.
ExploreState exploreFromJson(const QJsonObject& json);

}  // namespace crossflow::ui
