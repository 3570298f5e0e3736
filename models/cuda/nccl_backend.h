// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// NCCL for the trainer: lets GPUs average gradients. Lives in the CUDA library.

#include <chrono>
#include <torch/csrc/distributed/c10d/Backend.hpp>
#include <torch/csrc/distributed/c10d/Store.hpp>

namespace crossflow::models {

/// Blocks until all ranks have met in `store`. Throws Error if there is no CUDA library or NCCL
/// fails; `timeout` is that of every later collective.
c10::intrusive_ptr<c10d::Backend> makeNcclBackend(const c10::intrusive_ptr<c10d::Store>& store,
                                                  int rank, int size,
                                                  std::chrono::milliseconds timeout);

}  // namespace crossflow::models
