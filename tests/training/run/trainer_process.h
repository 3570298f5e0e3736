// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The trainer as a program of its own, and patience for what it does meanwhile.

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "training/run/child_process.h"

namespace crossflow::tests {

/// `crossflow-train COMMAND RUN`; what it says goes into the run's trainer.log.
training::ChildProcess startTrainer(const std::filesystem::path& run,
                                    const char* command = "launch",
                                    const std::map<std::string, std::string>& environment = {});
/// Whether `condition` comes true in time; asked every 20 ms.
bool waitFor(const std::function<bool()>& condition,
             std::chrono::seconds patience = std::chrono::seconds(40));

}  // namespace crossflow::tests
