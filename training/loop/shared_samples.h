// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pictures of a sample grid, drawn by all ranks of a job.

#include "training/loop/distributed.h"
#include "training/tasks/train_task.h"

namespace crossflow::training {

/// Each rank draws as many as the others, at most; all get all of them, in their order: [N, 3, H,
/// W] on `device`. Needs task.sampleCount() > 0. To be called by all ranks; blocks.
at::Tensor sharedSamples(TrainTask& task, Ranks& ranks, at::Device device);

}  // namespace crossflow::training
