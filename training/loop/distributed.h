// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The processes of one job: meeting, equal parameters, gradients averaged while backward runs, and
// the few things all ranks have to agree on. All of c10d is behind this file; a job of one needs
// no store, no port and no threads.

#include <c10/core/Device.h>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "training/learning/optimizer.h"
#include "training/records/rank_environment.h"

namespace crossflow::training {

class Ranks {
 public:
  /// Blocks until all ranks have met, at most `patience`. Throws RunError(Network). Later a rank
  /// that is silent as long, 10 minutes at most, ends what waits for it with an exception that
  /// currentFailure() knows: RunError(LostRank), or what backward() throws.
  static std::unique_ptr<Ranks> join(const RankEnvironment& environment, at::Device device,
                                     std::chrono::seconds patience = std::chrono::minutes(10));
  /// The same with a real group and its machinery although it may be of one: for tests of it.
  static std::unique_ptr<Ranks> joinGroup(const RankEnvironment& environment, at::Device device,
                                          std::chrono::seconds patience);
  virtual ~Ranks() = default;

  virtual int64_t rank() const = 0;
  virtual int64_t world() const = 0;
  bool isFirst() const { return rank() == 0; }

  /// Checks that all ranks have the same parameters by count, shape and type, gives all of them the
  /// values of rank 0, and from now on averages their gradients. Blocks. Throws RunError(Network).
  virtual void shareParameters(const ParameterList& parameters) = 0;
  /// Around each forward and backward pass; only the last micro-batch of a step averages.
  virtual void beforeForward() = 0;
  virtual void beforeBackward(bool averages) = 0;

  /// Rows of all ranks, in rank order. Gradients flow into this rank's rows, times the number of
  /// ranks: averaging over ranks then gives the gradient of the loss over all rows.
  virtual at::Tensor gatherRows(const at::Tensor& rows) = 0;
  /// Blocks: the mean of each number over the ranks.
  virtual std::vector<double> mean(std::vector<double> values) = 0;
  /// True from the same step on at all ranks, soon after rank 0 wished it. Called once per step.
  virtual bool agreeToStop(int64_t step, bool wish) = 0;
  /// True once for each wish of rank 0, from the same step on at all ranks. Called once per step.
  virtual bool agreeToRest(int64_t step, bool wish) = 0;
  /// Blocks all ranks until rank 0 finds that the rest is over, however long that takes.
  virtual void rest(const std::function<bool()>& over) = 0;
  /// Blocks until all ranks are here; patience is long, rank 0 may be drawing or measuring.
  virtual void meet(const std::string& name) = 0;
  /// While rank 0 holds, nobody loses patience at a meeting.
  virtual void hold(bool on) = 0;
};

}  // namespace crossflow::training
