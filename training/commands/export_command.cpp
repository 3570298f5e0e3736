// SPDX-License-Identifier: GPL-3.0-or-later
// export: a run's checkpoint becomes a model folder.

#include <iostream>

#include "models/base/measures.h"
#include "training/commands/command_line.h"
#include "training/config/run_error.h"
#include "training/records/checkpoint_store.h"
#include "training/run/export_model.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

fs::path chooseCheckpoint(const fs::path& run, int64_t step) {
  const fs::path folder = run / protocol::kCheckpointFolder;
  if (step >= 0) return folder / (std::to_string(step) + ".ckpt");
  const CheckpointStore store(folder, 1 << 20);
  if (const auto best = store.best(); best && damageOf(store.folderOf(*best)).empty())
    return store.folderOf(*best);
  if (const auto newest = store.newestWhole()) return newest->folder;
  throw RunError(protocol::Cause::BadCheckpoint, run.string() + " has no complete checkpoint yet.");
}

}  // namespace

int runExport(const Arguments& arguments) {
  CLI::App app{
      "Writes a run's best (or newest) checkpoint as one model folder: config.json, "
      "model.safetensors in half precision, and the tokenizer.",
      "crossflow-train export"};
  fs::path run;
  ExportOptions options;
  int64_t step = -1;
  bool raw = false;
  double guidance = 0;
  int64_t steps = 0;
  app.add_option("run", run, "Run folder")->required()->check(CLI::ExistingDirectory);
  app.add_option("--out", options.out, "Folder to write")->required();
  app.add_option("--vae", options.vae, "Autoencoder's weights; default: the run's own");
  app.add_option(
      "--text", options.text,
      "Ready-made text encoder the features were made with (file or folder): config.json "
      "names it; default: the run's own, or where the published models' files lie");
  app.add_option("--tokenizer", options.tokenizer,
                 "spiece.model of that encoder, copied; CLIP's comes with the program");
  app.add_option("--step", step, "Checkpoint to take instead of the best or newest");
  app.add_flag("--raw", raw, "The parameters themselves instead of their moving average");
  app.add_option("--guidance", guidance, "Default guidance of the model")
      ->check(CLI::Range(0.0, 100.0));
  app.add_option("--steps", steps, "Default number of steps of the model")
      ->check(CLI::Range(1, 10000));
  app.add_option("--stray", options.stray,
                 "How far the model's seeds stray from a text's latent, for models trained with "
                 "loss.strayRate: pictures of one text differ more")
      ->check(CLI::Range(0.0, 10.0));
  app.add_option("--id", options.id, "Name of the model for programs");
  app.add_option("--title", options.title, "Name of the model for people");
  return runCommand(app, arguments, [&] {
    options.averaged = !raw;
    if (guidance > 0) options.guidance = guidance;
    if (steps > 0) options.steps = steps;
    options.checkpoint = chooseCheckpoint(run, step);
    const int64_t bytes = exportModel(readTrainConfig(run), options);
    std::cout << options.out.string() << ": " << sizeText(bytes) << " from "
              << options.checkpoint.string() << '\n';
    return 0;
  });
}

}  // namespace crossflow::training
