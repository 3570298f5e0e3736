// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the trainer says, in the language of the program. Its files and its output are English, for
// whoever reads them later; here is the table of the sentences that reach the window.

#include <QString>

namespace crossflow::core {

/// One or several sentences of the trainer: those that are known translated, names and paths in
/// them as they are, numbers as the language writes them; the others as they came. Any thread.
QString trainerText(const QString& english);

}  // namespace crossflow::core
