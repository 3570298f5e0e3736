// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Captions of all samples and the tokenizer that turns them into ids: shared by every kind of data
// whose text encoder runs inside the trainer.

#include <memory>

#include "models/text/tokenizer.h"
#include "training/data/batch.h"

namespace crossflow::training {

class CaptionTokens {
 public:
  /// captions[i] are the alternatives of sample i, at least one each. A share of `firstRate` of the
  /// draws takes the first, which is the name where the others are paraphrases; the rest takes any.
  CaptionTokens(std::vector<std::vector<std::string>> captions,
                std::shared_ptr<const models::Tokenizer> tokenizer, double firstRate = 0);

  /// Fills captions, tokenIds and textMask: for each sample the caption its draw picks.
  void fill(Batch& batch, const std::vector<SampleRef>& samples) const;
  /// The same for given texts.
  void encode(Batch& batch, std::vector<std::string> texts) const;

 private:
  std::vector<std::vector<std::string>> captions_;
  std::shared_ptr<const models::Tokenizer> tokenizer_;
  double firstRate_;
};

}  // namespace crossflow::training
