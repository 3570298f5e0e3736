// SPDX-License-Identifier: GPL-3.0-or-later
// A stage of DiMR as samplers run it: time-dependent values looked up, nothing concatenated.
#include "models/torch.h"

#include "models/backbones/dimr_stage.h"
#include "models/kernels/fused_kernels.h"
#include "models/layers/few_kernels.h"

namespace crossflow::models {
namespace {

/// dense of x and what waits, [B, ..., D] each, side by side -> [B, ..., D] in fp32; for blocks of
/// fused kernels, which take in either, in the product's own type.
at::Tensor merged(const LinearImpl& dense, const at::Tensor& x, const at::Tensor& waiting) {
  const bool wide = x.scalar_type() == at::kFloat && waiting.scalar_type() == at::kFloat;
  if (wide && dense.weight.defined() && fusedFit(x) && fusedFit(waiting))
    return dense.forward(fusedSideBySide(x, waiting, dense.inputType()));
  if (!FewKernels::wantedFor(x))
    return atLeastFloat(dense.forwardPiece(1, waiting, dense.forwardPiece(0, x)));
  // One product of twice the depth; both go to their place and to its type at once.
  const int64_t width = x.size(-1);
  std::vector<int64_t> shape = x.sizes().vec();
  shape.back() = 2 * width;
  const at::Tensor both = at::empty(shape, x.options().dtype(dense.inputType()));
  both.narrow(-1, 0, width).copy_(x);
  both.narrow(-1, width, width).copy_(waiting);
  return atLeastFloat(dense.forward(both));
}

/// The stream between the layers stays in fp32 whatever the weights' dtype. Its rows lie together
/// from here on; the convolution's channels come first: both in one copy.
at::Tensor wideRows(const at::Tensor& x) {
  const bool narrow = x.scalar_type() == at::kBFloat16 || x.scalar_type() == at::kHalf;
  if (!narrow) return x.contiguous();
  return x.to(at::kFloat, /*non_blocking=*/false, /*copy=*/false, at::MemoryFormat::Contiguous);
}

}  // namespace

NormTable NormTable::make(const TDLayerNormImpl& norm, const at::Tensor& t) {
  return {norm.weight->forward(t), norm.bias->forward(t)};
}

at::Tensor NormTable::apply(const at::Tensor& x, int64_t index) const {
  return at::layer_norm(x, {x.size(-1)}, weight[index], bias[index], TDLayerNormImpl::kEpsilon);
}

DimrStageTable DimrStageImpl::tabulate(const at::Tensor& t) const {
  DimrStageTable table;
  for (const auto& block : blocks) table.blocks.push_back(block->tabulate(t));
  if (upsample) {
    table.fromCoarser = ConcatProductTable::make(*upsample->norm, *upsample->shuffle->kernel, t);
    table.upsampled = NormTable::make(*upsample->outNorm, t);
  }
  table.out = NormTable::make(*output_layer->norm, t);
  return table;
}

at::Tensor DimrStageImpl::inferBlocks(at::Tensor x, const DimrStageTable& table, int64_t index,
                                      const HandOn& handOn) const {
  const size_t half = skip_denses.size();
  std::vector<at::Tensor> waiting;  // outputs of the first half that meet the second half again
  if (handOn) handOn(x);
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (i > half) {
      x = merged(*skip_denses[i - half - 1], x, waiting.back());
      waiting.pop_back();
    }
    x = blocks[i]->infer(x, table.blocks[i], index);
    if (i < half) waiting.push_back(x);
    if (handOn) handOn(x);
  }
  return x;
}

DimrStream DimrStageImpl::infer(const at::Tensor& z, const std::optional<at::Tensor>& fromCoarser,
                                const DimrStageTable& table, int64_t index,
                                const at::Tensor& isNull, ConcatProduct* finer) const {
  at::Tensor x = wideRows(input_layer->forward(z));
  if (fromCoarser) x = x + table.upsampled.apply(upsample->shuffle->shuffle(*fromCoarser), index);

  const bool flat = config.block == BlockKind::Transformer;
  const bool token = flat && isNull.defined();
  const auto grid = x.sizes().vec();
  if (flat) x = x.flatten(1, 2);  // [B, H·W, D]
  if (token) x = at::cat({indicatorToken(isNull, x), x}, 1);
  const auto onGrid = [&](const at::Tensor& y) {
    return (token ? y.narrow(1, 1, y.size(1) - 1) : y).reshape(grid);
  };
  HandOn handOn;
  if (finer != nullptr) handOn = [&](const at::Tensor& y) { finer->add(onGrid(y)); };
  if (!fusedFits(x, table)) return {onGrid(inferBlocks(x, table, index, handOn)), {}};
  DimrStream end = inferBlocksFused(x, table, index, handOn);
  if (handOn) return {};
  return {onGrid(end.x), onGrid(end.branch)};
}

at::Tensor DimrStageImpl::predict(const DimrStream& stream, const DimrStageTable& table,
                                  int64_t index) const {
  const Conv2dImpl& conv = *output_layer->conv;
  at::Tensor normalised;  // [B, H, W, D]
  if (fusedFit(stream.x)) {
    const FusedNorm norm{.centred = true,
                         .scale = table.out.weight[index],
                         .shift = table.out.bias[index],
                         .epsilon = TDLayerNormImpl::kEpsilon,
                         .onePlus = false};
    normalised = fusedSumAndNorm(stream.x, {}, stream.branch, norm, conv.weight.scalar_type(),
                                 {.alone = true})
                     .normalised;
  } else {
    normalised = table.out.apply(stream.x, index);
  }
  return conv.forward(normalised.permute({0, 3, 1, 2})).contiguous();
}

}  // namespace crossflow::models
