// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a run's "deterministic" means on a GPU.

#include <ATen/Context.h>

#include <cstdlib>

namespace crossflow::training {

/// Whether this process's operators repeat to the last bit, as far as LibTorch has such ones. Those
/// of cuBLAS do only if they are asked for before its first product.
inline void useDeterministic(bool on) {
  if (on) ::setenv("CUBLAS_WORKSPACE_CONFIG", ":4096:8", 0);
  at::globalContext().setDeterministicAlgorithms(on, /*warn_only=*/true);
  at::globalContext().setDeterministicCuDNN(on);
}

}  // namespace crossflow::training
