// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the first and the last line of main(). Of the header alone, since the window's program links
// no networks.

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <initializer_list>
#include <string>

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

/// Prints what is left and gives 0 or the errno that kept standard output from being written;
/// `earlier` is that of a line before. Who stops reading (`| head`) or closes it wants no more, and
/// that is 0, too.
inline int finishOutput(int earlier) {
  errno = 0;
  if (std::fflush(stdout) != 0 && earlier == 0) earlier = errno != 0 ? errno : EIO;
  pollfd out{STDOUT_FILENO, 0, 0};  // a pipe without a reader
  const bool unread = ::poll(&out, 1, 0) == 1 && (out.revents & (POLLERR | POLLNVAL)) != 0;
  return unread || earlier == EPIPE || earlier == EBADF ? 0 : earlier;
}

/// What is said of it.
inline std::string outputTrouble(int reason) {
  return std::string("Standard output cannot be written: ") + std::strerror(reason) +
         ". Files are whole.";
}

}  // namespace crossflow::models
