// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/clip_model.h"

#include <ATen/ATen.h>
#include <torch/types.h>

#include <algorithm>
#include <cmath>

#include "models/base/error.h"
#include "models/shape_check.h"
#include "models/text/token_range.h"

namespace crossflow::training {
namespace {

using models::LayerNorm;
using models::Linear;

LayerNorm normOver(int64_t width) {
  return LayerNorm(std::vector<int64_t>{width});
}

/// torch.nn.MultiheadAttention's parameters.
struct FusedAttentionImpl : torch::nn::Module {
  FusedAttentionImpl(int64_t width, int64_t headCount) : heads(headCount) {
    in_proj_weight = register_parameter("in_proj_weight", torch::empty({3 * width, width}));
    in_proj_bias = register_parameter("in_proj_bias", torch::empty({3 * width}));
    out_proj = register_module("out_proj", Linear(width, width));
  }

  at::Tensor forward(const at::Tensor& x, bool causal) {
    // [B, N, 3 width] -> [3, B, heads, N, width / heads]
    const at::Tensor qkv = at::linear(x, in_proj_weight, in_proj_bias)
                               .view({x.size(0), x.size(1), 3, heads, -1})
                               .permute({2, 0, 3, 1, 4});
    const at::Tensor mixed =
        at::scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], {}, 0.0, causal);
    return out_proj->forward(mixed.transpose(1, 2).flatten(2));
  }

  int64_t heads;
  at::Tensor in_proj_weight, in_proj_bias;
  Linear out_proj{nullptr};
};
TORCH_MODULE(FusedAttention);

struct QuickMlpImpl : torch::nn::Module {
  explicit QuickMlpImpl(int64_t width) {
    c_fc = register_module("c_fc", Linear(width, 4 * width));
    c_proj = register_module("c_proj", Linear(4 * width, width));
  }

  at::Tensor forward(const at::Tensor& x) {
    const at::Tensor h = c_fc->forward(x);
    return c_proj->forward(h * at::sigmoid(1.702 * h));
  }

  Linear c_fc{nullptr}, c_proj{nullptr};
};
TORCH_MODULE(QuickMlp);

struct ResidualBlockImpl : torch::nn::Module {
  ResidualBlockImpl(int64_t width, int64_t heads) {
    attn = register_module("attn", FusedAttention(width, heads));
    ln_1 = register_module("ln_1", normOver(width));
    mlp = register_module("mlp", QuickMlp(width));
    ln_2 = register_module("ln_2", normOver(width));
  }

  at::Tensor forward(const at::Tensor& x, bool causal) {
    const at::Tensor h = x + attn->forward(ln_1->forward(x), causal);
    return h + mlp->forward(ln_2->forward(h));
  }

  FusedAttention attn{nullptr};
  LayerNorm ln_1{nullptr}, ln_2{nullptr};
  QuickMlp mlp{nullptr};
};
TORCH_MODULE(ResidualBlock);

std::vector<int64_t> shapeOfTensor(const models::CheckpointReader& reader, const char* name,
                                   size_t dimensions) {
  const models::TensorInfo* info = reader.find(name);
  if (info == nullptr || info->shape.size() != dimensions) {
    throw base::Error(std::string("The file holds no CLIP with OpenAI's names: \"") + name +
                      "\" is missing or has another shape.");
  }
  return info->shape;
}

int64_t countLayers(const models::CheckpointReader& reader, const std::string& prefix) {
  int64_t layers = 0;
  while (reader.find(prefix + std::to_string(layers) + ".ln_1.weight") != nullptr) ++layers;
  return layers;
}

}  // namespace

ClipConfig clipConfigOf(const models::CheckpointReader& reader) {
  constexpr int64_t kHeadWidth = 64;
  const auto patch = shapeOfTensor(reader, "visual.conv1.weight", 4);
  const auto positions = shapeOfTensor(reader, "visual.positional_embedding", 2);
  const auto text = shapeOfTensor(reader, "token_embedding.weight", 2);
  ClipConfig config;
  config.embedDim = shapeOfTensor(reader, "text_projection", 2)[1];
  config.imageWidth = patch[0];
  config.patchSize = patch[3];
  const double cells = static_cast<double>(std::max<int64_t>(positions[0] - 1, 1));
  config.imageSize = config.patchSize * static_cast<int64_t>(std::lround(std::sqrt(cells)));
  config.imageLayers = countLayers(reader, "visual.transformer.resblocks.");
  config.imageHeads = std::max<int64_t>(config.imageWidth / kHeadWidth, 1);
  config.contextLength = shapeOfTensor(reader, "positional_embedding", 2)[0];
  config.vocabSize = text[0];
  config.textWidth = text[1];
  config.textLayers = countLayers(reader, "transformer.resblocks.");
  config.textHeads = std::max<int64_t>(config.textWidth / kHeadWidth, 1);
  return config;
}

