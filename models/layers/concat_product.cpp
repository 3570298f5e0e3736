// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/concat_product.h"

#include "models/torch.h"

#include "models/kernels/fused_kernels.h"
#include "models/layers/row_kernels.h"
#include "models/layers/weight_type.h"

namespace crossflow::models {
namespace {

/// Σ Wᵢvᵢ + c of values [n, P, D], in fp32.
at::Tensor multiplied(const LinearImpl& product, const at::Tensor& values) {
  at::Tensor sum;
  for (int64_t piece = 0; piece < product.inputPieces; ++piece) {
    const at::Tensor share = atLeastFloat(product.forwardPiece(piece, values.select(1, piece)));
    sum = sum.defined() ? sum.add_(share) : share;
  }
  return sum;
}

}  // namespace

ConcatProductTable ConcatProductTable::make(const TDLayerNormImpl& norm, const LinearImpl& product,
                                            const at::Tensor& t) {
  const auto inPieces = [&](const TimeDependentParameter& parameter) {
    return parameter->forward(t).view({t.size(0), product.inputPieces, -1});
  };
  ConcatProductTable table;
  table.gain = inPieces(norm.weight);
  table.gainProduct = multiplied(product, table.gain) - atLeastFloat(product.bias);
  table.offset = multiplied(product, inPieces(norm.bias));
  return table;
}

ConcatProduct::ConcatProduct(const LinearImpl& product, const ConcatProductTable& table,
                             int64_t index, bool gathered)
    : product_(product),
      gain_(table.gain[index]),
      gainProduct_(table.gainProduct[index]),
      offset_(table.offset[index]),
      gathered_(gathered) {}

void ConcatProduct::add(const at::Tensor& x) {
  if (gathered_) {
    kept_.push_back(x);
    return;
  }
  const auto piece = static_cast<int64_t>(means_.size());
  if (rowKernelsFit(x)) return addByRows(piece, x);
  auto [variance, mean] = at::var_mean(atLeastFloat(x), at::IntArrayRef{-1},
                                       std::optional<at::Scalar>(0), /*keepdim=*/true);
  means_.push_back(mean);
  variances_.push_back(variance);
  // In fp32 even where the products are bf16: sixty-six roundings would show.
  sum_ = atLeastFloat(product_.forwardPiece(piece, x * gain_[piece], sum_));
}

void ConcatProduct::addByRows(int64_t piece, const at::Tensor& x) {
  const ScaledRows rows = scaleRows(x, gain_[piece], product_.inputType());
  means_.push_back(rows.mean);
  variances_.push_back(rows.variance);
  if (product_.inputType() == at::kFloat && sum_.defined())
    sum_ = product_.forwardPiece(piece, rows.scaled, sum_);
  else if (sum_.defined())
    addRows(sum_, product_.forwardPiece(piece, rows.scaled));
  else
    sum_ = atLeastFloat(product_.forwardPiece(piece, rows.scaled));
}

at::Tensor ConcatProduct::finishGathered() const {
  if (fusedGatherFits(kept_)) {
    const at::Tensor rows =
        fusedGatherNorm(kept_, gain_, TDLayerNormImpl::kEpsilon, product_.weight.scalar_type());
    return at::linear(rows, product_.weight) + offset_;
  }
  // The whole, [B, ..., P·D], lives no longer than its norm needs it.
  const at::Tensor normalised =
      at::layer_norm(atLeastFloat(at::cat(kept_, -1)), {product_.inFeatures}, gain_.flatten(), {},
                     TDLayerNormImpl::kEpsilon);
  return at::linear(inTypeOf(product_.weight, normalised), product_.weight) + offset_;
}

at::Tensor ConcatProduct::finish() const {
  if (gathered_) return finishGathered();
  // Equal widths: the whole's variance is the mean of the parts' plus the variance of their means.
  const at::Tensor means = at::stack(means_);
  const at::Tensor mean = means.mean(0);
  const at::Tensor variance = at::stack(variances_).mean(0) + (means - mean).square().mean(0);
  const at::Tensor centred = sum_ - atLeastFloat(product_.bias) - mean * gainProduct_;
  return centred.mul_(at::rsqrt(variance + TDLayerNormImpl::kEpsilon)).add_(offset_);
}

}  // namespace crossflow::models
