// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether group norms of our own, with channels last, are faster on the card at hand than
// LibTorch's with channels first: both are timed in the sizes of the autoencoder's decoder, with
// the convolution behind them, whose time depends on the layout, too.

#include <vector>

#include "models/cuda/product_trial.h"

namespace crossflow::models {

/// Of a norm with SiLU and its convolution of 3 x 3, over a square with so many channels.
struct NormTimes {
  int64_t channels, side;
  double byKernel, byLibrary;
};

/// In bf16. The kernels must be installed and in use. Takes some 200 MB of the device for as long
/// as it runs.
std::vector<NormTimes> normTimes(c10::Device device, const SecondsOf& secondsOf);

/// A decoder has one layout: whether all sizes together are faster by kernels.
bool normsPay(const std::vector<NormTimes>& times);

}  // namespace crossflow::models
