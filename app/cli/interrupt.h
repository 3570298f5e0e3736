// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Turns Ctrl-C, SIGTERM and SIGHUP into a stop request. Has to be made before any other thread: all
// threads inherit its blocked signals. A second Ctrl-C ends the program at once.

#include <stop_token>
#include <thread>

namespace crossflow::cli {

class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  std::stop_token token() const { return source_.get_token(); }

 private:
  void watch();

  std::stop_source source_;
  int signals_ = -1, end_ = -1;  // descriptors the thread waits for
  std::thread thread_;
};

}  // namespace crossflow::cli
