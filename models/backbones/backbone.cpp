// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/backbone.h"

#include "models/torch.h"

#include <algorithm>

namespace crossflow::models {

std::shared_ptr<const TimeTable> Backbone::tableOf(const at::Tensor& times) {
  if (keptTables_ == 0) return freshTable(times);
  const at::Tensor flat = times.reshape({-1}).contiguous();
  const float* numbers = flat.const_data_ptr<float>();
  const std::vector<float> wanted(numbers, numbers + flat.numel());
  const auto kept = std::ranges::find(tables_, wanted, &KeptTable::times);
  KeptTable newest =
      kept != tables_.end() ? std::move(*kept) : KeptTable{wanted, freshTable(times)};
  if (kept != tables_.end()) tables_.erase(kept);
  tables_.insert(tables_.begin(), std::move(newest));
  if (tables_.size() > keptTables_) tables_.resize(keptTables_);
  return tables_.front().table;
}

std::shared_ptr<const TimeTable> Backbone::freshTable(const at::Tensor& times) {
  std::unique_ptr<TimeTable> table = tabulate(times);
  if (recordings_) table->layTogether();
  return table;
}

void Backbone::keepRecordings(std::shared_ptr<Recordings> recordings) {
  recordings_ = std::move(recordings);
  tables_.clear();  // they may lie otherwise than recordings want them
}

}  // namespace crossflow::models
