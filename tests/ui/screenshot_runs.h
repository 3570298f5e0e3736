// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs for the screenshots of the training pages: one under way, one finished, one failed.

#include <QStringList>

namespace crossflow::tests {

/// The prompts that the run under way watches.
const QStringList& watchedPrompts();

/// Writes the three into the folder `runs`.
void makeRuns(const QString& runs);

}  // namespace crossflow::tests
