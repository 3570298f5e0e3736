// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Captions of all samples and the tokenizer that turns them into ids: shared by every kind of data
// whose text encoder runs inside the trainer.

#include <memory>
#include <shared_mutex>
#include <unordered_map>
#include <unordered_set>

#include "models/text/tokenizer.h"
#include "training/data/batch.h"
#include "training/data/caption_sums.h"

namespace crossflow::training {

class CaptionTokens {
 public:
  /// captions[i] are the alternatives of sample i, at least one each. A share of `firstRate` of the
  /// draws takes the first, which is the name where the others are paraphrases; the rest takes any.
  CaptionTokens(std::vector<std::vector<std::string>> captions,
                std::shared_ptr<const models::Tokenizer> tokenizer, double firstRate = 0);

  /// From now on fill() gives a share of `rate` of the rows a sum of other samples' first captions,
  /// and all others their own.
  /// Not while other threads fill.
  void addSums(double rate);

  /// Fills captions, tokenIds and textMask: for each sample the caption its draw picks. With sums
  /// sumIds and sumMask, too: thrice a row's own first caption where it has none, or the picked one
  /// itself where that is a caption of other samples, too.
  void fill(Batch& batch, const std::vector<SampleRef>& samples) const;
  /// The same for given texts.
  void encode(Batch& batch, std::vector<std::string> texts) const;

 private:
  using Row = std::vector<int32_t>;  // ids, then mask
  Row rowOf(const std::string& text) const;
  void encode(const std::vector<std::string>& texts, at::Tensor& ids, at::Tensor& mask) const;
  void fillSums(Batch& batch, const std::vector<SampleRef>& samples) const;

  std::vector<std::vector<std::string>> captions_;
  std::shared_ptr<const models::Tokenizer> tokenizer_;
  double firstRate_;
  double sumRate_ = 0;
  std::unordered_set<std::string> shared_;  // captions of several samples; with sums_
  std::unique_ptr<const CaptionSums> sums_;
  // To clean and cut a text takes longer than all else about a sample that lies in memory.
  mutable std::shared_mutex mutex_;  // guards the two below
  mutable std::unordered_map<std::string, Row> rows_;
  mutable std::size_t keptBytes_ = 0;
};

}  // namespace crossflow::training
