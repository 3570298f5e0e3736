// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A trained run as one folder that the program opens:
//   config.json        ModelConfig, with the scale of the autoencoder the latents were made with
//   model.safetensors  fp16: "nnet." + the root network's names (backbone and context_encoder.*),
//                      "vae." + the autoencoder's, "text." + the text encoder's (T5EncoderModel's
//                      own names); the image tower stays out: sampling never needs it
//   spiece.model       the tokenizer, for text encoders of the T5 kind
// A ready-made text encoder (CLIP's 0.5 GB, T5-XXL's 19 GB) is not copied: config.json names it, or
// the program finds it where the published models' files lie.

#include <filesystem>
#include <optional>

#include "models/config/model_config.h"
#include "training/config/train_config.h"

namespace crossflow::training {

struct ExportOptions {
  std::filesystem::path checkpoint;  // <step>.ckpt of the run
  std::filesystem::path vae;         // the autoencoder's weights; empty: those of the run
  std::filesystem::path text;        // ready-made text encoder's weights; empty: those of the run
  std::filesystem::path tokenizer;   // spiece.model; empty: that of the run
  std::filesystem::path out;         // folder, created
  bool averaged = true;              // nnet_ema.pth instead of nnet.pth
  std::optional<double> guidance;    // what the model is sampled with by default
  std::optional<int64_t> steps;
  std::optional<double> stray;
  std::string id, title;  // empty: the configuration's
};

/// Blocks. Returns bytes written. Throws base::Error.
int64_t exportModel(const TrainConfig& config, const ExportOptions& options);

}  // namespace crossflow::training
