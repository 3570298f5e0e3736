// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/parallel_for.h"

#include <catch2/catch.hpp>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include "models/torch.h"

using crossflow::models::parallelFor;

namespace {

/// For as long as it lives; the machine may have one processor only.
struct TwoThreads {
  TwoThreads() { at::set_num_threads(2); }
  ~TwoThreads() { at::set_num_threads(before); }
  TwoThreads(const TwoThreads&) = delete;
  TwoThreads& operator=(const TwoThreads&) = delete;
  int before = at::get_num_threads();
};

}  // namespace

// What LibTorch's header did in our sources was to run everything on the caller's thread.
TEST_CASE("Our loops have LibTorch's threads", "[parallel_for]") {
  const TwoThreads two;
  std::mutex mutex;
  std::set<std::thread::id> threads;
  std::vector<int> looked(10);
  bool inside = true;
  parallelFor(0, 10, 1, [&](int64_t begin, int64_t end) {
    const std::lock_guard lock(mutex);
    inside = inside && at::in_parallel_region();
    threads.insert(std::this_thread::get_id());
    for (int64_t i = begin; i < end; ++i) ++looked[static_cast<size_t>(i)];
  });
  CHECK(looked == std::vector<int>(10, 1));
#if !defined(__SANITIZE_THREAD__) && !defined(__clang__)  // there all of ours is one thread
  CHECK(inside);
  CHECK(threads.size() == 2);
#endif
}

TEST_CASE("What is thrown in a loop reaches its caller", "[parallel_for]") {
  const TwoThreads two;
  REQUIRE_THROWS_AS(parallelFor(0, 2, 1,
                                [](int64_t, int64_t end) {
                                  if (end == 2) throw std::runtime_error("the second half");
                                }),
                    std::runtime_error);
}
