// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether the folder that names are relative to is still there. Of the header alone and a system
// call and nothing else, since programs ask before they have begun.

#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

namespace crossflow::models {

/// Whether the working folder was deleted. LibTorch's mathematics library ends a program there with
/// a line of its own as soon as it is loaded.
inline bool workingFolderIsGone() {
  char one = 0;  // too small for any name, which is another errno
  return ::syscall(SYS_getcwd, &one, sizeof one) < 0 && errno == ENOENT;
}

}  // namespace crossflow::models
