// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a run takes over what fits from weights of another size, text encoder or backbone: the
// published models were made from one another that way. A tensor of the same name and shape is
// taken as it is; positions that differ in their grid alone are resampled (bicubic); the rest
// starts anew. The list of what became of each tensor is shown to people before the run.

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <utility>
#include <vector>

#include "models/checkpoint/checkpoint_reader.h"

namespace crossflow::training {

struct TrainNetworks;

struct StartTensor {
  enum class Fate { Taken, Resampled, New } fate = Fate::New;
  std::string name;             // as in checkpoints of the run
  std::vector<int64_t> shape;   // of the run's network
  std::string source;           // the file's name for it; empty: it has none
  std::vector<int64_t> stored;  // its shape there

  int64_t elements() const;
};

struct StartReport {
  std::filesystem::path file;
  std::vector<StartTensor> tensors;  // all of the run's, in its order
  std::vector<std::string> unused;   // names of the file that have no place in the run

  int64_t count(StartTensor::Fate fate) const;
  /// "from x.pth: 2182 of 2675 tensors taken, 1 resampled, 492 new".
  std::string sentence() const;
  /// The tensors of one fate, those that differ in a number alone in one line:
  /// "context_encoder.layers.*.attn.W_Q.weight [1024, 1024], was [768, 768] (11 of them)".
  std::vector<std::string> lines(StartTensor::Fate fate) const;
  nlohmann::json toJson() const;
};

/// What would become of each of `wanted`; the bool says whether a tensor is trained, since fixed
/// tables are computed rather than resampled. Wrappers in front of names ("module.", "_orig_mod.",
/// nested ones) and the names of a model folder's file are seen through. Reads nothing.
StartReport planStart(const std::vector<std::pair<models::TensorInfo, bool>>& wanted,
                      const std::vector<models::TensorInfo>& stored);

/// The file of weights that `start` means: itself, or the one in a checkpoint's folder (the moving
/// average first) or a model's. Throws RunError(BadConfig) if a folder holds none.
std::filesystem::path startFile(const std::filesystem::path& start);

/// Fills what fits. Blocks. Throws RunError(BadCheckpoint) if nothing does, base::Error on files
/// that cannot be read or hold numbers that are not finite.
StartReport startFrom(const TrainNetworks& networks, const std::filesystem::path& start);

}  // namespace crossflow::training
