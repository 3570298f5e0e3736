// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "core/types/result.h"

namespace crossflow::cli {

/// One prompt per line ("-": standard input), UTF-8; empty lines and those that begin with # are
/// skipped. BadFile if it cannot be read, BadInput if it holds no prompt.
core::Result<QStringList> readPromptList(const QString& path);

}  // namespace crossflow::cli
