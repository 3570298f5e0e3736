// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a command gets besides its own options.

#include <QStringList>
#include <functional>
#include <memory>
#include <stop_token>

#include "app/cli/output.h"
#include "core/engine/engine.h"

namespace crossflow::cli {

/// Makes an engine that looks for models in `folders` first; empty: the usual places only.
using EngineFactory = std::function<std::unique_ptr<core::Engine>(const QStringList& folders)>;

struct Session {
  EngineFactory makeEngine;
  std::stop_token stop;  // Ctrl-C
  Output& output;
  ExitCode exitCode = ExitCode::Ok;  // set by the command that ran
};

}  // namespace crossflow::cli
