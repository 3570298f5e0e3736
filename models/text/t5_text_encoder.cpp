// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/t5_text_encoder.h"

#include "models/torch.h"

#include <cmath>
#include <limits>

#include "models/base/error.h"
#include "models/layers/scaled_attention.h"
#include "models/narrow/narrow_gates.h"
#include "models/narrow/narrow_norms.h"
#include "models/narrow/short_attention.h"
#include "models/shape_check.h"
#include "models/text/token_range.h"

namespace crossflow::models {
namespace {

/// x / rms(x) * weight, in fp32; no mean, no bias.
struct T5NormImpl : torch::nn::Module {
  T5NormImpl(int64_t width, double epsilon) : eps(epsilon) {
    weight = register_parameter("weight", torch::empty({width}));
  }

  at::Tensor forward(const at::Tensor& x) const {
    const at::Tensor wide = x.to(at::kFloat);
    const at::Tensor scale = at::rsqrt(wide.square().mean(-1, true) + eps);  // [B, T, 1]
    return weight * (wide * scale).to(weight.scalar_type());                 // [B, T, D]
  }

  double eps;
  at::Tensor weight;
};
TORCH_MODULE(T5Norm);

struct T5AttentionImpl : torch::nn::Module {
  T5AttentionImpl(const T5Config& config, bool withPositions) : heads(config.heads) {
    const int64_t inner = config.heads * config.keyValueDim;
    q = register_module("q", Linear(config.modelDim, inner, false));
    k = register_module("k", Linear(config.modelDim, inner, false));
    v = register_module("v", Linear(config.modelDim, inner, false));
    o = register_module("o", Linear(inner, config.modelDim, false));
    if (withPositions) {
      relative_attention_bias = register_module("relative_attention_bias",
                                                Embedding(config.relativeBuckets, config.heads));
    }
  }

  at::Tensor forward(const at::Tensor& x, const at::Tensor& bias) {
    const auto split = [&](const at::Tensor& t) {
      return t.unflatten(-1, {heads, -1}).transpose(1, 2);  // [B, heads, T, keyValueDim]
    };
    const AttentionOptions options{.bias = bias, .scale = 1.0};
    const at::Tensor queries = q->forward(x), keys = k->forward(x), values = v->forward(x);
    if (shortAttentionFits(queries, queries.size(-1) / heads, options))
      return o->forward(shortAttention(queries, keys, values, heads, options));
    const at::Tensor mixed = scaledAttention(split(queries), split(keys), split(values), options);
    return o->forward(mixed.transpose(1, 2).flatten(2));  // [B, T, modelDim]
  }

  int64_t heads;
  Linear q{nullptr}, k{nullptr}, v{nullptr}, o{nullptr};
  Embedding relative_attention_bias{nullptr};  // first layer only
};
TORCH_MODULE(T5Attention);

struct T5AttentionLayerImpl : torch::nn::Module {
  T5AttentionLayerImpl(const T5Config& config, bool withPositions) {
    SelfAttention = register_module("SelfAttention", T5Attention(config, withPositions));
    layer_norm = register_module("layer_norm", T5Norm(config.modelDim, config.layerNormEps));
  }

  T5Attention SelfAttention{nullptr};
  T5Norm layer_norm{nullptr};
};
TORCH_MODULE(T5AttentionLayer);

struct T5GatedMlpImpl : torch::nn::Module {
  explicit T5GatedMlpImpl(const T5Config& config) {
    wi_0 = register_module("wi_0", Linear(config.modelDim, config.feedForwardDim, false));
    wi_1 = register_module("wi_1", Linear(config.modelDim, config.feedForwardDim, false));
    wo = register_module("wo", Linear(config.feedForwardDim, config.modelDim, false));
  }

  at::Tensor forward(const at::Tensor& x) {
    const at::Tensor half = wi_0->forward(x), other = wi_1->forward(x);  // [B, T, feedForwardDim]
    if (narrowGatesFit(half)) return wo->forward(narrowGatedGelu(half, other));
    return wo->forward(at::gelu(half, "tanh") * other);  // [B, T, modelDim]
  }

  Linear wi_0{nullptr}, wi_1{nullptr}, wo{nullptr};
};
TORCH_MODULE(T5GatedMlp);

struct T5MlpLayerImpl : torch::nn::Module {
  explicit T5MlpLayerImpl(const T5Config& config) {
    DenseReluDense = register_module("DenseReluDense", T5GatedMlp(config));
    layer_norm = register_module("layer_norm", T5Norm(config.modelDim, config.layerNormEps));
  }

