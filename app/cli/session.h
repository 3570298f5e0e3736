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

/// Which models a command works with.
struct ModelPlaces {
  QStringList folders = {};  // looked through before the usual places
  QString weights = {};      // draws with these networks, see models::modelWithWeights
  QString base = {};         // the model whose sizes they have; empty: found out
  bool together = false;     // see core::EngineOptions
};

using EngineFactory = std::function<std::unique_ptr<core::Engine>(const ModelPlaces& places)>;

struct Session {
  EngineFactory makeEngine;
  std::stop_token stop;  // Ctrl-C
  Output& output;
  ExitCode exitCode = ExitCode::Ok;  // set by the command that ran
};

}  // namespace crossflow::cli
