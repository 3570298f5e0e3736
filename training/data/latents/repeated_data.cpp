// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/latents/repeated_data.h"

#include <algorithm>

namespace crossflow::training {

RepeatedData::RepeatedData(std::unique_ptr<TrainingData> data, const std::vector<int64_t>& repeats)
    : data_(std::move(data)) {
  for (std::size_t i = 0; i < repeats.size(); ++i)
    rows_.insert(rows_.end(), static_cast<std::size_t>(repeats[i]), static_cast<int64_t>(i));
}

Batch RepeatedData::read(const std::vector<SampleRef>& samples) {
  std::vector<SampleRef> inner = samples;
  for (SampleRef& sample : inner) sample.index = rows_[static_cast<std::size_t>(sample.index)];
  return data_->read(inner);
}

std::unique_ptr<TrainingData> repeated(std::unique_ptr<TrainingData> data,
                                       const std::vector<int64_t>& repeats) {
  if (std::ranges::all_of(repeats, [](int64_t times) { return times == 1; })) return data;
  return std::make_unique<RepeatedData>(std::move(data), repeats);
}

}  // namespace crossflow::training
