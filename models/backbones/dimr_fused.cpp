// SPDX-License-Identifier: GPL-3.0-or-later
// DiMR's stages on GPUs with kernels of our own: a sum is made by the kernel that reads it next,
// and what a skip's layer or the up-sampling takes in is written where they want it.
#include "models/torch.h"

#include <algorithm>

#include "models/backbones/dimr_stage.h"
#include "models/kernels/fused_kernels.h"
#include "models/kernels/fused_products.h"

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

/// Where a block's sum before its second half goes, with that half's offset where the product is
/// added there.
FusedCopy sumInPlace(const FusedBlockWork& work, const MLPBlockImpl& mlp) {
  if (!work.place.defined()) return {};
  return {
      .to = work.place, .plus = work.gated.defined() ? at::Tensor() : mlp.w2->bias, .alone = true};
}

/// The second half of a block, from its norm on.
DimrStream secondHalf(const MLPBlockImpl& mlp, const FusedSum& sum, const FusedBlockWork& work) {
  const at::Tensor gated = mlp.gate(sum.normalised, work.gated);
  if (work.gated.defined()) return {};
  const at::Tensor& place = work.place;
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
  const FusedSum second =
      fusedSumAndNorm(first.sum, {}, block1->mix(first.normalised),
                      {.scale = work.table.mlpScale[work.index]}, type, sumInPlace(work, *block2));
  return secondHalf(*block2, second, work);
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
                                             .ofSum = sumInPlace(work, *block2)});
  return secondHalf(*block2, sum, work);
}

bool DimrStageImpl::fusedFits(const at::Tensor& x, const DimrStageTable& table) const {
  for (size_t i = 0; i < blocks.size(); ++i)
    if (!blocks[i]->fusedFits(x, table.blocks[i])) return false;
  return true;
}

// What is found by it: a = between + w2 g + c2 is what a block of the second half gives out, and
// s = W [a, b] + c what the skip behind it makes of that and of b, an output of the first half. So
// s = [Wa, Wb, Wa w2] [between, b, g] + (Wa c2 + c), and a is a product of the same input.
void DimrStageImpl::joinSkips(bool handsOn) {
  const c10::InferenceMode ordinary(false);  // values can be given to ordinary tensors only
  const at::NoGradGuard noGrad;
  const size_t half = skip_denses.size();
  joined_.clear();
  for (size_t i = 0; i < half; ++i) {
    LinearImpl &dense = *skip_denses[i], &last = *blocks[half + i]->feedForward().w2;
    if (!plainIn(at::kBFloat16, {&dense, &last})) return joined_.clear();
    const int64_t width = last.outFeatures, hidden = last.inFeatures;
    const at::Tensor ofOutput = dense.weight.narrow(1, 0, width).to(at::kFloat);
    const at::Tensor through = ofOutput.mm(last.weight.to(at::kFloat)).to(at::kBFloat16);
    const at::Tensor offset = ofOutput.mv(last.bias.to(at::kFloat)) + dense.bias;
    JoinedSkip skip{at::cat({dense.weight, through}, 1), offset.to(at::kBFloat16)};
    if (handsOn) {
      const at::Tensor nothing = at::zeros({width, width}, dense.weight.options());
      const at::Tensor same = at::eye(width, dense.weight.options());
      skip.weight = at::cat({at::cat({same, nothing, last.weight}, 1), skip.weight});
      skip.bias = at::cat({last.bias, skip.bias});
      last.weight.set_data(skip.weight.narrow(0, 0, width).narrow(1, 2 * width, hidden));
    }
    dense.weight.set_data(
        skip.weight.narrow(0, handsOn ? width : 0, width).narrow(1, 0, 2 * width));
    joined_.push_back(skip);
  }
}

DimrStream DimrStageImpl::joinedProduct(const at::Tensor& row, size_t skip,
                                        const HandOn& handOn) const {
  const at::Tensor both = at::linear(row, joined_[skip].weight, joined_[skip].bias);
  if (!handOn) return {both, {}};
  const int64_t width = both.size(-1) / 2;
  handOn(both.narrow(-1, 0, width));
  return {both.narrow(-1, width, width), {}};
}

DimrStream DimrStageImpl::inferBlocksFused(const at::Tensor& x, const DimrStageTable& table,
                                           int64_t index, const HandOn& handOn) const {
  const size_t half = skip_denses.size();
  const int64_t width = x.size(-1);
  const bool joined = !joined_.empty();
  const auto newRows = [&](int64_t numbers) {
    std::vector<int64_t> shape = x.sizes().vec();
    shape.back() = numbers;
    const auto type = input_layer->conv->weight.scalar_type();
    return at::empty(shape, x.options().dtype(type).memory_format(std::nullopt));
  };
  const auto left = [&](const at::Tensor& rows) { return rows.narrow(-1, 0, width); };
  const auto right = [&](const at::Tensor& rows) { return rows.narrow(-1, width, width); };
  const at::Tensor ends = handOn ? newRows(2 * width) : at::Tensor();  // input and last output
  // Each: right an output of the first half, left that of the second half which it meets again,
  // or what is needed for it, and then behind both what the last product takes in.
  std::vector<at::Tensor> rows;
  DimrStream stream{x, {}};
  for (size_t i = 0; i < blocks.size(); ++i) {
    at::Tensor copy, place, gated;
    if (i > half) {
      const size_t skip = i - half - 1;
      if (joined)
        stream = joinedProduct(rows.back(), skip, handOn);
      else
        stream = {skip_denses[skip]->forward(rows.back()), {}};
      rows.pop_back();
    } else if (i > 0) {
      const int64_t behind = joined ? joined_.front().weight.size(1) - 2 * width : 0;
      copy = right(rows.emplace_back(newRows(2 * width + behind)));
    } else if (ends.defined()) {
      copy = left(ends);
    }
    if (i >= half && !rows.empty()) {
      place = left(rows.back());
      if (joined) gated = rows.back().narrow(-1, 2 * width, rows.back().size(-1) - 2 * width);
    }
    if (i + 1 == blocks.size() && ends.defined()) place = right(ends);
    if (copy.defined() && handOn) handOn(copy);
    stream = blocks[i]->inferFused({stream, copy, place, gated, table.blocks[i], index});
    if (place.defined() && !gated.defined() && handOn) handOn(place);
  }
  return stream;
}

}  // namespace crossflow::models