ClipTransformerImpl::ClipTransformerImpl(int64_t width, int64_t layers, int64_t heads) {
  if (heads < 1 || width % heads != 0) {
    throw base::Error("A CLIP transformer's width must be a multiple of its number of heads.");
  }
  register_module("resblocks", resblocks);
  for (int64_t i = 0; i < layers; ++i) resblocks->push_back(ResidualBlock(width, heads));
}

at::Tensor ClipTransformerImpl::forward(at::Tensor x, bool causal) {
  for (size_t i = 0; i < resblocks->size(); ++i) {
    x = resblocks->at<ResidualBlockImpl>(i).forward(x, causal);
  }
  return x;
}

ClipImageTowerImpl::ClipImageTowerImpl(const ClipConfig& config) {
  const int64_t width = config.imageWidth;
  const int64_t side = config.imageSize / config.patchSize;
  conv1 = register_module("conv1", models::Conv2d(models::Conv2dOptions{.in = 3,
                                                                        .out = width,
                                                                        .kernel = config.patchSize,
                                                                        .stride = config.patchSize,
                                                                        .bias = false}));
  class_embedding = register_parameter("class_embedding", torch::empty({width}));
  positional_embedding =
      register_parameter("positional_embedding", torch::empty({side * side + 1, width}));
  ln_pre = register_module("ln_pre", normOver(width));
  transformer =
      register_module("transformer", ClipTransformer(width, config.imageLayers, config.imageHeads));
  ln_post = register_module("ln_post", normOver(width));
  proj = register_parameter("proj", torch::empty({width, config.embedDim}));
}

at::Tensor ClipImageTowerImpl::forward(const at::Tensor& pictures) {
  const at::Tensor patches = conv1->forward(pictures).flatten(2).transpose(1, 2);
  const at::Tensor first = class_embedding.expand({pictures.size(0), 1, -1});
  const at::Tensor x = at::cat({first, patches}, 1) + positional_embedding;
  const at::Tensor seen = transformer->forward(ln_pre->forward(x), false);
  return at::matmul(ln_post->forward(seen.select(1, 0)), proj);
}

ClipModelImpl::ClipModelImpl(const ClipConfig& clipConfig) : config(clipConfig) {
  visual = register_module("visual", ClipImageTower(config));
  transformer = register_module(
      "transformer", ClipTransformer(config.textWidth, config.textLayers, config.textHeads));
  token_embedding =
      register_module("token_embedding", models::Embedding(config.vocabSize, config.textWidth));
  ln_final = register_module("ln_final", normOver(config.textWidth));
  positional_embedding = register_parameter("positional_embedding",
                                            torch::empty({config.contextLength, config.textWidth}));
  text_projection =
      register_parameter("text_projection", torch::empty({config.textWidth, config.embedDim}));
  logit_scale = register_parameter("logit_scale", torch::empty({}));
}

at::Tensor ClipModelImpl::encodeTexts(const at::Tensor& tokens) {
  models::expectShape(tokens, {models::kAnySize, config.contextLength}, "The captions' tokens");
  models::expectTokensWithin(tokens, config.vocabSize, "CLIP");
  const at::Tensor embedded = token_embedding->forward(tokens) + positional_embedding;
  const at::Tensor hidden = ln_final->forward(transformer->forward(embedded, true));
  const at::Tensor last = tokens.argmax(1).view({-1, 1, 1}).expand({-1, 1, config.textWidth});
  return at::matmul(hidden.gather(1, last).squeeze(1), text_projection);
}

models::LoadOptions clipModelLoadOptions() {
  models::LoadOptions options;
  options.ignoredPrefixes = {"input_resolution", "context_length", "vocab_size"};
  return options;
}

}  // namespace crossflow::training
