// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What all sub-commands share: parsing, and the end of exceptions.

#include <CLI/CLI.hpp>

#include <functional>

#include <filesystem>

#include "training/commands/commands.h"

namespace crossflow::training {

/// --device; what it says is for models::namedDevice().
void addDeviceOption(CLI::App& app, std::string& device);

/// Parses `arguments` with `app` and runs `action`. Returns the exit code; prints one sentence and
/// what to do when something is thrown.
int runCommand(CLI::App& app, const Arguments& arguments, const std::function<int()>& action);

/// CLIP's vocabulary as it comes with the program. Throws RunError(Usage) if it does not lie there.
std::filesystem::path shippedClipMerges();

}  // namespace crossflow::training
