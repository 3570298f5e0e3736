// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The text encoder that a configuration asks for. Used by the pipeline, the trainer and tests;
// backbones have makeBackbone().

#include <memory>

#include "models/config/model_config.h"
#include "models/text/text_encoder.h"

namespace crossflow::models {

/// Without values. Throws Error where the sizes of the configuration contradict each other.
std::shared_ptr<TextEncoder> makeTextEncoder(const ModelConfig& config);

/// Where the text variational encoder lies in the root network.
inline constexpr const char* kContextEncoderPrefix = "context_encoder.";

}  // namespace crossflow::models
