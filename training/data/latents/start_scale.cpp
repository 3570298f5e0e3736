// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/latents/start_scale.h"

#include "models/checkpoint/checkpoint_reader.h"
#include "models/config/model_catalog.h"
#include "models/config/model_config_json.h"
#include "models/pipeline/model_files.h"
#include "training/config/run_error.h"
#include "training/config/train_config.h"
#include "training/data/latents/latent_data.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

double scaleOfRun(const fs::path& run) {
  const TrainConfig config = readTrainConfig(run);
  return config.data.kind == DataConfig::Kind::Latents ? readCachedLatents(config.data.path).scale
                                                       : config.model.vae.scaleFactor;
}

// Of a lone file of weights: names and shapes tell whether it is a published model's.
double publishedScale(const fs::path& weights) {
  if (!fs::is_directory(weights)) {
    const auto id = models::identifyNetwork(*models::CheckpointReader::open(weights));
    if (id) return models::findPublishedModel(*id)->config.vae.scaleFactor;
  }
  badData(weights.string(),
          "does not tell which scale its latents had: it is neither a run's checkpoint nor in a "
          "model's folder, and no published model's",
          "Name the latents it was trained on with --scale-of; without --start a new scale is "
          "taken, which these weights would have to learn anew.");
}

}  // namespace

double startScale(const fs::path& start) {
  if (start.empty()) return 0;
  const fs::path whole = fs::absolute(start).lexically_normal();
  if (whole.extension() == ".ckpt") return scaleOfRun(whole.parent_path().parent_path());
  if (whole.parent_path().extension() == ".ckpt") return startScale(whole.parent_path());
  const fs::path config = (fs::is_directory(whole) ? whole : whole.parent_path()) / "config.json";
  return fs::exists(config) ? models::readModelConfig(config).vae.scaleFactor
                            : publishedScale(whole);
}

}  // namespace crossflow::training
