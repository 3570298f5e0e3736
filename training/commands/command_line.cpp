// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/commands/command_line.h"

#include <iostream>

#include "models/base/error.h"
#include "training/records/run_status.h"

namespace crossflow::training {

int runCommand(CLI::App& app, const Arguments& arguments, const std::function<int()>& action) {
  try {
    // CLI11 takes the words from the back.
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : protocol::exitCode(protocol::Cause::Usage);
  }
  try {
    return action();
  } catch (const base::Cancelled&) {
    std::cerr << "Stopped; start again to go on.\n";
    return 130;
  } catch (...) {
    const RunFailure failure = currentFailure();
    std::cerr << failure.sentence << '\n';
    if (!failure.suggestion.empty()) std::cerr << failure.suggestion << '\n';
    return protocol::exitCode(failure.cause);
  }
}

}  // namespace crossflow::training
