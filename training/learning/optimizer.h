// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// AdamW over all parameters of a run, its learning-rate schedule and the moving average of the
// parameters. Works on flat lists with fused kernels; PyTorch's AdamW, LambdaLR and the original's
// EMA give the same numbers.

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

#include "training/config/train_config.h"

namespace crossflow::training {

/// Parameters in the order of the original's state dict.
struct ParameterList {
  std::vector<std::string> names;
  std::vector<at::Tensor> tensors;
  /// The same tensors as a forward pass comes to them; empty: as they stand.
  std::vector<at::Tensor> inUse = {};

  std::size_t size() const { return tensors.size(); }
  int64_t elements() const;
};

/// The rate at `step` (0 for the first one): warm-up min(step / warmup, 1), then the decay.
double learningRate(const OptimizerConfig& config, int64_t step, int64_t steps);

/// Names of time-dependent slopes and offsets are not decayed.
bool isDecayed(const std::string& name);

class MovingAverage;

class AdamW {
 public:
  AdamW(const ParameterList& parameters, const OptimizerConfig& config);

  /// One update with the gradients that the parameters hold; parameters without one stay. `skip`
  /// [] fp32 on the device: 1 where nothing is to be changed, so that nobody waits to know.
  void step(double lr, const at::Tensor& skip = {});
  /// Clips gradients of that norm as the configuration says, updates and lets the average follow:
  /// in one pass over memory where all are a processor's, else one call after the other.
  void stepAndFollow(double lr, double norm, MovingAverage& average, double rate);
  /// Frees nothing: gradients are set to zero in place, as the reducer needs them.
  void zeroGradients();
  /// Gives the gradients up: the backward pass puts its own results in their place instead of
  /// adding to zeros, two passes over memory less.
  void releaseGradients();
  /// L2 norm over all gradients, on the parameters' device; [] fp32.
  at::Tensor gradientNorm() const;
  /// Scales the gradients down where their norm exceeds `largest`.
  void clipGradients(const at::Tensor& norm, double largest);

  /// Moments of parameter `index`; undefined before its first update.
  struct Moments {
    at::Tensor step, average, square;  // [], like the parameter, like the parameter
  };
  const Moments& moments(std::size_t index) const { return moments_[index]; }
  void setMoments(std::size_t index, Moments moments);
  /// Indices in PyTorch's numbering: first all decayed parameters, then the others.
  const std::vector<std::size_t>& order() const { return order_; }
  std::size_t decayedCount() const { return decayedCount_; }

 private:
  void update(std::size_t first, std::size_t last, double lr, double decay, const at::Tensor& skip);
  Moments& momentsFor(std::size_t index);
  bool allFitOnePass(const MovingAverage& average) const;

  std::vector<at::Tensor> parameters_;
  std::vector<Moments> moments_;
  std::vector<std::size_t> order_;
  std::size_t decayedCount_ = 0;
  OptimizerConfig config_;
};

/// average = rate * average + (1 - rate) * value, over all parameters in one call.
class MovingAverage {
 public:
  explicit MovingAverage(const ParameterList& parameters);
  /// `step` counts the updates made so far; it matters for emaWarmup only.
  void update(const ParameterList& parameters, const OptimizerConfig& config, int64_t step);
  /// The same at a given rate.
  void follow(const std::vector<at::Tensor>& parameters, double rate);
  /// What stays of the average at that step.
  static double rate(const OptimizerConfig& config, int64_t step);

  std::vector<at::Tensor>& tensors() { return average_; }
  const std::vector<at::Tensor>& tensors() const { return average_; }

 private:
  std::vector<at::Tensor> average_;
};

/// Puts the averages in the parameters' place while it lives: samples and evaluations use them.
class AveragedParameters {
 public:
  AveragedParameters(const ParameterList& parameters, const MovingAverage& average);
  ~AveragedParameters();
  AveragedParameters(const AveragedParameters&) = delete;
  AveragedParameters& operator=(const AveragedParameters&) = delete;

 private:
  std::vector<at::Tensor> parameters_, kept_;
};

}  // namespace crossflow::training
