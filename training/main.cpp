// SPDX-License-Identifier: GPL-3.0-or-later
// crossflow-train: everything around training on the command line.

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <iostream>
#include <string>

#include "models/base/atomic_file.h"
#include "models/base/standard_streams.h"
#include "training/commands/commands.h"
#include "training/protocol/run_protocol.h"

namespace {

using namespace crossflow::training;

struct Command {
  const char* name;
  const char* purpose;
  int (*run)(const Arguments&);
};

constexpr Command kCommands[] = {
    {"launch", "train a run folder on this machine's devices", runLaunch},
    {"worker", "be one process of a job that torchrun, srun or mpirun starts", runWorkerCommand},
    {"check-data", "look over pictures or features before training", runCheckData},
    {"check-run", "try everything a run needs without training", runCheckRun},
    {"extract", "turn captioned pictures into feature files", runExtract},
    {"evaluate", "measure pictures and models", runEvaluate},
    {"dataset", "make a data set, e.g. of emoji", runDataset},
    {"vocabulary", "make a sentencepiece vocabulary from captions", runVocabulary},
    {"cache-latents", "encode pictures once for small models", runCacheLatents},
    {"distil", "prepare a run that teaches a model to draw in few steps", runDistil},
    {"export", "turn a checkpoint into a model that the program opens", runExport},
};

int usage(int code) {
  std::ostream& out = code == 0 ? std::cout : std::cerr;
  out << "Usage: crossflow-train COMMAND ...\n\n";
  for (const Command& command : kCommands)
    out << "  " << command.name << std::string(16 - std::string(command.name).size(), ' ')
        << command.purpose << '\n';
  out << "\ncrossflow-train COMMAND --help explains each.\n";
  return code;
}

/// `code`, unless all went well but not all that was printed could be written. What a run says lies
/// in its folder, too.
int finish(int code, const std::string& command) {
  errno = 0;
  std::cout.flush();
  const int earlier = std::cout.good() ? 0 : (errno != 0 ? errno : EIO);
  const int reason = crossflow::models::finishOutput(earlier);
  if (code != 0 || reason == 0 || command == "launch" || command == "worker") return code;
  std::cerr << crossflow::models::outputTrouble(reason) << '\n';
  return protocol::exitCode(crossflow::saysDiskFull(reason) ? protocol::Cause::NoSpace
                                                            : protocol::Cause::Internal);
}

}  // namespace

int main(int count, char** words) {
  crossflow::models::holdStandardStreams();
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is a full disk, not a crash
  std::signal(SIGPIPE, SIG_IGN);  // nobody reads what a run prints any more: it goes on
  const std::string name = count > 1 ? words[1] : "";
  if (name == "--help" || name == "-h" || name == "help") return finish(usage(0), name);
  const auto* command = std::find_if(std::begin(kCommands), std::end(kCommands),
                                     [&](const Command& c) { return c.name == name; });
  if (command == std::end(kCommands)) return usage(protocol::exitCode(protocol::Cause::Usage));
  return finish(command->run(Arguments(words + 2, words + count)), name);
}
