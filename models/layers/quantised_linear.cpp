// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/quantised_linear.h"

namespace crossflow::models {

bool worthQuantising(const std::string&, const LinearImpl& layer) {
  // Below this the quantisation of the inputs costs more than the product saves.
  constexpr int64_t kSmallest = 256;
  return layer.inFeatures >= kSmallest && layer.outFeatures >= kSmallest;
}

ConvertedLinears quantiseLinears(torch::nn::Module& module, const LinearFilter& filter) {
  return convertLinears(module, LinearForm::kInt8, filter);
}

}  // namespace crossflow::models
