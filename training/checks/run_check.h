// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Does everything of a run but train: reads its configuration, opens data and starting weights,
// tries the disk, the meeting of ranks and the devices, and adds up what it will need. What would
// stop the run after an hour is said before its first step.

#include <filesystem>
#include <functional>
#include <nlohmann/json_fwd.hpp>

namespace crossflow::training {

/// Blocks for seconds (large networks: a minute). `line` gets an object for each check, {"kind":
/// "check", "id", "ok", "sentence", "suggestion"}, one {"kind": "start", "sentence", "taken",
/// "resampled", "new", "unused", "elements", "lines"} where the run starts from weights (see
/// StartReport), and a last one {"kind": "summary", "ok", ...} with sizes and memory in bytes. True
/// if the run can start. Throws nothing of the run's own.
bool checkRun(const std::filesystem::path& run,
              const std::function<void(const nlohmann::json&)>& line);

}  // namespace crossflow::training
