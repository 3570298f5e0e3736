// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the first line of main(). Of the header alone, since the window's program links no networks.

#include <fcntl.h>
#include <unistd.h>

#include <initializer_list>

namespace crossflow::models {

/// A program started with a standard stream closed (`<&-`) would get its number for the next file
/// it opens, and then read, write or close that in its place. Such a stream becomes one that fails.
inline void holdStandardStreams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    // The wrong way round, so that reading and writing fail as on a closed one; open() gives the
    // lowest free number, which is this one.
    if (::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) != stream) return;
  }
}

}  // namespace crossflow::models
