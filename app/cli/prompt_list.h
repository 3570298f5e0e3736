// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Prompts out of a file or a pipe, one per line.

#include <QStringList>
#include <stop_token>

#include "core/types/result.h"

namespace crossflow::cli {

struct PromptList {
  QStringList prompts;
  int comments = 0;  // lines that begin with # and were left out
};

/// "-": standard input. UTF-8, or UTF-16 with its byte order mark; empty lines and those that begin
/// with # are skipped, a prompt that does is written \#. Blocks until the end of the input or
/// `stop`. BadFile if it cannot be read or is not text, BadInput if it holds no prompt.
core::Result<PromptList> readPromptList(const QString& path, const std::stop_token& stop);

}  // namespace crossflow::cli
