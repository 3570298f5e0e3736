// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What Linux tells in /proc and /sys about this machine and its processes. Each call reads a few
// small files and blocks for a millisecond at most.

#include <cstdint>
#include <optional>
#include <string>

namespace crossflow {
inline namespace base {

/// Bytes of main memory that a program may still take without the system swapping or killing: what
/// the kernel calls available, and no more than this process's control groups (versions 1 and 2,
/// those above included) and its limits (`ulimit -v`, `-d`) have left.
/// 0 if unknown.
int64_t availableMemory();

/// Bytes of main memory that this process holds now; 0 if unknown.
int64_t residentMemory();

/// One look at the process table of this machine.
struct ProcessLook {
  double started = 0;           // Unix seconds by today's clock
  double processorSeconds = 0;  // used so far, by all its threads
  std::string commandLine;      // words separated by spaces
};

/// Nothing if there is no such process, or only what is left of a dead one.
std::optional<ProcessLook> lookAtProcess(int64_t pid);

/// This machine's name in its network; empty if it has none.
std::string hostName();

}  // namespace base
}  // namespace crossflow
