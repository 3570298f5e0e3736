// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From what stands in the prompt box to renders: choices in braces are spread out, lists become a
// render a line, and the endless mode draws one after another until it is stopped.

#include <QStringList>
#include <random>
#include <vector>

#include "core/requests/request.h"
#include "core/types/result.h"

namespace crossflow::ui {

struct RunOptions {
  bool lines = false;    // every line is a prompt of its own
  bool endless = false;  // one after another, drawn by chance
};

constexpr int kMostPrompts = 256;

/// The prompts of a text, in its order; at least one. BadInput for wrong braces, nothing to draw
/// and more than kMostPrompts.
core::Result<QStringList> promptsOf(const QString& text, const RunOptions& options);

/// How many those are, at most kMostPrompts + 1; 0 if the text is wrong.
int countPrompts(const QString& text, const RunOptions& options);

/// One of them by chance.
core::Result<QString> drawPrompt(const QString& text, const RunOptions& options,
                                 std::mt19937_64& random);

}  // namespace crossflow::ui
