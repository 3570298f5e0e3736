// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRunnable>
#include <QThreadPool>
#include <atomic>
#include <utility>

namespace crossflow::core {

/// What onPool() gives to a pool. Qt's own lock hands it over. The counter says so once more, where
/// a thread sanitizer sees it: Qt is not built for one.
template <typename Work>
class PoolWork final : public QRunnable {
 public:
  explicit PoolWork(Work work) : work_(std::move(work)) {
    given_.fetch_add(1, std::memory_order_release);
  }
  void run() override {
    given_.load(std::memory_order_acquire);
    work_();
  }

 private:
  static inline std::atomic<unsigned> given_{0};

  Work work_;
};

/// Runs `work` on a thread of `pool` as soon as one is free, and destroys it there. Does not block.
template <typename Work>
void onPool(QThreadPool& pool, Work work) {
  pool.start(new PoolWork<Work>(std::move(work)));  // deletes itself: QRunnable::autoDelete
}

}  // namespace crossflow::core
