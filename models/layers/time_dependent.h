// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Parameters that change with the flow's time, and the two norms built from them: the only place
// where DiMR learns what time it is. Time is an argument; no module remembers it.
// Letters: n 1 or B (one time for all rows, or one each), D channels.

#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

namespace crossflow::models {

/// Flow time in [0, 1] -> a quarter of the log signal-to-noise ratio 4 - 8·time. [B] fp32 -> same.
at::Tensor quarterLogSnr(const at::Tensor& time);

/// Half precision in fp32, anything wider as it is.
at::Tensor atLeastFloat(const at::Tensor& x);

/// value = param1 + s·(param0 - param1), s = sigmoid(nodecay_bias + t·(nodecay_weight + 1)).
struct TimeDependentParameterImpl : torch::nn::Module {
  TimeDependentParameterImpl(int64_t size, double startValue);
  /// t [n] fp32 -> [n, D], in fp32 at least.
  at::Tensor forward(const at::Tensor& t) const;
  void initialiseParameters();

  double start;
  at::Tensor param0, param1, nodecay_weight, nodecay_bias;  // [D]
};
TORCH_MODULE(TimeDependentParameter);

/// x / (‖x‖/√D + 1e-8), without its scale.
at::Tensor rmsNormalise(const at::Tensor& x);

/// The same times `scale` [D], for inference.
at::Tensor rmsNormalise(const at::Tensor& x, const at::Tensor& scale);
/// That in one kernel of a GPU, equal up to rounding and 1e-8 of the length over √D. x and scale
/// have one type.
at::Tensor rmsNormaliseAtOnce(const at::Tensor& x, const at::Tensor& scale);

/// Time-dependent RMS norm over the last dimension. x [B, ..., D], t [n] -> [B, ..., D].
struct TDRMSNormImpl : torch::nn::Module {
  explicit TDRMSNormImpl(int64_t width);
  at::Tensor forward(const at::Tensor& x, const at::Tensor& t) const;

  TimeDependentParameter scale{nullptr};
};
TORCH_MODULE(TDRMSNorm);

/// Time-dependent layer norm over the last dimension. x [B, ..., D], t [n] -> [B, ..., D].
struct TDLayerNormImpl : torch::nn::Module {
  static constexpr double kEpsilon = 1e-5;

  explicit TDLayerNormImpl(int64_t width);
  at::Tensor forward(const at::Tensor& x, const at::Tensor& t) const;

  TimeDependentParameter weight{nullptr}, bias{nullptr};
};
TORCH_MODULE(TDLayerNorm);

/// [n, D] -> [n, 1, ..., 1, D] in x's dtype, so that it broadcasts over x [B, ..., D].
at::Tensor alongChannels(const at::Tensor& values, const at::Tensor& x);

}  // namespace crossflow::models
