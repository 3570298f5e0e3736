// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Draws what distilling learns from with the teacher itself: the text latents of prompts, of points
// between two of them and of standardised sums, and the states on the way to their pictures.

#include <functional>
#include <stop_token>

#include "models/pipeline/text_to_image.h"
#include "training/data/pairs/pair_data.h"

namespace crossflow::training {

/// What pair `number` begins with. Follows from seed and number alone.
struct PairStart {
  enum class Kind { Prompt, Mixture, Sum, Analogy } kind = Kind::Prompt;
  std::vector<std::string> prompts;  // 1; 2 (a to b); 2 (a + b); 3 (a - b + c)
  double share = 0;                  // of b in a mixture
  uint64_t noise = 0;                // seed of the text latents' noise

  std::string sentence() const;  // for people
};
PairStart pairStart(const PairRecipe& recipe, int64_t number);

/// One prompt per line, blank lines and repetitions left out. Throws RunError(BadData) where none
/// is left.
std::vector<std::string> readPrompts(const std::filesystem::path& file);

/// Makes the files of `folder` that are not there yet; those of another recipe are refused. Blocks.
/// Throws RunError(BadData), base::Cancelled between two files.
void makePairs(models::TextToImage& teacher, const std::filesystem::path& folder,
               const PairRecipe& recipe, std::stop_token stop,
               const std::function<void(int64_t done, int64_t total)>& progress);

}  // namespace crossflow::training
