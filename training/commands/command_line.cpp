// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/commands/command_line.h"

#include <iostream>

#include "models/base/error.h"
#include "training/config/run_error.h"
#include "training/records/run_status.h"

namespace crossflow::training {

void addDeviceOption(CLI::App& app, std::string& device) {
  app.add_option("--device", device, "auto (a GPU if there is one), cpu, cuda or cuda:1")
      ->capture_default_str();
}

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
    // A full disk's advice is for runs, which go on where they were.
    const bool full = failure.cause == protocol::Cause::NoSpace;
    const std::string advice =
        full ? "Free some space or choose another folder." : failure.suggestion;
    if (!advice.empty()) std::cerr << advice << '\n';
    return protocol::exitCode(failure.cause);
  }
}

// bin/crossflow-train and share/crossflow-studio/tokenizers/ lie beside each other.
std::filesystem::path shippedClipMerges() {
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe");
  std::filesystem::path merges = program.parent_path().parent_path() /
                                 "share/crossflow-studio/tokenizers/bpe_simple_vocab_16e6.txt.gz";
  if (!std::filesystem::exists(merges))
    throw RunError(protocol::Cause::Usage, "CLIP's vocabulary is not where the program lies.",
                   "Name bpe_simple_vocab_16e6.txt.gz with --clip-merges.");
  return merges;
}

}  // namespace crossflow::training
