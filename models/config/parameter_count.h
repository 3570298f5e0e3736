// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How many numbers a network holds, from its sizes alone: for memory estimates before anything is
// loaded, and to refuse configurations that ask for the impossible. Free of torch.

#include "models/config/model_config.h"

namespace crossflow::models {

int64_t parameterCount(const DimrConfig& config);
int64_t parameterCount(const DitConfig& config);  // with the fixed table of positions
int64_t parameterCount(const BackboneConfig& config);
int64_t parameterCount(const TextVeConfig& config);
int64_t parameterCount(const ClipTextConfig& config);
int64_t parameterCount(const T5Config& config);  // encoder only
/// The decoder with its first 1x1 convolution: all that sampling needs.
int64_t decoderParameterCount(const VaeConfig& config);

}  // namespace crossflow::models
