// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into each of our programs: threads of the networks sleep while they wait for one another.
// libgomp lets them spin by default, which doubles the processor time of small networks and, beside
// any other busy program, makes a picture take minutes instead of seconds. It reads its environment
// when it is loaded, so the program starts itself once more with the wish in it, before any library
// has begun its work (.preinit_array). What the user has set stays.

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace {

char wish[] = "OMP_WAIT_POLICY=passive";

bool hasWish(char** environment) {
  for (; *environment != nullptr; ++environment) {
    const std::string_view entry(*environment);
    if (entry.starts_with("OMP_WAIT_POLICY=") || entry.starts_with("GOMP_SPINCOUNT=")) return true;
  }
  return false;
}

// The C library is hardly awake here: nothing but memory and system calls.
void startPatient(int, char** arguments, char** environment) {
  if (hasWish(environment)) return;
  std::size_t count = 0;
  while (environment[count] != nullptr) ++count;
  auto** more = static_cast<char**>(std::calloc(count + 2, sizeof(char*)));
  if (more == nullptr) return;
  for (std::size_t i = 0; i < count; ++i) more[i] = environment[i];
  more[count] = wish;
  execve("/proc/self/exe", arguments, more);  // returns only if it could not: start as it is
  std::free(more);
}

__attribute__((section(".preinit_array"),
               used)) void (*const kBeforeLibraries)(int, char**, char**) = &startPatient;

}  // namespace