  T5GatedMlp DenseReluDense{nullptr};
  T5Norm layer_norm{nullptr};
};
TORCH_MODULE(T5MlpLayer);

/// fp16 overflows in large T5 models; the values are held just inside its range.
at::Tensor keepFinite(const at::Tensor& x) {
  return x.scalar_type() == at::kHalf ? at::clamp(x, -64504.0, 64504.0) : x;
}

/// What goes from block to block: a sum and what is still to be added to it, [B, T, D] each.
struct T5Stream {
  /// The norm of the whole sum, for a product or as the last word.
  at::Tensor normalised(const T5NormImpl& norm, bool forProduct) {
    if (narrowNormFits(sum, branch) && norm.weight.scalar_type() == at::kFloat) {
      const NarrowNormed result =
          narrowNorm(sum, branch, norm.weight, {}, {.centred = false, .epsilon = norm.eps},
                     {.wide = !forProduct, .narrow = forProduct});
      sum = result.sum;
      branch = at::Tensor();
      return forProduct ? result.narrow : result.wide;
    }
    if (branch.defined()) sum = keepFinite(sum + branch);
    branch = at::Tensor();
    return norm.forward(sum);
  }

  at::Tensor sum, branch = {};
};

struct T5BlockImpl : torch::nn::Module {
  T5BlockImpl(const T5Config& config, bool withPositions) {
    register_module("layer", layer);
    attention = T5AttentionLayer(config, withPositions);
    mlp = T5MlpLayer(config);
    layer->push_back(attention);
    layer->push_back(mlp);
  }

  void forward(T5Stream& stream, const at::Tensor& bias) {
    stream.branch =
        attention->SelfAttention->forward(stream.normalised(*attention->layer_norm, true), bias);
    const at::Tensor rows = stream.normalised(*mlp->layer_norm, true);  // [B, T, D]
    stream.branch = mlp->DenseReluDense->forward(rows);
  }

