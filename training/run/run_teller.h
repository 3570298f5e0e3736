// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Says on standard error how a run is getting on, from its status.json: on a terminal one line that
// changes in place, elsewhere a line a minute and one for whatever a person should know.

#include <chrono>
#include <filesystem>
#include <string>

#include "training/records/run_status.h"

namespace crossflow::training {

/// "step 120 of 200, 45 pictures a second, 3 min left"; with what it does instead of training, and
/// its message, if there is one.
std::string progressText(const RunStatus& status);

class RunTeller {
 public:
  explicit RunTeller(std::filesystem::path run);

  /// Cheap; reads the status once a second. Called again and again while the run lives.
  void look();
  /// Goes to a new line, for others' words and at the end.
  void endLine();
  /// Where the run's work is, once it has come to its end or was stopped.
  void tellEnd();

 private:
  void tell(const RunStatus& status);

  std::filesystem::path run_;
  bool terminal_, drawn_ = false;
  double start_;  // Unix seconds; a status of before is another start's
  std::chrono::steady_clock::time_point looked_, told_;
  protocol::RunState state_ = protocol::RunState::Preparing;
  std::string message_;
};

}  // namespace crossflow::training
