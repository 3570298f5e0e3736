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

/// The same with what it is that leaves no more.
struct MemoryRoom {
  enum class Bound { Machine, ControlGroup, ProcessLimit };
  int64_t left = 0;  // bytes, as availableMemory() says
  Bound bound = Bound::Machine;
  int64_t limit = 0;  // bytes that the group or the process may hold in all; 0: of the machine
};
MemoryRoom memoryRoom();

/// Bytes of main memory that this process holds now; 0 if unknown.
int64_t residentMemory();

/// The part of it that is no file's, so that the system cannot drop it and read it again: what
/// another process of the same program takes before it does anything. 0 if unknown.
int64_t anonymousMemory();

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
