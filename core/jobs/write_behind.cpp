// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/write_behind.h"

#include <utility>

namespace crossflow::core {

WriteBehind::~WriteBehind() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void WriteBehind::give(std::function<void()> work) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return inHand_.size() < kMost; });
  rethrow();
  if (!thread_.joinable()) thread_ = std::thread([this] { loop(); });
  inHand_.push_back(std::move(work));
  changed_.notify_all();
}

void WriteBehind::finish() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return inHand_.empty(); });
  rethrow();
}

void WriteBehind::loop() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return closed_ || !inHand_.empty(); });
    if (inHand_.empty()) return;
    // Nobody else takes from the front, and giving more moves no element of a deque.
    const std::function<void()>& work = inHand_.front();
    if (!thrown_) {
      lock.unlock();
      std::exception_ptr thrown;
      try {
        work();
      } catch (...) {
        thrown = std::current_exception();
      }
      lock.lock();
      thrown_ = thrown;
    }
    inHand_.pop_front();
    changed_.notify_all();
  }
}

void WriteBehind::rethrow() {
  if (thrown_) std::rethrow_exception(thrown_);
}

}  // namespace crossflow::core
