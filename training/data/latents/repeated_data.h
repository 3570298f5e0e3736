// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Samples that an epoch shows more than once: what is rare in a collection, or hard to learn, gets
// a larger share of the training without a copy of its files.

#include "training/data/batch.h"

namespace crossflow::training {

class RepeatedData final : public TrainingData {
 public:
  /// Sample i of `data` turns up repeats[i] >= 1 times per epoch.
  RepeatedData(std::unique_ptr<TrainingData> data, const std::vector<int64_t>& repeats);

  int64_t size() const override { return static_cast<int64_t>(rows_.size()); }
  Batch read(const std::vector<SampleRef>& samples) override;
  std::vector<std::string> takeNotices() override { return data_->takeNotices(); }

 private:
  std::unique_ptr<TrainingData> data_;
  std::vector<int64_t> rows_;  // sample of `data_`
};

/// `data` itself where nothing is repeated.
std::unique_ptr<TrainingData> repeated(std::unique_ptr<TrainingData> data,
                                       const std::vector<int64_t>& repeats);

}  // namespace crossflow::training
