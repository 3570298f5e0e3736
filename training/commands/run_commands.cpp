// SPDX-License-Identifier: GPL-3.0-or-later
// launch and worker: start and be the processes of a run.

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "training/commands/command_line.h"
#include "training/config/run_error.h"
#include "training/config/train_config.h"
#include "training/records/checkpoint_store.h"
#include "training/run/launcher.h"
#include "training/run/original_run.h"
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

constexpr const char* kConfigHelp = R"(
The smallest config.json names a model and its data; a published model's id brings the settings it
was trained with:
  {"model": "t2i_256px_clip_dimr", "data": {"path": "/data/features"}}
Examples:
  crossflow train --fields                      every entry, its default and what it is for
  crossflow check-run runs/one                  what would go wrong, before it does
  crossflow train runs/one --import ~/CrossFlow/workdir/t2i_256px_clip_dimr/default
  crossflow train runs/one --set train.batchSize=64 --set optimizer.lr=2e-5)";

int writeOriginal(const fs::path& run, int64_t step, const fs::path& target) {
  if (step < 0) {
    const auto newest = CheckpointStore(run / protocol::kCheckpointFolder, 1 << 20).newestWhole();
    if (!newest)
      throw RunError(protocol::Cause::BadCheckpoint,
                     run.string() + " has no complete checkpoint yet.");
    step = newest->step;
  }
  std::cout << exportOriginal(readTrainConfig(run), run, step, target).string() << '\n';
  return 0;
}

// The table of the tutorial: a test compares them.
int printFields() {
  std::cout << "| entry | values | default | what it is for |\n|---|---|---|---|\n";
  for (const ConfigField& field : trainConfigFields())
    std::cout << "| `" << field.name << "` | " << field.values << " | "
              << (field.fallback.empty() ? "" : "`" + field.fallback + "`") << " | " << field.about
              << " |\n";
  return 0;
}

}  // namespace

int runLaunch(const Arguments& arguments) {
  CLI::App app{
      "Trains what <run>/config.json describes, one process per device. A run that was interrupted "
      "continues from its newest checkpoint. Create <run>/STOP or press Ctrl-C to save and end; "
      "while <run>/PAUSE is there, or the disk is full, it rests with the model loaded.",
      "crossflow-train launch"};
  fs::path run;
  std::vector<std::string> assignments;
  fs::path original, target;
  int64_t step = -1;
  bool fields = false;
  app.footer(kConfigHelp);
  app.add_option("run", run, "Run folder with config.json")->check(CLI::ExistingDirectory);
  app.add_option("--set", assignments,
                 "Change an entry of config.json first, e.g. train.batchSize=64; may be repeated")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->type_name("ENTRY=VALUE");
  app.add_option("--import", original,
                 "First bring the newest checkpoint of the original's work folder (ckpts/N.ckpt) "
                 "into the run, with optimiser and schedule; the folder itself is not touched")
      ->check(CLI::ExistingDirectory)
      ->type_name("DIR");
  app.add_option("--export-original", target,
                 "Train nothing: write the newest checkpoint (or that of --step) as DIR/ckpts/"
                 "N.ckpt, from where the original goes on")
      ->type_name("DIR");
  app.add_option("--step", step, "Checkpoint for --export-original");
  app.add_flag("--fields", fields, "List every entry of config.json and do nothing else");
  return runCommand(app, arguments, [&] {
    if (fields) return printFields();
    if (run.empty()) throw RunError(protocol::Cause::Usage, "Which run folder?");
    overrideConfig(run, assignments);
    if (!target.empty()) return writeOriginal(run, step, target);
    if (!original.empty()) {
      const auto from = importOriginal(original, run);  // or throws before anything is said
      std::cout << "Going on from step " << from << " of " << original.string() << std::endl;
    }
    return launch(fs::absolute(run), workerProgram());
  });
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
