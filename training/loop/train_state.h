// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of a run that changes while it trains. Random numbers are no part of it: they follow
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

/// Reads them, also those that PyTorch wrote. Throws base::CheckpointError.
void readStateFiles(const std::filesystem::path& folder, TrainState& state);

/// Bytes of one checkpoint on the disk, rounded up.
int64_t stateBytes(const ParameterList& parameters);

}  // namespace crossflow::training
