// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which ways of doing products (fused_products.h) are faster on the card at hand: both are timed in
// the sizes of DiMR's stages. Another card, another driver, another answer.

#include <functional>
#include <vector>

#include "models/kernels/fused_products.h"

namespace crossflow::models {

/// Seconds that `work` takes, repeated as often as it takes to know.
using SecondsOf = std::function<double(const std::function<void()>& work)>;

/// By the device's own clock. Waits for the device.
SecondsOf secondsOnGpu(c10::Device device);

/// Of products with that many rows in a stage of that width.
struct ProductTimes {
  int64_t rows, width;
  double gateByKernel, gateByLibrary, skipTogether, skipApart;
};

/// In the sizes of DiMR's stages, the coarsest first. The gate's kernel must be installed. Takes
/// some 100 MB of the device for as long as it runs: a fraction of a second on a large card, a few
/// seconds on a small one.
std::vector<ProductTimes> productTimes(c10::Device device, const SecondsOf& secondsOf);

/// Which ways are taken in stages of that width.
struct ProductWays {
  int64_t width;
  bool gate, skip;
};

/// Those that were faster than the library's calls.
std::vector<ProductWays> fasterProducts(const std::vector<ProductTimes>& times);

/// All that a card's trials found.
struct CardWays {
  std::vector<ProductWays> products;
  bool norms = false;  // norm_trial.h
};

/// As in the width nearest to what is asked. `ways.products` not empty.
FusedProducts productsBy(CardWays ways);

}  // namespace crossflow::models
