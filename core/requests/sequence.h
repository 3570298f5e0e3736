// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Films: a list of key prompts with the way between them. Pure values; core/engine/sequence turns
// them into one GenerationRequest a frame.

#include <QString>
#include <vector>

#include "core/requests/request.h"

namespace crossflow::core {

enum class Easing { Linear, EaseIn, EaseOut, EaseInOut };
enum class Loop {
  None,      // first key to last key
  Loop,      // and back to the first key, whose frame is not repeated at the end
  PingPong,  // and backwards again; neither end appears twice in a row
};

struct KeyFrame {
  QString prompt;
  int hold = 0;                    // further frames that show this key unchanged
  Easing easing = Easing::Linear;  // of the way to the next key
  // Positions on that way at equal steps of time, the first 0, the last 1; empty: as the crow
  // flies. Made by measuring how much the pictures change (evenPace of ui/explore).
  std::vector<double> pace{};
  int frames = 0;  // from here to the next key, both included; 0: the film's framesPerStep
  bool operator==(const KeyFrame&) const = default;
};

/// A film of 2 or more key prompts. `look` gives model, sampling and device; its source is ignored.
struct SequenceRequest {
  std::vector<KeyFrame> keys;
  int framesPerStep = 40;  // frames from one key to the next, both keys included
  Mix mix = Mix::Lerp;
  bool sharedNoise = true;
  Loop loop = Loop::None;
  double framesPerSecond = 12;
  GenerationRequest look;
  bool operator==(const SequenceRequest&) const = default;
};

inline constexpr int kMinSequenceFrames = 5;  // as the reference
inline constexpr int kRecommendedSequenceFrames = 40;
inline constexpr int kMaxSequenceFrames = 100'000;
inline constexpr int kMinKeyFrames = 2;  // of a KeyFrame that has its own
inline constexpr int kMaxSequenceKeys = 256;

}  // namespace crossflow::core
