// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into each of our programs: threads of the networks sleep while they wait for one another.
// libgomp lets them spin by default, which doubles the processor time of small networks and, beside
// any other busy program, makes a picture take minutes instead of seconds. It reads its environment
// when it is loaded, which is before main() and before any constructor of ours; only an entry of
// .preinit_array comes earlier. A value that the user has set stays.

#include <cstdlib>

namespace {

void letThreadsSleep() {
  setenv("OMP_WAIT_POLICY", "passive", 0);  // NOLINT: there is one thread yet
}

__attribute__((section(".preinit_array"),
               used)) void (*const kBeforeLibraries)() = &letThreadsSleep;

}  // namespace
