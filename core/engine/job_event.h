// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything the engine tells about a job, in the order it happens.

#include <QImage>
#include <QMetaType>
#include <QString>
#include <optional>
#include <variant>
#include <vector>

#include "core/engine/inversion.h"
#include "core/requests/request.h"
#include "core/types/failure.h"
#include "core/types/ids.h"

namespace crossflow::core {

enum class Phase { Load, Text, Sample, Decode, Save };

/// done/total of the phase's own unit (bytes, prompts, steps, pictures, files).
struct Progress {
  Phase phase = Phase::Load;
  qint64 done = 0, total = 0;
  double fraction = 0;                     // of the whole job, 0..1, never falls
  std::optional<double> secondsRemaining;  // none until it can be estimated honestly
};

/// A rough picture while sampling.
struct Preview {
  int index = 0;
  QImage image;
};

/// How far a result is from one of the prompts it was made of.
struct OperandDistance {
  QString prompt;
  double cosine = 1;  // of the angle between the two latents; 1: the same direction
  double euclidean = 0;
};

/// One finished picture. `request` repeats exactly this picture: count 1, actual seed and defaults
/// filled in.
struct Picture {
  int index = 0;
  QImage image;
  GenerationRequest request;
  double seconds = 0;
  QString path;                            // where it was saved; empty if it was not
  std::vector<OperandDistance> distances;  // of arithmetic and blends
};

/// Something the user should know though nothing failed, e.g. "decoded in tiles to save memory".
struct Notice {
  QString sentence;
};

struct Started {};
struct Finished {};
struct Cancelled {};

struct JobEvent {
  JobId id{};
  std::variant<Started, Progress, Preview, Notice, Picture, Inversion, Finished, Failure, Cancelled>
      what;
};

}  // namespace crossflow::core

Q_DECLARE_METATYPE(crossflow::core::JobEvent)
