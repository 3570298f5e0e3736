// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pictures are packed and written on a thread beside the one that draws: while one is on its way to
// the disk, the next is drawn. Order stays, and who gives waits before memory fills with pictures.

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace crossflow::core {

class WriteBehind {
 public:
  /// In hand at most: one is written, one waits.
  static constexpr int kMost = 2;

  WriteBehind() = default;
  /// Blocks until everything given is done.
  ~WriteBehind();
  WriteBehind(const WriteBehind&) = delete;
  WriteBehind& operator=(const WriteBehind&) = delete;

  /// Blocks while kMost are in hand. Works are done one after the other as they came, on one thread
  /// that begins with the first. Throws what an earlier one threw; nothing after that one is done.
  void give(std::function<void()> work);
  /// Blocks until everything given is done. Throws what one of them threw.
  void finish();

 private:
  void loop();
  void rethrow();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> inHand_;  // the first is being done
  bool closed_ = false;
  std::exception_ptr thrown_;
  std::thread thread_;
};

}  // namespace crossflow::core
