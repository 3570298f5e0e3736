// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/checks/memory_meter.h"

#include <c10/core/Allocator.h>

#include <atomic>

namespace crossflow::training {

class MemoryMeter::Counter : public c10::MemoryReportingInfoBase {
 public:
  void reportMemoryUsage(void*, int64_t size, size_t, size_t, c10::Device) override {
    live += size;  // negative when freed
  }
  bool memoryProfilingEnabled() const override { return true; }

  std::atomic<int64_t> live{0};
};

MemoryMeter::MemoryMeter()
    : counter_(std::make_shared<Counter>()), guard_(c10::DebugInfoKind::PROFILER_STATE, counter_) {}

MemoryMeter::~MemoryMeter() = default;

int64_t MemoryMeter::live() const {
  return counter_->live;
}

}  // namespace crossflow::training
