// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Prompts with choices: "a {red|green} {cat|dog}" stands for four prompts. Choices may hold
// choices;
// "\{" is a brace. Used by the window; what reaches the engine has none left.

#include <QStringList>
#include <random>

#include "core/types/result.h"

namespace crossflow::core {

/// Whether there is anything to choose.
bool hasChoices(const QString& prompt);

/// How many prompts it stands for, at most `limit` + 1. BadInput with the column of a brace that is
/// never closed or never opened.
Result<int> countChoices(const QString& prompt, int limit);

/// All of them, the last choice changing fastest. BadInput if there are more than `limit`.
Result<QStringList> expandChoices(const QString& prompt, int limit);

/// One of them, every choice drawn evenly.
Result<QString> drawChoice(const QString& prompt, std::mt19937_64& random);

}  // namespace crossflow::core
