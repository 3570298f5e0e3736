// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

#include "app/studio/start_again.h"

namespace crossflow::studio {

struct CommandLine {
  QString dataFolder;  // empty: the standard places
  QString theme;       // empty: as set
  QString picture;     // whose settings to open
  QString crash;       // what ended the process that this one replaces; empty: none
  Comeback comeback;   // the same where the program started itself again
};

/// Prints help, version or what is wrong and returns nothing when the program should end.
std::optional<CommandLine> parseCommandLine(const QStringList& arguments);

}  // namespace crossflow::studio
