// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program starts itself again in the same process, so that neither its supervisor nor whoever
// started it notices anything: for a setting that is read once, and after a fault of the graphics
// card, which no call gets over while the process is the same program.

#include <QString>

namespace crossflow::studio {

/// What a start has to know of the one before it.
struct Comeback {
  QString cause;   // the fault of the card, as a sentence; empty: there was none
  int faults = 0;  // in a row, without a picture between them
  int films = 0;   // that were in the queue; they do not come back by themselves
};

/// How a window ended.
struct End {
  int code = 0;
  bool again = false;  // the program should start again
  Comeback comeback;
};

/// What the program before this one left, once: no process started from here hears of it.
Comeback takeComeback();

/// Does what `end` says, or returns the exit code. With a fault in it the process ends here: its
/// workers may hang in the card, and destructors of statics would use it.
int finish(const End& end, char** argv);

}  // namespace crossflow::studio
