// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Two sets of weights of the same sizes as one: the fader between two models or two checkpoints of
// a run.

#include <memory>
#include <string>

#include "models/checkpoint/checkpoint_reader.h"

namespace crossflow::models {

/// The names below `prefix` of a file; empty: all.
struct PartOfFile {
  std::shared_ptr<const CheckpointReader> reader;
  std::string prefix;
};

/// Has the names of `from`; below its prefix every floating tensor is (1 - share) * from +
/// share * to, in 32 bits. Both files are read tensor by tensor, so that no more is in memory than
/// with one. read() throws CheckpointError where `to` has no such name or another shape.
std::unique_ptr<CheckpointReader> blendParts(PartOfFile from, PartOfFile to, double share);

}  // namespace crossflow::models
