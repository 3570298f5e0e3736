// SPDX-License-Identifier: GPL-3.0-or-later
// For the thread sanitizer alone, in every program. Qt starts processes by clone() within the
// parent's own memory, as vfork does. GCC 12's sanitizer takes the child for one with a copy: what
// it notes for it, not to look at locks any more, it notes in the parent, which then sees races
// everywhere and ends at its next thread. This clone is found before the sanitizer's and is glibc's
// own.

#include <cstdarg>

extern "C" {

using Work = int (*)(void*);

int __clone(Work work, void* stack, int flags, void* argument, ...);  // NOLINT: glibc's name

// Weak, since a test of a program has it twice.
__attribute__((weak)) int clone(Work work, void* stack, int flags, void* argument, ...) {  // NOLINT
  std::va_list rest;
  va_start(rest, argument);
  void* const parentId = va_arg(rest, void*);
  void* const threadLocal = va_arg(rest, void*);
  void* const childId = va_arg(rest, void*);
  va_end(rest);
  return __clone(work, stack, flags, argument, parentId, threadLocal, childId);
}
}
