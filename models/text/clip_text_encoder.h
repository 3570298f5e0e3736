// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The CLIP text transformer: pre-norm layers under a causal mask, no padding mask. Feeds the models
// whose config says TextEncoderKind::Clip. Child names are those of a CLIPTextModel file below
// "text_model.".

#include "models/checkpoint/load_state_dict.h"
#include "models/config/model_config.h"
#include "models/layers/basic_layers.h"
#include "models/text/text_encoder.h"

namespace crossflow::models {

class ClipTextEncoder : public TextEncoder {
 public:
  explicit ClipTextEncoder(const ClipTextConfig& config);
  ~ClipTextEncoder() override;

  /// ids [B, T] int64, T at most config.maxPositions -> [B, T, hiddenSize]. All positions are
  /// computed; `mask` is not looked at, the causal order alone counts. Throws Error on ids outside
  /// the vocabulary.
  at::Tensor forward(const at::Tensor& ids, const at::Tensor& mask) override;

  /// hidden [B, T, D], ids [B, T] -> [B, D]: the row of each text's largest id, its end token.
  static at::Tensor pool(const at::Tensor& hidden, const at::Tensor& ids);

  const ClipTextConfig config;

 private:
  struct Layers;
  std::unique_ptr<Layers> layers_;
};

/// How to load a ClipTextEncoder from a text model's file (with or without "text_model."), from a
/// whole CLIP or from a Stable Diffusion file: what belongs to other networks is ignored.
LoadOptions clipTextLoadOptions(const CheckpointReader& reader);

}  // namespace crossflow::models
