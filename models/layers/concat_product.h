// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// linear(layerNorm(concatenation)) of many tensors that are never put together. With g, b the
// norm's gain and offset, m, s a row's mean and deviation over all channels, and W cut into slices:
//   W·(g∘(x - m)/s + b) + c = (Σ Wᵢ(gᵢ∘xᵢ) - m·Wg)/s + (Wb + c)
// so each tensor is multiplied as it comes and then forgotten. A stage of DiMR would otherwise copy
// 67584 channels three times. Inference only. Letters: B batch, N places, D channels of one tensor,
// P tensors, O outputs, n times.

#include "models/layers/basic_layers.h"
#include "models/layers/time_dependent.h"

namespace crossflow::models {

/// What depends on time alone, one row for each time of a grid.
struct ConcatProductTable {
  at::Tensor gain;         // [n, P, D]
  at::Tensor gainProduct;  // [n, O], Wg
  at::Tensor offset;       // [n, O], Wb + c

  /// `product` has as many input pieces as there are tensors. t [n].
  static ConcatProductTable make(const TDLayerNormImpl& norm, const LinearImpl& product,
                                 const at::Tensor& t);
};

class ConcatProduct {
 public:
  /// `gathered`: the tensors are kept and put together after all, for GPUs: they have the memory
  /// and the bandwidth for it, but a handful of kernels for each of many small tensors costs them
  /// more.
  ConcatProduct(const LinearImpl& product, const ConcatProductTable& table, int64_t index,
                bool gathered = false);

  /// The next tensor, x [B, ..., D]. All have the same shape.
  void add(const at::Tensor& x);
  /// [B, ..., O] in fp32, once all have been added.
  at::Tensor finish() const;

 private:
  void addByRows(int64_t piece, const at::Tensor& x);
  at::Tensor finishGathered() const;

  const LinearImpl& product_;
  at::Tensor gain_, gainProduct_, offset_;
  const bool gathered_;
  std::vector<at::Tensor> kept_;  // if gathered
  at::Tensor sum_;
  std::vector<at::Tensor> means_, variances_;  // of each tensor, [B, ..., 1]
};

}  // namespace crossflow::models
