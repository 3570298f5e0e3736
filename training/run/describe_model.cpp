// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/describe_model.h"

#include "training/data/latents/latent_data.h"

namespace crossflow::training {

models::ModelConfig describeModel(const TrainConfig& config) {
  models::ModelConfig model = config.model;
  if (config.data.kind == DataConfig::Kind::Latents)
    model.vae.scaleFactor = readCachedLatents(config.data.path).scale;
  if (config.task == TaskKind::Distil) {
    model.sampling.steps = config.distil.steps;
    model.sampling.guidance = 1;
    model.sampling.leaps = true;
  }
  model.files.autoencoder = config.start.vae.string();
  if (config.textMode != TrainConfig::TextMode::Trained)
    model.files.textEncoder = config.start.text.string();
  if (model.textEncoder == models::TextEncoderKind::T5)  // CLIP's comes with the program
    model.files.tokenizer = config.tokenizer.string();
  return model;
}

}  // namespace crossflow::training
