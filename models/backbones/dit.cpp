// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/dit.h"

#include "models/torch.h"

#include "models/base/error.h"
#include "models/layers/few_kernels.h"
#include "models/layers/initialise.h"
#include "models/layers/time_dependent.h"
#include "models/shape_check.h"

namespace crossflow::models {
namespace {

constexpr int64_t kBlockParts = 6, kFinalParts = 2;
constexpr double kEmbeddingStd = 0.02;

/// Modulations of all blocks and the last layer for times × {conditional, null}.
struct DitTimeTable final : TimeTable {
  std::vector<at::Tensor*> values() override { return {&modulations}; }
  std::unique_ptr<TimeTable> copy() const override { return std::make_unique<DitTimeTable>(*this); }

  at::Tensor modulations;  // [n, 2, 6 · depth + 2, D]
};

/// A product in fp32 whatever its weights are kept in.
at::Tensor wideProduct(const LinearImpl& layer, const at::Tensor& x) {
  return at::linear(atLeastFloat(x), atLeastFloat(layer.weight), atLeastFloat(layer.bias));
}

int64_t patchesPerSide(const DitConfig& config) {
  return config.latentSize / config.patchSize;
}

void checkDit(const DitConfig& c) {
  const bool positive = c.channels > 0 && c.latentSize > 0 && c.patchSize > 0 && c.hiddenSize > 0 &&
                        c.depth > 0 && c.heads > 0 && c.mlpRatio > 0;
  if (!positive)
    throw Error(Sentence::tr("The DiT's configuration is wrong: its sizes must be positive."));
  if (c.latentSize % c.patchSize != 0) {
    throw Error(Sentence::tr("A latent of %1 does not divide into patches of %2.", c.latentSize,
                             c.patchSize));
  }
  if (c.hiddenSize % c.heads != 0) {
    throw Error(
        Sentence::tr("A DiT width of %1 does not divide into %2 heads.", c.hiddenSize, c.heads));
  }
}

}  // namespace

DitImpl::DitImpl(const DitConfig& config) : config_(config) {
  checkDit(config);
  const int64_t width = config.hiddenSize, side = patchesPerSide(config);
  const auto mlpHidden = static_cast<int64_t>(static_cast<double>(width) * config.mlpRatio);
  pos_embed = register_parameter("pos_embed", torch::empty({1, side * side, width}),
                                 /*requires_grad=*/false);
  x_embedder =
      register_module("x_embedder", PatchEmbedder(config.channels, config.patchSize, width));
  t_embedder = register_module("t_embedder", TimestepEmbedder(width));
  y_embedder = register_module("y_embedder", IndicatorEmbedder(width));
  for (int64_t i = 0; i < config.depth; ++i) {
    blocks->push_back(DitBlock(width, config.heads, mlpHidden));
  }
  register_module("blocks", blocks);
  final_layer = register_module(
      "final_layer", DitFinalLayer(width, config.patchSize * config.patchSize * config.channels));
}

at::Tensor DitImpl::embed(const at::Tensor& z) const {
  expectShape(z, {kAnySize, config_.channels, config_.latentSize, config_.latentSize},
              "DiT input latent");
  // The convolution's channels come first. Blocks work row by row: everything after it would keep
  // that order, copy for each norm and read across the rows.
  return (x_embedder->forward(z) + pos_embed).contiguous();
}

at::Tensor DitImpl::condition(const at::Tensor& time, const at::Tensor& isNull) const {
  return t_embedder->forward(time, pos_embed.scalar_type()) + y_embedder->forward(isNull);
}

at::Tensor DitImpl::wideCondition(const at::Tensor& time, const at::Tensor& isNull) const {
  const TimestepMlpImpl& mlp = *t_embedder->mlp;
  const at::Tensor hidden =
      at::silu(wideProduct(*mlp.first, timestepFrequencies(time, kTimestepFrequencies)));
  return wideProduct(*mlp.second, hidden) + atLeastFloat(y_embedder->forward(isNull));
}

at::Tensor DitImpl::runBlock(DitBlockImpl& block, const at::Tensor& x,
                             const at::Tensor& activated) {
  const BlockBody body = [&block](const std::vector<at::Tensor>& inputs) {
    return block.forward(inputs[0], DitModulation(block.adaLN_modulation->forward(inputs[1])));
  };
  return runBlock_ ? runBlock_(block, body, {x, activated}) : body({x, activated});
}

at::Tensor DitImpl::runObserved(size_t index, DitBlockImpl& block, const at::Tensor& x,
                                const at::Tensor& activated) {
  const std::string name = "block" + std::to_string(index);
  const at::Tensor modulation = block.adaLN_modulation->forward(activated);
  DitBranches branches;
  at::Tensor y = block.forward(x, DitModulation(modulation), &branches);
  observer_(name + ".adaLN", modulation.flatten(1));
  observer_(name + ".attn", branches.attention);
  observer_(name + ".mlp", branches.mlp);
  observer_(name, y);
  return y;
}

std::vector<at::Tensor> DitImpl::forward(const at::Tensor& z, const at::Tensor& time,
                                         const at::Tensor& isNull) {
  expectShape(time, {z.size(0)}, "Flow time");
  expectShape(isNull, {z.size(0)}, "Null indicator");
  at::Tensor x = embed(z);
  const at::Tensor activated = at::silu(condition(time, isNull));
  if (observer_) {
    observer_("x_embedder", x_embedder->forward(z));
    observer_("t_freq", timestepFrequencies(time, kTimestepFrequencies));
    observer_("t_embedder", t_embedder->forward(time, pos_embed.scalar_type()));
    observer_("y_embedder", y_embedder->forward(isNull));
  }
  for (size_t i = 0; i < blocks->size(); ++i) {
    auto& block = blocks->at<DitBlockImpl>(i);
    x = observer_ ? runObserved(i, block, x, activated) : runBlock(block, x, activated);
  }
  x = final_layer->forward(x, final_layer->adaLN_modulation->forward(activated));  // [B, N, C·p²]
  if (observer_) observer_("final_layer", x);
  return {unpatchify(x)};  // [B, C, H, W]
}

std::unique_ptr<TimeTable> DitImpl::tabulate(const at::Tensor& times) {
  c10::InferenceMode inference;
  const int64_t count = times.size(0), width = config_.hiddenSize;
  const at::Tensor time = times.to(pos_embed.device()).repeat_interleave(2);  // [2n]
  const at::Tensor isNull = at::arange(2, time.options().dtype(at::kLong)).repeat({count});
  const bool wide = FewKernels::wantedFor(pos_embed);
  const at::Tensor activated =
      at::silu(wide ? wideCondition(time, isNull) : condition(time, isNull));
  const auto modulated = [&](const DitAdaLnImpl& layer) {
    return wide ? wideProduct(*layer.projection, activated).unflatten(1, {-1, width})
                : layer.forward(activated);  // [2n, parts, D]
  };
  std::vector<at::Tensor> parts;
  for (const auto& block : *blocks)
    parts.push_back(modulated(*block->as<DitBlockImpl>()->adaLN_modulation));
  parts.push_back(modulated(*final_layer->adaLN_modulation));
  auto table = std::make_unique<DitTimeTable>();
  table->modulations = at::cat(parts, 1).view({count, 2, -1, width});
  return table;
}

at::Tensor DitImpl::velocity(const at::Tensor& z, const TimeTable& table, int64_t index,
                             const at::Tensor& isNull) {
  expectShape(isNull, {z.size(0)}, "Null indicator");
  c10::InferenceMode inference;
  const at::Tensor modulations =
      dynamic_cast<const DitTimeTable&>(table).modulations[index].index_select(
          0, isNull.to(at::kLong));
  at::Tensor x = embed(z);
  if (ModulatedStream::fits(x)) return unpatchify(inferFused(x, atLeastFloat(modulations)));
  const at::Tensor own = modulations.to(x.scalar_type());
  int64_t offset = 0;
  for (const auto& block : *blocks) {
    const DitModulation modulation(own.narrow(1, offset, kBlockParts));
    x = block->as<DitBlockImpl>()->forward(x, modulation);
    offset += kBlockParts;
  }
  return unpatchify(final_layer->forward(x, own.narrow(1, offset, kFinalParts)));
}

at::Tensor DitImpl::inferFused(const at::Tensor& x, const at::Tensor& modulations) const {
  ModulatedStream stream(x);
  int64_t offset = 0;
  for (const auto& block : *blocks) {
    block->as<DitBlockImpl>()->infer(stream,
                                     DitModulation(modulations.narrow(1, offset, kBlockParts)));
    offset += kBlockParts;
  }
  return final_layer->infer(stream, modulations.narrow(1, offset, kFinalParts));
}

at::Tensor DitImpl::unpatchify(const at::Tensor& patches) const {
  const int64_t side = patchesPerSide(config_), p = config_.patchSize;
  return patches.view({-1, side, side, p, p, config_.channels})
      .permute({0, 5, 1, 3, 2, 4})
      .reshape({-1, config_.channels, side * p, side * p});
}

void DitImpl::initialiseParameters() {
  torch::NoGradGuard noGrad;
  initialiseLeafLayers(*this);
  for (const auto& child : modules()) {
    if (auto* linear = child->as<LinearImpl>()) {
      xavierUniform(linear->weight);
      linear->bias.zero_();
    }
  }
  for (const auto& child : modules()) {
    if (auto* adaLn = child->as<DitAdaLnImpl>()) adaLn->projection->weight.zero_();
  }
  pos_embed.copy_(sineCosinePositions(config_.hiddenSize, patchesPerSide(config_)));
  xavierUniform(x_embedder->proj->weight);
  x_embedder->proj->bias.zero_();
  y_embedder->embedding_table->weight.normal_(0, kEmbeddingStd);
  t_embedder->mlp->first->weight.normal_(0, kEmbeddingStd);
  t_embedder->mlp->second->weight.normal_(0, kEmbeddingStd);
  final_layer->linear->weight.zero_();
}

}  // namespace crossflow::models
