// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/original_run.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/torch_values.h"
#include "models/pipeline/model_files.h"
#include "training/config/run_error.h"
#include "training/records/checkpoint_store.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using protocol::Cause;

namespace {

constexpr const char* kStateFiles[] = {"step.pth", "nnet.pth", "nnet_ema.pth", "optimizer.pth",
                                       "lr_scheduler.pth"};

bool isWhole(const fs::path& checkpoint) {
  return std::all_of(std::begin(kStateFiles), std::end(kStateFiles),
                     [&](const char* name) { return fs::is_regular_file(checkpoint / name); });
}

// The step in "5000.ckpt"; nothing for other names.
std::optional<int64_t> stepInName(const fs::path& checkpoint) {
  const std::string stem = checkpoint.stem().string();
  int64_t step = 0;
  const auto [end, error] = std::from_chars(stem.data(), stem.data() + stem.size(), step);
  const bool whole = error == std::errc() && end == stem.data() + stem.size() && step >= 0;
  return checkpoint.extension() == ".ckpt" && whole ? std::optional(step) : std::nullopt;
}

fs::path newestOriginal(const fs::path& original) {
  if (stepInName(original) && isWhole(original)) return original;
  fs::path newest;
  int64_t best = -1;
  for (const fs::path& folder : {original / "ckpts", original}) {
    if (!fs::is_directory(folder)) continue;
    for (const auto& entry : fs::directory_iterator(folder)) {
      const auto step = stepInName(entry.path());
      if (!step || *step <= best || !isWhole(entry.path())) continue;
      best = *step;
      newest = entry.path();
    }
  }
  if (newest.empty())
    throw RunError(Cause::BadCheckpoint,
                   "There is no complete checkpoint of the original in " + original.string() +
                       ": ckpts/N.ckpt with step.pth, nnet.pth, nnet_ema.pth, optimizer.pth and "
                       "lr_scheduler.pth.",
                   "Name the work folder that train_t2i.py wrote to.");
  return newest;
}

// Checkpoints are never written to in place, so two names of one file are as good as two files.
void linkOrCopy(const fs::path& from, const fs::path& to) {
  std::error_code otherDisk;
  fs::create_hard_link(from, to, otherDisk);
  if (otherDisk) fs::copy_file(from, to);
}

void copyState(const fs::path& from, const fs::path& to) {
  for (const char* name : kStateFiles) linkOrCopy(fs::canonical(from / name), to / name);
}

void expectSameModel(const fs::path& checkpoint, const TrainConfig& config) {
  const auto id = models::identifyNetwork(*models::CheckpointReader::open(checkpoint / "nnet.pth"));
  if (!id || *id == config.model.id || models::findPublishedModel(config.model.id) == nullptr)
    return;
  throw RunError(Cause::BadConfig,
                 "The networks in " + checkpoint.string() + " are those of " + *id +
                     ", but config.json trains " + config.model.id + ".",
                 "Set \"model\" to \"" + *id +
                     "\", or start a new training from these weights with start.nnet.");
}

}  // namespace

int64_t importOriginal(const fs::path& original, const fs::path& run) {
  const TrainConfig config = readTrainConfig(run);
  const fs::path from = newestOriginal(fs::absolute(original).lexically_normal());
  CheckpointStore store(run / protocol::kCheckpointFolder, config.train.keepLast);
  if (!store.list().empty())
    throw RunError(Cause::Usage, run.string() + " has checkpoints of its own already.",
                   "Import into a new run folder with a config.json alone.");
  expectSameModel(from, config);
  const int64_t step = models::readTorchFile(from / "step.pth").asInt();
  store.save(step, [&from](const fs::path& target) { copyState(from, target); });
  return step;
}

fs::path exportOriginal(const TrainConfig& config, const fs::path& run, int64_t step,
                        const fs::path& out) {
  if (config.task != TaskKind::Flow || config.textMode == TrainConfig::TextMode::Trained ||
      config.imageTower.kind != ImageTowerConfig::Kind::Siglip)
    throw RunError(Cause::Usage,
                   "The original cannot go on with this run: it trains on stored features with "
                   "SigLIP's image tower, and no text encoder along.");
  const CheckpointStore store(run / protocol::kCheckpointFolder, config.train.keepLast);
  const fs::path from = store.folderOf(step);
  if (!isWhole(from))
    throw RunError(Cause::BadCheckpoint, from.string() + " is not a complete checkpoint.");
  fs::path to = out / "ckpts" / from.filename();
  if (fs::exists(to))
    throw RunError(Cause::Usage, to.string() + " is there already; it is left as it is.",
                   "Name another folder.");
  const fs::path unfinished = to.string() + ".part";
  fs::create_directories(unfinished);
  copyState(from, unfinished);
  fs::rename(unfinished, to);
  return to;
}

}  // namespace crossflow::training
