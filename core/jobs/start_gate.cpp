// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/start_gate.h"

namespace crossflow::core {

void StartGate::hold() {
  const std::scoped_lock lock(mutex_);
  held_ = true;
}

void StartGate::wait(JobId id) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, kPatience, [&] { return !held_ || heard_.contains(id); });
  heard_.erase(id);
}

void StartGate::heard(JobId id) {
  {
    const std::scoped_lock lock(mutex_);
    if (!held_) return;
    heard_.insert(id);
  }
  changed_.notify_all();
}

void StartGate::open() {
  {
    const std::scoped_lock lock(mutex_);
    held_ = false;
  }
  changed_.notify_all();
}

}  // namespace crossflow::core
