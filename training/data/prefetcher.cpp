// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/prefetcher.h"

#include <ATen/Parallel.h>

#include <latch>
#include <utility>

namespace crossflow::training {

namespace {

// Operators of a reading thread stay on it. Left alone, each thread would keep as many helpers as
// there are processors, which spin between operators and take the processors from one another.
void becomeSingle() {
  at::internal::lazy_init_num_threads();  // once for each thread; it would undo the next
  static_cast<void>(at::get_num_threads());
  at::set_num_threads(1);
}

}  // namespace

Prefetcher::Prefetcher(std::function<std::vector<SampleRef>()> next,
                       std::function<Batch(const std::vector<SampleRef>&)> read, int64_t threads)
    : next_(std::move(next)),
      read_(std::move(read)),
      ahead_(threads == 0 ? 0 : static_cast<std::size_t>(threads) + 1) {
  if (threads == 0) return;
  const int before = at::get_num_threads();
  const auto single = std::make_shared<std::latch>(threads);
  for (int64_t i = 0; i < threads; ++i)
    threads_.emplace_back([this, single](const std::stop_token& stop) {
      becomeSingle();
      single->count_down();
      work(stop);
    });
  single->wait();
  at::set_num_threads(before);  // of this thread and those to come
}

Prefetcher::~Prefetcher() {
  for (std::jthread& thread : threads_) thread.request_stop();
  wake_.notify_all();
}

void Prefetcher::work(const std::stop_token& stop) {
  while (true) {
    std::packaged_task<Batch()> task;
    {
      std::unique_lock lock(mutex_);
      if (!wake_.wait(lock, stop, [this] { return !waiting_.empty(); })) return;
      task = std::move(waiting_.front());
      waiting_.pop_front();
    }
    task();
  }
}

void Prefetcher::refill() {
  while (coming_.size() < ahead_) {
    std::packaged_task<Batch()> task([this, samples = next_()] { return read_(samples); });
    coming_.push_back(task.get_future());
    {
      std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(task));
    }
    wake_.notify_one();
  }
}

Batch Prefetcher::take() {
  if (ahead_ == 0) return read_(next_());
  refill();
  std::future<Batch> first = std::move(coming_.front());
  coming_.pop_front();
  refill();
  return first.get();
}

}  // namespace crossflow::training
