// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A whole CLIP with an image transformer, in the names of OpenAI's files ("visual.*",
// "transformer.*"): what the CLIP score compares pictures and captions with.

#include <torch/nn/modules/container/modulelist.h>

#include "models/checkpoint/load_state_dict.h"
#include "models/layers/basic_layers.h"

namespace crossflow::training {

struct ClipConfig {
  int64_t embedDim = 512;
  int64_t imageSize = 224, patchSize = 32, imageWidth = 768, imageLayers = 12, imageHeads = 12;
  int64_t contextLength = 77, vocabSize = 49408, textWidth = 512, textLayers = 12, textHeads = 8;
};

/// The sizes of a checkpoint, heads of 64 channels. Throws Error if it holds no such CLIP.
ClipConfig clipConfigOf(const models::CheckpointReader& reader);

struct ClipTransformerImpl : torch::nn::Module {
  ClipTransformerImpl(int64_t width, int64_t layers, int64_t heads);
  /// x [B, N, width] -> same.
  at::Tensor forward(at::Tensor x, bool causal);

  torch::nn::ModuleList resblocks;
};
TORCH_MODULE(ClipTransformer);

struct ClipImageTowerImpl : torch::nn::Module {
  explicit ClipImageTowerImpl(const ClipConfig& config);
  /// pictures [B, 3, imageSize, imageSize], normalised -> [B, embedDim].
  at::Tensor forward(const at::Tensor& pictures);

  models::Conv2d conv1{nullptr};
  at::Tensor class_embedding, positional_embedding, proj;
  models::LayerNorm ln_pre{nullptr}, ln_post{nullptr};
  ClipTransformer transformer{nullptr};
};
TORCH_MODULE(ClipImageTower);

struct ClipModelImpl : torch::nn::Module {
  explicit ClipModelImpl(const ClipConfig& config);
  at::Tensor encodeImages(const at::Tensor& pictures) { return visual->forward(pictures); }
  /// tokens [B, T] int64 of ClipTokenStyle::Score -> [B, embedDim], read at the end token.
  at::Tensor encodeTexts(const at::Tensor& tokens);

  ClipConfig config;
  ClipImageTower visual{nullptr};
  ClipTransformer transformer{nullptr};
  models::Embedding token_embedding{nullptr};
  models::LayerNorm ln_final{nullptr};
  at::Tensor positional_embedding, text_projection, logit_scale;
};
TORCH_MODULE(ClipModel);

/// Reads OpenAI's names; the few numbers beside the weights are ignored.
models::LoadOptions clipModelLoadOptions();

}  // namespace crossflow::training
