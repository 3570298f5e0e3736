// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of a run that changes while it trains. Random numbers are not part of it: they follow
// from seed and step (see sample_order.h), so parameters, moments, averages and the step are enough
// to continue bit by bit.

#include <filesystem>

#include "training/learning/optimizer.h"

namespace crossflow::training {

struct TrainState {
  TrainState(ParameterList list, const OptimizerConfig& config)
      : parameters(std::move(list)), optimizer(parameters, config), average(parameters) {}

  int64_t step = 0;  // optimiser steps done
  ParameterList parameters;
  AdamW optimizer;
  MovingAverage average;
};

/// Writes the files of the original's checkpoints into `folder`, which exists: step.pth, nnet.pth,
/// nnet_ema.pth, optimizer.pth, lr_scheduler.pth; torch.load reads them. Throws RunError(NoSpace).
void writeStateFiles(const std::filesystem::path& folder, const TrainState& state,
                     const OptimizerConfig& config, int64_t steps);

/// The values of a state, for writing them.
struct StateSnapshot {
  int64_t step = 0;
  std::vector<std::string> names;
  std::vector<at::Tensor> values, averages;
  std::vector<AdamW::Moments> moments;
  std::vector<std::size_t> order;  // as AdamW's
  std::size_t decayedCount = 0;
};
/// `copied`: in main memory, so that the state itself may go on; blocks for as long as that takes.
/// Otherwise tensors are shared with the state, which must stand still until they are written.
StateSnapshot snapshotOf(const TrainState& state, bool copied);
void writeStateFiles(const std::filesystem::path& folder, const StateSnapshot& snapshot,
                     const OptimizerConfig& config, int64_t steps);

/// Reads them, also those that PyTorch wrote. Throws base::CheckpointError.
void readStateFiles(const std::filesystem::path& folder, TrainState& state);

/// Bytes of one checkpoint on the disk, rounded up.
int64_t stateBytes(const ParameterList& parameters);

}  // namespace crossflow::training
