// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/latents/start_scale.h"

#include "models/config/model_config_json.h"
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

}  // namespace

double startScale(const fs::path& start) {
  if (start.empty()) return 0;
  const fs::path whole = fs::absolute(start).lexically_normal();
  if (whole.extension() == ".ckpt") return scaleOfRun(whole.parent_path().parent_path());
  if (whole.parent_path().extension() == ".ckpt") return startScale(whole.parent_path());
  const fs::path config = (fs::is_directory(whole) ? whole : whole.parent_path()) / "config.json";
  return fs::exists(config) ? models::readModelConfig(config).vae.scaleFactor : 0;
}

}  // namespace crossflow::training
