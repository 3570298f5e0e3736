// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vision/siglip_tower.h"

#include "models/base/error.h"
#include "models/layers/scaled_attention.h"
#include "models/shape_check.h"
#include "models/torch.h"

namespace crossflow::models {

namespace {

constexpr double kTowerEpsilon = 1e-6;

// Python's Sequential and ModuleList: a level of names without parameters of its own.
std::shared_ptr<torch::nn::Module> level(torch::nn::Module& parent, const std::string& name) {
  return parent.register_module(name, std::make_shared<torch::nn::Module>(name));
}

// [B, N, D] -> [B, heads, N, D / heads]
at::Tensor splitHeads(const at::Tensor& x, int64_t heads) {
  return x.unflatten(-1, {heads, x.size(-1) / heads}).transpose(1, 2);
}

at::Tensor mergeHeads(const at::Tensor& x) {
  return x.transpose(1, 2).flatten(2);
}

void checkSizes(const SiglipConfig& c) {
  const bool fits = c.patchSize > 0 && c.imageSize >= c.patchSize &&
                    c.imageSize % c.patchSize == 0 && c.width > 0 && c.mlpWidth > 0 &&
                    c.depth > 0 && c.heads > 0 && c.width % c.heads == 0;
  if (!fits)
    throw Error(
        "The image tower's sizes do not fit: the picture must be a multiple of the patch and "
        "the width a multiple of the heads.");
}

}  // namespace

SiglipMlpImpl::SiglipMlpImpl(int64_t width, int64_t hidden) {
  fc1 = register_module("fc1", Linear(width, hidden));
  fc2 = register_module("fc2", Linear(hidden, width));
}

at::Tensor SiglipMlpImpl::forward(const at::Tensor& x) {
  return fc2(at::gelu(fc1(x)));  // [B, N, D]
}

SiglipAttentionImpl::SiglipAttentionImpl(int64_t width, int64_t headCount) : heads(headCount) {
  qkv = register_module("qkv", Linear(width, 3 * width));
  proj = register_module("proj", Linear(width, width));
}

at::Tensor SiglipAttentionImpl::forward(const at::Tensor& x) {
  const auto parts = qkv(x).chunk(3, -1);  // 3 × [B, N, D]
  return proj(mergeHeads(scaledAttention(splitHeads(parts[0], heads), splitHeads(parts[1], heads),
                                         splitHeads(parts[2], heads))));
}

SiglipBlockImpl::SiglipBlockImpl(const SiglipConfig& config) {
  norm1 = register_module("norm1", LayerNorm(std::vector<int64_t>{config.width}, kTowerEpsilon));
  attn = register_module("attn", SiglipAttention(config.width, config.heads));
  norm2 = register_module("norm2", LayerNorm(std::vector<int64_t>{config.width}, kTowerEpsilon));
  mlp = register_module("mlp", SiglipMlp(config.width, config.mlpWidth));
}

at::Tensor SiglipBlockImpl::forward(const at::Tensor& x) {
  const at::Tensor attended = x + attn(norm1(x));  // [B, N, D], as the result
  return attended + mlp(norm2(attended));
}

SiglipPoolImpl::SiglipPoolImpl(const SiglipConfig& config) : heads(config.heads) {
  latent = register_parameter("latent", torch::empty({1, 1, config.width}));
  q = register_module("q", Linear(config.width, config.width));
  kv = register_module("kv", Linear(config.width, 2 * config.width));
  proj = register_module("proj", Linear(config.width, config.width));
  norm = register_module("norm", LayerNorm(std::vector<int64_t>{config.width}, kTowerEpsilon));
  mlp = register_module("mlp", SiglipMlp(config.width, config.mlpWidth));
}

at::Tensor SiglipPoolImpl::forward(const at::Tensor& x) {
  const at::Tensor query = splitHeads(q(latent.expand({x.size(0), -1, -1})), heads);
  const auto parts = kv(x).chunk(2, -1);  // 2 × [B, N, D]
  const at::Tensor pooled = proj(mergeHeads(scaledAttention(
      query, splitHeads(parts[0], heads), splitHeads(parts[1], heads))));  // [B, 1, D]
  return (pooled + mlp(norm(pooled))).squeeze(1);
}

SiglipTrunkImpl::SiglipTrunkImpl(const SiglipConfig& sizes) : config(sizes) {
  checkSizes(config);
  pos_embed = register_parameter("pos_embed", torch::empty({1, config.patches(), config.width}));
  patchProjection =
      level(*this, "patch_embed")
          ->register_module("proj", Conv2d(Conv2dOptions{.in = 3,
                                                         .out = config.width,
                                                         .kernel = config.patchSize,
                                                         .stride = config.patchSize}));
  const auto list = level(*this, "blocks");
  for (int64_t i = 0; i < config.depth; ++i)
    blocks.push_back(list->register_module(std::to_string(i), SiglipBlock(config)));
  norm = register_module("norm", LayerNorm(std::vector<int64_t>{config.width}, kTowerEpsilon));
  attn_pool = register_module("attn_pool", SiglipPool(config));
}

at::Tensor SiglipTrunkImpl::forward(const at::Tensor& pictures) {
  expectShape(pictures, {kAnySize, 3, config.imageSize, config.imageSize}, "image tower picture");
  at::Tensor x = patchProjection(pictures).flatten(2).transpose(1, 2) + pos_embed;  // [B, N, D]
  for (SiglipBlock& block : blocks) {
    const BlockBody body = [&block](const std::vector<at::Tensor>& in) { return block(in[0]); };
    x = runBlock ? runBlock(*block, body, {x}) : body({x});
  }
  return attn_pool(norm(x));  // [B, D]
}

}  // namespace crossflow::models
