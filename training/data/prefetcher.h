// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads batches ahead of the training loop on threads of its own. The order of batches is fixed by
// the requests, never by which thread is faster.

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "training/data/batch.h"

namespace crossflow::training {

class Prefetcher {
 public:
  /// `next` names the samples of the next batch (called on the training thread, in order); `read`
  /// fetches them (called on any thread). threads = 0: everything happens in take().
  Prefetcher(std::function<std::vector<SampleRef>()> next,
             std::function<Batch(const std::vector<SampleRef>&)> read, int64_t threads);
  ~Prefetcher();
  Prefetcher(const Prefetcher&) = delete;
  Prefetcher& operator=(const Prefetcher&) = delete;

  /// The next batch; blocks until it is there and throws what reading it threw.
  Batch take();

 private:
  void work(const std::stop_token& stop);
  void refill();

  std::function<std::vector<SampleRef>()> next_;
  std::function<Batch(const std::vector<SampleRef>&)> read_;
  std::size_t ahead_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::deque<std::packaged_task<Batch()>> waiting_;
  std::deque<std::future<Batch>> coming_;
  std::vector<std::jthread> threads_;  // last: they end before what they use
};

}  // namespace crossflow::training
