// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the training loop does not know: how a batch becomes a loss. One class per kind of network.

#include <string>
#include <utility>
#include <vector>

#include "training/data/batch.h"

namespace crossflow::training {

/// Named means of one micro-batch, on the device, without gradient.
using Metrics = std::vector<std::pair<std::string, at::Tensor>>;

struct StepLoss {
  at::Tensor loss;  // [], to call backward() on
  Metrics metrics;  // first entry: "loss"
  /// [B] each, without gradient, or undefined: where on the path each sample was looked at, 0 to 1,
  /// and its loss there.
  at::Tensor times, errors;
};

struct Validation {
  double score = 0;                                    // lower is better; picks the best checkpoint
  std::vector<std::pair<std::string, double>> values;  // for people; empty: nothing to validate on
};

class TrainTask {
 public:
  virtual ~TrainTask() = default;
  /// Forward pass of one micro-batch, on the device of the networks.
  virtual StepLoss loss(const Batch& batch) = 0;
  /// The moving averages of the trained parameters, in their order; the task may look at them
  /// whenever it is asked something. They outlive it.
  virtual void follow(const std::vector<at::Tensor>&) {}
  /// Pictures [N, 3, H, W] in [-1, 1] that show what the networks can do; undefined: nothing to
  /// show.
  virtual at::Tensor samples() = 0;
  /// How many of them can be drawn apart from each other, by several ranks; the same at all of
  /// them. 0: samples() draws all, or nothing.
  virtual int64_t sampleCount() const { return 0; }
  /// `count` of these from `first` on, at least one.
  virtual at::Tensor samplesOf(int64_t first, int64_t count) {
    return samples().slice(0, first, first + count);
  }
  /// Pictures [B, 3, H, W] about [-1, 1] that the networks make of `batch`: of its texts, or of its
  /// pictures. `guidance` 0: the model's own.
  virtual at::Tensor pictures(const Batch& batch, int64_t steps, double guidance) = 0;
  /// How good the networks are on a fixed set of samples and draws.
  virtual Validation validate() = 0;
};

}  // namespace crossflow::training
