// SPDX-License-Identifier: GPL-3.0-or-later
// DiMR's stages on GPUs with kernels of our own: a sum is made by the kernel that reads it next,
// and what a skip's layer or the up-sampling takes in is written where they want it.
#include "models/torch.h"

#include <algorithm>

#include "models/backbones/dimr_stage.h"
#include "models/kernels/fused_kernels.h"

namespace crossflow::models {
namespace {

bool plainIn(at::ScalarType type, std::initializer_list<const LinearImpl*> layers) {
  return std::ranges::all_of(layers, [&](const LinearImpl* layer) {
    return layer->weight.defined() && layer->weight.scalar_type() == type;
  });
}

/// The type of the weights, where kernels know it.
bool narrowOrWide(at::ScalarType type) {
  return type == at::kFloat || type == at::kBFloat16;
}

bool mlpFits(const MLPBlockImpl& mlp) {
  return mlp.w0->weight.defined() && narrowOrWide(mlp.w0->weight.scalar_type()) &&
         plainIn(mlp.w0->weight.scalar_type(), {&*mlp.w1, &*mlp.w2});
}

/// Where a block's sum before its second half goes, without that half's offset: the product is
/// added there.
FusedCopy sumInPlace(const at::Tensor& place, const MLPBlockImpl& mlp) {
  if (!place.defined()) return {};
  return {.to = place, .plus = mlp.w2->bias, .alone = true};
}

/// The second half of a block, from its norm on.
DimrStream feedForward(const MLPBlockImpl& mlp, const FusedSum& sum, const at::Tensor& place) {
  const at::Tensor gated = mlp.gate(sum.normalised);
  if (!place.defined()) return {sum.sum, mlp.w2->forward(gated)};
  place.flatten(0, -2).addmm_(gated.flatten(0, -2), mlp.w2->weight.t());
  return {};
}

}  // namespace

bool TransformerBlock::fusedFits(const at::Tensor& x, const DimrBlockTable&) const {
  return fusedFit(x) && mlpFits(*block2) &&
         plainIn(block2->w0->weight.scalar_type(), {&*block1->query_key_value, &*block1->dense});
}

DimrStream TransformerBlock::inferFused(const FusedBlockWork& work) const {
  const at::ScalarType type = block1->query_key_value->inputType();
  const FusedSum first = fusedSumAndNorm(work.in.x, {}, work.in.branch,
                                         {.scale = work.table.attentionScale[work.index]}, type,
                                         {.to = work.copyOfInput});
  const FusedSum second = fusedSumAndNorm(first.sum, {}, block1->mix(first.normalised),
                                          {.scale = work.table.mlpScale[work.index]}, type,
                                          sumInPlace(work.place, *block2));
  return feedForward(*block2, second, work.place);
}

bool ConvNeXtBlock::fusedFits(const at::Tensor& x, const DimrBlockTable& table) const {
  return table.taps.defined() && mlpFits(*block2) &&
         table.taps.scalar_type() == block2->w0->weight.scalar_type() &&
         fusedConvolutionFits(x, block1->conv->weight, block1->conv->bias);
}

DimrStream ConvNeXtBlock::inferFused(const FusedBlockWork& work) const {
  const FusedSum sum = fusedConvolveAndNorm({.x = work.in.x,
                                             .branch = work.in.branch,
                                             .taps = work.table.taps,
                                             .bias = block1->conv->bias,
                                             .scale = work.table.mlpScale[work.index],
                                             .ofInput = {.to = work.copyOfInput},
                                             .ofSum = sumInPlace(work.place, *block2)});
  return feedForward(*block2, sum, work.place);
}

bool DimrStageImpl::fusedFits(const at::Tensor& x, const DimrStageTable& table) const {
  for (size_t i = 0; i < blocks.size(); ++i)
    if (!blocks[i]->fusedFits(x, table.blocks[i])) return false;
  return true;
}

DimrStream DimrStageImpl::inferBlocksFused(const at::Tensor& x, const DimrStageTable& table,
                                           int64_t index, const HandOn& handOn) const {
  const size_t half = skip_denses.size();
  const auto newPair = [&] {
    std::vector<int64_t> shape = x.sizes().vec();
    shape.back() *= 2;
    const auto type = input_layer->conv->weight.scalar_type();
    return at::empty(shape, x.options().dtype(type).memory_format(std::nullopt));
  };
  const auto left = [&](const at::Tensor& pair) { return pair.narrow(-1, 0, x.size(-1)); };
  const auto right = [&](const at::Tensor& pair) {
    return pair.narrow(-1, x.size(-1), x.size(-1));
  };
  const at::Tensor ends = handOn ? newPair() : at::Tensor();  // the input and the last output
  // Each: right an output of the first half, left that of the second half which it meets again.
  std::vector<at::Tensor> pairs;
  DimrStream stream{x, {}};
  for (size_t i = 0; i < blocks.size(); ++i) {
    at::Tensor copy, place;
    if (i > half) {
      stream = {skip_denses[i - half - 1]->forward(pairs.back()), {}};
      pairs.pop_back();
    } else if (i > 0) {
      copy = right(pairs.emplace_back(newPair()));
    } else if (ends.defined()) {
      copy = left(ends);
    }
    if (i >= half && !pairs.empty()) place = left(pairs.back());
    if (i + 1 == blocks.size() && ends.defined()) place = right(ends);
    if (copy.defined() && handOn) handOn(copy);
    stream = blocks[i]->inferFused({stream, copy, place, table.blocks[i], index});
    if (place.defined() && handOn) handOn(place);
  }
  return stream;
}

}  // namespace crossflow::models
