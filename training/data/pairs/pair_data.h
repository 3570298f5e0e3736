// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text latents and the ways on which a teacher brings them to pictures: what distilling learns
// from. A folder of files of at most kPairsInFile ways each, so that making them can be interrupted
// and goes on with the first file that is missing:
//   pairs.json         what they were made of and how (PairRecipe)
//   00000.safetensors  path [n, K+1, C, H, W] fp16: states at equal times from 0 to 1
//   00000.txt          what each way begins with, a line each: for people

#include <nlohmann/json_fwd.hpp>

#include "training/config/train_config.h"
#include "training/data/batch.h"

namespace crossflow::training {

inline constexpr int64_t kPairsInFile = 256;

struct PairRecipe {
  std::string model;          // id of the teacher
  double guidance = 1;        // that it was drawn with
  int64_t count = 0;          // of all pairs
  int64_t states = 8;         // K
  int64_t teacherSteps = 32;  // of the second-order solver, a multiple of `states`
  double mixtureRate = 0.25;  // share of starts between two prompts
  double sumRate = 0.25;      // share that are standardised sums a + b, or a - b + c
  uint64_t seed = 1;
  std::vector<std::string> prompts;
  bool operator==(const PairRecipe&) const = default;
};

/// pairs.json of `folder`. Throws RunError(BadData).
PairRecipe readPairRecipe(const std::filesystem::path& folder);
void writePairRecipe(const std::filesystem::path& folder, const PairRecipe& recipe);

std::filesystem::path pairFile(const std::filesystem::path& folder, int64_t number);

/// The files of `folder` in order, mapped rather than read. Some of them may be training data, the
/// others what is measured on.
class PairData final : public TrainingData {
 public:
  /// Ways `first` to `end`. Throws RunError(BadData) if the folder is not whole or has another
  /// latent than `latentShape`.
  PairData(const std::filesystem::path& folder, int64_t first, int64_t end,
           std::vector<int64_t> latentShape);

  int64_t size() const override { return end_ - first_; }
  Batch read(const std::vector<SampleRef>& samples) override;

 private:
  std::vector<at::Tensor> files_;
  int64_t first_, end_;
  std::vector<int64_t> latentShape_;
};

}  // namespace crossflow::training
