// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The clock of run folders: seconds since 1970.

#include <chrono>

namespace crossflow {
inline namespace base {

inline double unixTime() {
  using namespace std::chrono;
  return duration<double>(system_clock::now().time_since_epoch()).count();
}

}  // namespace base
}  // namespace crossflow
