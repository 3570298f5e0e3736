// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/metric_window.h"

#include <c10/core/CachingDeviceAllocator.h>

#include <nlohmann/json.hpp>

#include "models/base/proc_facts.h"
#include "models/torch.h"

namespace crossflow::training {

using nlohmann::json;
using std::chrono::steady_clock;

MetricWindow::MetricWindow() : start_(steady_clock::now()) {}

double MetricWindow::seconds() const {
  return std::chrono::duration<double>(steady_clock::now() - start_).count();
}

void MetricWindow::add(const StepResult& result) {
  if (!result.finite) return;
  for (std::size_t i = 0; i < result.metrics.size(); ++i) {
    const auto& [name, value] = result.metrics[i];
    if (i < sums_.size())
      sums_[i].second += value;
    else
      sums_.emplace_back(name, value.to(at::kDouble, false, true));
  }
  times_.insert(times_.end(), result.times.begin(), result.times.end());
  errors_.insert(errors_.end(), result.errors.begin(), result.errors.end());
  ++steps_;
}

// Sums of the bins, then their counts; nothing without times.
std::vector<double> MetricWindow::timeBins() const {
  if (times_.empty()) return {};
  const at::Tensor times = at::cat(times_).to(at::kCPU, at::kDouble);
  const at::Tensor errors = at::cat(errors_).to(at::kCPU, at::kDouble);
  const at::Tensor bins = (times * kTimeBins).to(at::kLong).clamp(0, kTimeBins - 1);
  const at::Tensor both =
      at::cat({at::bincount(bins, errors, kTimeBins), at::bincount(bins, {}, kTimeBins)});
  const at::Tensor values = both.to(at::kDouble).contiguous();
  return {values.data_ptr<double>(), values.data_ptr<double>() + values.numel()};
}

// The seconds waited, then the means of the steps in the order of their names.
std::vector<double> MetricWindow::means() const {
  std::vector<double> numbers{waited_};
  if (sums_.empty()) return numbers;
  std::vector<at::Tensor> sums;
  sums.reserve(sums_.size());
  for (const auto& [name, sum] : sums_) sums.push_back(sum);
  const at::Tensor all = at::stack(sums).cpu() / static_cast<double>(steps_);
  numbers.insert(numbers.end(), all.data_ptr<double>(), all.data_ptr<double>() + all.numel());
  return numbers;
}

json MetricWindow::take(Ranks& ranks) {
  std::vector<double> numbers = means();
  const std::vector<double> bins = timeBins();
  numbers.insert(numbers.end(), bins.begin(), bins.end());
  numbers = ranks.mean(std::move(numbers));

  json fields{{"data_seconds", numbers[0]}};
  for (std::size_t i = 0; i < sums_.size(); ++i) fields[sums_[i].first] = numbers[i + 1];
  if (!bins.empty()) {
    json byTime = json::array();
    const double* sums = numbers.data() + 1 + sums_.size();
    for (int64_t bin = 0; bin < kTimeBins; ++bin)  // no samples: 0/0, null in JSON
      byTime.push_back(sums[bin] / sums[kTimeBins + bin]);
    fields["loss_by_time"] = std::move(byTime);
  }
  *this = MetricWindow();
  return fields;
}

int64_t memoryInUse(at::Device device) {
  if (device.is_cuda()) {
    c10::DeviceAllocator* allocator = c10::getDeviceAllocator(device.type());
    const auto stats = allocator->getDeviceStats(device.index());
    allocator->resetPeakStats(device.index());
    return stats.allocated_bytes[0].peak;
  }
  return residentMemory();
}

}  // namespace crossflow::training
