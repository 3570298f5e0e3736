// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/clip_text_encoder.h"

#include "models/torch.h"

#include "models/base/error.h"
#include "models/shape_check.h"
#include "models/text/token_range.h"

namespace crossflow::models {
namespace {

struct ClipAttentionImpl : torch::nn::Module {
  ClipAttentionImpl(int64_t width, int64_t headCount) : heads(headCount) {
    q_proj = register_module("q_proj", Linear(width, width));
    k_proj = register_module("k_proj", Linear(width, width));
    v_proj = register_module("v_proj", Linear(width, width));
    out_proj = register_module("out_proj", Linear(width, width));
  }

  at::Tensor forward(const at::Tensor& x) {
    const auto split = [&](const at::Tensor& t) {
      return t.unflatten(-1, {heads, -1}).transpose(1, 2);  // [B, heads, T, width / heads]
    };
    const at::Tensor mixed = at::scaled_dot_product_attention(
        split(q_proj->forward(x)), split(k_proj->forward(x)), split(v_proj->forward(x)), {}, 0.0,
        /*is_causal=*/true);
    return out_proj->forward(mixed.transpose(1, 2).flatten(2));  // [B, T, width]
  }

  int64_t heads;
  Linear q_proj{nullptr}, k_proj{nullptr}, v_proj{nullptr}, out_proj{nullptr};
};
TORCH_MODULE(ClipAttention);

struct ClipMlpImpl : torch::nn::Module {
  explicit ClipMlpImpl(const ClipTextConfig& config) : quickGelu(config.quickGelu) {
    fc1 = register_module("fc1", Linear(config.hiddenSize, config.intermediateSize));
    fc2 = register_module("fc2", Linear(config.intermediateSize, config.hiddenSize));
  }

  at::Tensor forward(const at::Tensor& x) {
    const at::Tensor h = fc1->forward(x);  // [B, T, intermediateSize]
    return fc2->forward(quickGelu ? h * at::sigmoid(1.702 * h) : at::gelu(h));
  }

  bool quickGelu;
  Linear fc1{nullptr}, fc2{nullptr};
};
TORCH_MODULE(ClipMlp);

struct ClipLayerImpl : torch::nn::Module {
  explicit ClipLayerImpl(const ClipTextConfig& config) {
    const auto norm = [&] {
      return LayerNorm(std::vector<int64_t>{config.hiddenSize}, config.layerNormEps);
    };
    self_attn = register_module("self_attn", ClipAttention(config.hiddenSize, config.heads));
    layer_norm1 = register_module("layer_norm1", norm());
    mlp = register_module("mlp", ClipMlp(config));
    layer_norm2 = register_module("layer_norm2", norm());
  }

  at::Tensor forward(const at::Tensor& x) {
    const at::Tensor h = x + self_attn->forward(layer_norm1->forward(x));  // [B, T, D]
    return h + mlp->forward(layer_norm2->forward(h));                      // [B, T, D]
  }

  ClipAttention self_attn{nullptr};
  LayerNorm layer_norm1{nullptr}, layer_norm2{nullptr};
  ClipMlp mlp{nullptr};
};
TORCH_MODULE(ClipLayer);

}  // namespace

struct ClipTextEncoder::Layers {
  Embedding tokens{nullptr}, positions{nullptr};
  torch::nn::ModuleList stack;
  LayerNorm finalNorm{nullptr};
};

ClipTextEncoder::ClipTextEncoder(const ClipTextConfig& textConfig)
    : config(textConfig), layers_(std::make_unique<Layers>()) {
  if (config.heads < 1 || config.hiddenSize % config.heads != 0) {
    throw Error(
        Sentence::tr("The CLIP text encoder's width must be a multiple of its number of heads."));
  }
  // The folders of the file's names: "embeddings" and "encoder" hold nothing but their children.
  class Folder : public torch::nn::Module {};
  const auto embeddings = register_module("embeddings", std::make_shared<Folder>());
  layers_->tokens = embeddings->register_module("token_embedding",
                                                Embedding(config.vocabSize, config.hiddenSize));
  layers_->positions = embeddings->register_module(
      "position_embedding", Embedding(config.maxPositions, config.hiddenSize));
  const auto encoder = register_module("encoder", std::make_shared<Folder>());
  encoder->register_module("layers", layers_->stack);
  for (int64_t i = 0; i < config.layers; ++i) layers_->stack->push_back(ClipLayer(config));
  layers_->finalNorm = register_module(
      "final_layer_norm", LayerNorm(std::vector<int64_t>{config.hiddenSize}, config.layerNormEps));
}

ClipTextEncoder::~ClipTextEncoder() = default;

at::Tensor ClipTextEncoder::forward(const at::Tensor& ids, const at::Tensor& /*mask*/) {
  expectShape(ids, {kAnySize, kAnySize}, "The CLIP token ids");
  const int64_t length = ids.size(1);
  if (length > config.maxPositions) {
    throw ShapeError(Sentence::tr("CLIP reads at most %1 tokens at once but was given %2.",
                                  config.maxPositions, length));
  }
  expectTokensWithin(ids, config.vocabSize, "CLIP");
  const at::Tensor positions = layers_->positions->weight.narrow(0, 0, length);  // [T, D]
  at::Tensor h = layers_->tokens->forward(ids) + positions;  // [B, T, D], as all below
  for (size_t i = 0; i < layers_->stack->size(); ++i) {
    h = layers_->stack->at<ClipLayerImpl>(i).forward(h);
  }
  return layers_->finalNorm->forward(h);
}

at::Tensor ClipTextEncoder::pool(const at::Tensor& hidden, const at::Tensor& ids) {
  const at::Tensor last = ids.argmax(1).view({-1, 1, 1}).expand({-1, 1, hidden.size(2)});
  return hidden.gather(1, last).squeeze(1);
}

LoadOptions clipTextLoadOptions(const CheckpointReader& reader) {
  LoadOptions options;
  for (const char* prefix : {"cond_stage_model.transformer.text_model.", "text_model."}) {
    const std::string name = prefix + std::string("embeddings.token_embedding.weight");
    const auto& tensors = reader.tensors();
    const bool found = std::ranges::any_of(
        tensors, [&](const TensorInfo& tensor) { return tensor.name.ends_with(name); });
    if (!found) continue;
    options.prefix = prefix;
    break;
  }
  options.ignoredPrefixes = {options.prefix + "embeddings.position_ids",
                             "embeddings.position_ids",
                             "vision_model.",
                             "visual_projection.",
                             "text_projection.",
                             "logit_scale"};
  return options;
}

}  // namespace crossflow::models
