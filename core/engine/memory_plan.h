// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether and how a model fits into a device's memory, decided before anything is loaded; and what
// can still be given up when memory runs out all the same.

#include <QString>
#include <optional>

#include "core/requests/request.h"
#include "core/types/result.h"
#include "models/config/model_catalog.h"

namespace crossflow::core {

struct MemoryPlan {
  models::WeightKind weights = models::WeightKind::Float32;
  bool halfTextEncoder = false;  // its weights in bf16 although the others are not
  bool keepTextEncoder = true;   // false: in memory only while prompts are encoded
  bool record = true;            // on a card: evaluations are recorded and repeated
  bool decodeBeside = true;      // on a card: a picture is decoded while the next is drawn
  qint64 bytes = 0;              // at the worst moment
  QString note;                  // what had to be given up, as a sentence; empty: nothing
};

/// What a card's recorded evaluations keep beside everything else, one with guidance and one with
/// the text alone: each has memory of its own, and gives none of it back between pictures.
qint64 recordingBytes(const models::ModelConfig& config);

/// What an evaluation with guidance that is not recorded takes up for a moment: it counts beside
/// the decoder's where both are at work.
qint64 evaluationBytes(const models::ModelConfig& config);

/// What weights take up that are laid together for a card's own kernels (models::joinForKernels()).
/// Always counted: whether they are used must not follow from what is free at the moment, since
/// they round otherwise.
qint64 joinedBytes(const models::ModelConfig& config, models::WeightKind weights);

/// The most comfortable plan within `available` bytes (0: unknown, everything fits). OutOfMemory
/// with the missing amount if there is none. `onCard`: where evaluations are recorded.
Result<MemoryPlan> planMemory(const models::ModelConfig& config, models::WeightKind wanted,
                              int pictures, qint64 available, bool onCard = false);

/// The steps down when an allocation fails in the middle of a job. Each step keeps the ones before.
class Economy {
 public:
  explicit Economy(int batch) : batch_(batch) {}

  int batch() const { return batch_; }
  bool tiledDecode() const { return tiled_; }
  bool dropTextEncoder() const { return dropText_; }
  bool lowerPrecision() const { return lower_; }

  /// Gives up the next thing and says so; none if nothing is left to give up.
  std::optional<QString> stepDown(bool canLowerPrecision);

 private:
  int batch_;
  bool tiled_ = false, dropText_ = false, lower_ = false;
};

}  // namespace crossflow::core
