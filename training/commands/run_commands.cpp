// SPDX-License-Identifier: GPL-3.0-or-later
// launch and worker: start and be the processes of a run.

#include <cstdlib>
#include <filesystem>

#include "training/commands/command_line.h"
#include "training/run/launcher.h"
#include "training/run/worker.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

// The workers' program lies beside whichever of our programs this is.
fs::path workerProgram() {
  const fs::path self = fs::read_symlink("/proc/self/exe");
  const fs::path sibling = self.parent_path() / "crossflow-train";
  return fs::exists(sibling) ? sibling : self;
}

}  // namespace

int runLaunch(const Arguments& arguments) {
  CLI::App app{
      "Trains what <run>/config.json describes, one process per device. A run that was interrupted "
      "continues from its newest checkpoint. Create <run>/STOP or press Ctrl-C to save and end.",
      "crossflow-train launch"};
  fs::path run;
  app.add_option("run", run, "Run folder with config.json")
      ->required()
      ->check(CLI::ExistingDirectory);
  return runCommand(app, arguments, [&] { return launch(fs::absolute(run), workerProgram()); });
}

int runWorkerCommand(const Arguments& arguments) {
  CLI::App app{
      "One process of a training job. Its place in the job comes from the environment that "
      "torchrun "
      "(RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT), srun or mpirun set; alone it trains alone.",
      "crossflow-train worker"};
  fs::path run;
  app.add_option("run", run, "Run folder with config.json, on a disk that all processes share")
      ->required()
      ->check(CLI::ExistingDirectory);
  return runCommand(app, arguments, [&] {
    return runWorker(fs::absolute(run),
                     readRankEnvironment([](const char* name) { return std::getenv(name); }));
  });
}

}  // namespace crossflow::training