  torch::nn::ModuleList layer;
  T5AttentionLayer attention{nullptr};
  T5MlpLayer mlp{nullptr};
};
TORCH_MODULE(T5Block);

double lowestOf(at::ScalarType dtype) {
  switch (dtype) {
    case at::kHalf:
      return std::numeric_limits<at::Half>::lowest();
    case at::kBFloat16:
      return std::numeric_limits<at::BFloat16>::lowest();
    case at::kDouble:
      return std::numeric_limits<double>::lowest();
    default:
      return std::numeric_limits<float>::lowest();
  }
}

}  // namespace

struct T5TextEncoder::Layers {
  Embedding shared{nullptr};
  torch::nn::ModuleList stack;
  T5Norm finalNorm{nullptr};
};

T5TextEncoder::T5TextEncoder(const T5Config& textConfig)
    : config(textConfig), layers_(std::make_unique<Layers>()) {
  if (config.layers < 1 || config.relativeBuckets < 4 ||
      config.relativeMaxDistance <= config.relativeBuckets / 4) {
    throw Error(
        Sentence::tr("The T5 encoder needs at least one layer, four position buckets and a largest "
                     "distance beyond a quarter of them."));
  }
  layers_->shared = register_module("shared", Embedding(config.vocabSize, config.modelDim));
  class Folder : public torch::nn::Module {};  // "encoder" holds nothing but its children
  const auto encoder = register_module("encoder", std::make_shared<Folder>());
  encoder->register_module("block", layers_->stack);
  for (int64_t i = 0; i < config.layers; ++i) layers_->stack->push_back(T5Block(config, i == 0));
  layers_->finalNorm =
      encoder->register_module("final_layer_norm", T5Norm(config.modelDim, config.layerNormEps));
}

T5TextEncoder::~T5TextEncoder() = default;

at::Tensor T5TextEncoder::positionBuckets(int64_t length, at::Device device) {
  const std::scoped_lock lock(bucketsMutex_);
  const c10::InferenceMode ordinary(false);  // who draws with it may train with it later
  if (!buckets_.defined() || buckets_.size(0) != length || buckets_.device() != device)
    buckets_ =
        t5PositionBuckets(length, config.relativeBuckets, config.relativeMaxDistance).to(device);
  return buckets_;
}

at::Tensor T5TextEncoder::attentionBias(const at::Tensor& mask) {
  const Embedding& table =
      layers_->stack->at<T5BlockImpl>(0).attention->SelfAttention->relative_attention_bias;
  const at::Tensor buckets = positionBuckets(mask.size(1), mask.device());
  const at::Tensor positions = table->forward(buckets).permute({2, 0, 1}).unsqueeze(0);
  const at::Tensor hidden = mask.eq(0).view({mask.size(0), 1, 1, mask.size(1)});
  const at::Tensor fill = hidden.to(positions.scalar_type()) * lowestOf(positions.scalar_type());
  return (positions + fill).contiguous();
}

at::Tensor T5TextEncoder::forward(const at::Tensor& ids, const at::Tensor& mask) {
  expectShape(ids, {kAnySize, kAnySize}, "The T5 token ids");
  expectShape(mask, {ids.size(0), ids.size(1)}, "The T5 token mask");
  if (!is_training() || ids.is_cpu()) expectTokensWithin(ids, config.vocabSize, "T5");
  const at::Tensor bias = attentionBias(mask);     // [B, heads, T, T]
  T5Stream stream{layers_->shared->forward(ids)};  // [B, T, modelDim], as all below
  for (size_t i = 0; i < layers_->stack->size(); ++i) {
    layers_->stack->at<T5BlockImpl>(i).forward(stream, bias);
  }
  return stream.normalised(*layers_->finalNorm, false);
}

void T5TextEncoder::initialiseParameters() {
  const torch::NoGradGuard noGradient;
  const auto root = [](int64_t width) { return 1.0 / std::sqrt(static_cast<double>(width)); };
  layers_->shared->weight.normal_();
  for (size_t i = 0; i < layers_->stack->size(); ++i) {
    T5BlockImpl& block = layers_->stack->at<T5BlockImpl>(i);
    T5AttentionImpl& attention = *block.attention->SelfAttention;
    attention.q->weight.normal_(0.0, root(config.modelDim * config.keyValueDim));
    attention.k->weight.normal_(0.0, root(config.modelDim));
    attention.v->weight.normal_(0.0, root(config.modelDim));
    attention.o->weight.normal_(0.0, root(config.heads * config.keyValueDim));
    if (attention.relative_attention_bias) {
      attention.relative_attention_bias->weight.normal_(0.0, root(config.modelDim));
    }
    block.attention->layer_norm->weight.fill_(1.0);
    block.mlp->DenseReluDense->wi_0->weight.normal_(0.0, root(config.modelDim));
    block.mlp->DenseReluDense->wi_1->weight.normal_(0.0, root(config.modelDim));
    block.mlp->DenseReluDense->wo->weight.normal_(0.0, root(config.feedForwardDim));
    block.mlp->layer_norm->weight.fill_(1.0);
  }
  layers_->finalNorm->weight.fill_(1.0);
}

at::Tensor t5PositionBuckets(int64_t length, int64_t buckets, int64_t maxDistance) {
  const int64_t half = buckets / 2;
  const int64_t exact = half / 2;
  const at::Tensor positions = at::arange(length, at::kLong);
  const at::Tensor distance = positions.unsqueeze(0) - positions.unsqueeze(1);
  const at::Tensor size = distance.abs();
  // fp32, as the weights were trained: the bucket edges depend on the rounding.
  const double range = std::log(static_cast<double>(maxDistance) / static_cast<double>(exact));
  const at::Tensor logarithmic =
      (at::log(size.to(at::kFloat) / exact) / range * (half - exact)).clamp_min(0).to(at::kLong);
  const at::Tensor far = (logarithmic + exact).clamp_max(half - 1);
  return (distance > 0).to(at::kLong) * half + at::where(size < exact, size, far);
}

LoadOptions t5LoadOptions(const CheckpointReader& reader) {
  LoadOptions options;
  // A model folder's file holds all networks.
  if (reader.find("text.shared.weight") != nullptr) options.prefix = "text.";
  options.ignoredPrefixes = {"decoder.", "lm_head."};
  const bool hasShared = std::ranges::any_of(reader.tensors(), [](const TensorInfo& tensor) {
    return tensor.name.ends_with("shared.weight");
  });
  if (hasShared) {
    options.ignoredPrefixes.push_back("encoder.embed_tokens.");
  } else {
    options.renames.emplace_back("encoder.embed_tokens.weight", "shared.weight");
  }
  return options;
}

}  // namespace crossflow::models
