// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Clipping, AdamW's update and the moving average in one pass over memory, for training on a
// processor: one after the other they read and write every number of the state three times over,
// and the state is larger than any cache.

#include <ATen/core/Tensor.h>

#include <vector>

namespace crossflow::training {

/// One parameter with all that goes with it, in fp32, contiguous and alike.
struct WeightPlaces {
  at::Tensor value, average;
  at::Tensor gradient, first, second;  // undefined: only the average moves
  double decay = 0;
  double step = 1;  // the count of this update
};

struct WeightPassOptions {
  double lr = 0, clip = 1;  // clip: what gradients are multiplied by
  double beta1 = 0.9, beta2 = 0.999, eps = 1e-8;
  double averageRate = 0.999;  // what stays of the average
};

/// Whether a tensor is for these functions.
bool weightPassFits(const at::Tensor& tensor);

/// The same numbers whatever the number of threads.
void passOverWeights(const std::vector<WeightPlaces>& weights, const WeightPassOptions& options);

/// The L2 norm over all of them; so is its order.
double normOfAll(const std::vector<at::Tensor>& gradients);

}  // namespace crossflow::training
