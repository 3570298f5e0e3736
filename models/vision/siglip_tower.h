// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SigLIP's image tower, a vision transformer with an attention-pooling head: picture -> one feature
// row. CrossFlow trains its text encoder against it; sampling never needs it. Child names are those
// of the published checkpoints ("blocks.0.attn.qkv.weight", below "visual.trunk.").
// Letters: B batch, N patches, D width.

#include <vector>

#include "models/backbones/block_runner.h"
#include "models/layers/basic_layers.h"

namespace crossflow::models {

/// Defaults are ViT-L/16 at 256 px.
struct SiglipConfig {
  int64_t imageSize = 256, patchSize = 16;
  int64_t width = 1024, mlpWidth = 4096, depth = 24, heads = 16;

  int64_t patches() const { return (imageSize / patchSize) * (imageSize / patchSize); }
};

/// y = fc2(gelu(fc1(x))).
struct SiglipMlpImpl : torch::nn::Module {
  SiglipMlpImpl(int64_t width, int64_t hidden);
  at::Tensor forward(const at::Tensor& x);

  Linear fc1{nullptr}, fc2{nullptr};
};
TORCH_MODULE(SiglipMlp);

struct SiglipAttentionImpl : torch::nn::Module {
  SiglipAttentionImpl(int64_t width, int64_t headCount);
  at::Tensor forward(const at::Tensor& x);  // [B, N, D] -> [B, N, D]

  int64_t heads;
  Linear qkv{nullptr}, proj{nullptr};
};
TORCH_MODULE(SiglipAttention);

/// Pre-norm transformer block.
struct SiglipBlockImpl : torch::nn::Module {
  explicit SiglipBlockImpl(const SiglipConfig& config);
  at::Tensor forward(const at::Tensor& x);  // [B, N, D] -> [B, N, D]

  LayerNorm norm1{nullptr}, norm2{nullptr};
  SiglipAttention attn{nullptr};
  SiglipMlp mlp{nullptr};
};
TORCH_MODULE(SiglipBlock);

/// One learned query looks at all patches.
struct SiglipPoolImpl : torch::nn::Module {
  explicit SiglipPoolImpl(const SiglipConfig& config);
  at::Tensor forward(const at::Tensor& x);  // [B, N, D] -> [B, D]

  int64_t heads;
  at::Tensor latent;  // [1, 1, D]
  Linear q{nullptr}, kv{nullptr}, proj{nullptr};
  LayerNorm norm{nullptr};
  SiglipMlp mlp{nullptr};
};
TORCH_MODULE(SiglipPool);

struct SiglipTrunkImpl : torch::nn::Module {
  explicit SiglipTrunkImpl(const SiglipConfig& config);
  /// pictures [B, 3, S, S] in [-1, 1] -> features [B, D], not normalised.
  at::Tensor forward(const at::Tensor& pictures);

  SiglipConfig config;
  at::Tensor pos_embed;  // [1, N, D]
  Conv2d patchProjection{nullptr};
  std::vector<SiglipBlock> blocks;
  LayerNorm norm{nullptr};
  SiglipPool attn_pool{nullptr};
  BlockRunner runBlock;  // empty: blocks run directly
};
TORCH_MODULE(SiglipTrunk);

}  // namespace crossflow::models
