// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <cstdint>
#include <fstream>

namespace crossflow::tests {

/// What growth may be more under the address sanitizer, which keeps freed memory for a while.
#ifdef __SANITIZE_ADDRESS__
inline constexpr int64_t kKeptFreed = 512 << 20;
#else
inline constexpr int64_t kKeptFreed = 0;
#endif

/// Resident memory of this process now, in bytes.
inline int64_t residentBytes() {
  std::ifstream file("/proc/self/statm");
  int64_t pages = 0, resident = 0;
  file >> pages >> resident;
  return resident * ::sysconf(_SC_PAGESIZE);
}

}  // namespace crossflow::tests
