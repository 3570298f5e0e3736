// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a sampler and a trainer know of a velocity network. DiMR and DiT implement it.

#include <torch/nn/module.h>

#include <memory>
#include <utility>
#include <vector>

#include "models/backbones/block_runner.h"
#include "models/backbones/time_table.h"

namespace crossflow::models {

class Recordings;

class Backbone : public torch::nn::Module {
 public:
  /// Velocity of the flow and, for DiMR, the coarse predictions of the earlier stages.
  ///   z    [B, C, H, W] state of the flow
  ///   time [B] fp32 flow time in [0, 1]: 0 is the text latent, 1 the picture latent
  ///   isNull [B] bool, true where the row is unconditional; undefined: no indicator at all
  /// Returns one tensor per stage, coarse to fine; the last one is the velocity [B, C, H, W].
  virtual std::vector<at::Tensor> forward(const at::Tensor& z, const at::Tensor& time,
                                          const at::Tensor& isNull) = 0;

  /// Tabulates everything that depends on time alone for `times` [n] fp32 (inference only).
  virtual std::unique_ptr<TimeTable> tabulate(const at::Tensor& times) = 0;

  /// The table of a grid of times on the CPU; kept from the last call where keepTables() says so.
  std::shared_ptr<const TimeTable> tableOf(const at::Tensor& times);
  /// How many tables tableOf() keeps, the newest ones: for networks whose weights no longer change.
  /// A table of 50 times takes 60 MB.
  void keepTables(size_t count) { keptTables_ = count; }
  /// The same of times that hardly come again.
  std::shared_ptr<const TimeTable> freshTable(const at::Tensor& times);

  /// Where samplers record evaluations and repeat them from then on: for networks whose weights
  /// neither change nor move any more. nullptr, as at first: they compute each anew.
  void keepRecordings(std::shared_ptr<Recordings> recordings);
  Recordings* recordings() const { return recordings_.get(); }

  /// The velocity at entry `index` of `table`, the same time for all rows; equals forward() up to
  /// rounding, at a fraction of its host cost.
  virtual at::Tensor velocity(const at::Tensor& z, const TimeTable& table, int64_t index,
                              const at::Tensor& isNull) = 0;

  /// The parameters as forward() comes to them, which backward() leaves in reverse: whoever
  /// averages gradients while backward still runs goes by it.
  virtual std::vector<at::Tensor> parametersInUse() const { return parameters(); }

  /// Runs the blocks of forward() through `runner`; velocity() ignores it.
  void setBlockRunner(BlockRunner runner) { runBlock_ = std::move(runner); }
  /// Shows the inner values of forward() to `observer`; for app/parity alone.
  void setObserver(ActivationObserver observer) { observer_ = std::move(observer); }

 protected:
  BlockRunner runBlock_;
  ActivationObserver observer_;

 private:
  struct KeptTable {
    std::vector<float> times;
    std::shared_ptr<const TimeTable> table;
  };
  size_t keptTables_ = 0;
  std::vector<KeptTable> tables_;  // newest first
  std::shared_ptr<Recordings> recordings_;
};

}  // namespace crossflow::models
