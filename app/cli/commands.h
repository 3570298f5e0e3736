// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One function for each sub-command: adds it with its options and help; when it was chosen it runs
// and leaves its exit code in the session.

#include <CLI/CLI.hpp>

#include "app/cli/session.h"

namespace crossflow::cli {

void addArithmeticCommand(CLI::App& app, Session& session);
void addBlendCommand(CLI::App& app, Session& session);
void addInspectCommand(CLI::App& app, Session& session);
void addInterpolateCommand(CLI::App& app, Session& session);
void addDevicesCommand(CLI::App& app, Session& session);
void addInvertCommand(CLI::App& app, Session& session);
void addModelsCommand(CLI::App& app, Session& session);
void addParityCommand(CLI::App& app, Session& session);
void addRenderCommand(CLI::App& app, Session& session);
void addTrainingCommands(CLI::App& app, Session& session);

}  // namespace crossflow::cli
