// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Networks of a configuration, born without values; and the whole as one state with the original's
// names. Used by the pipeline, the trainer's export and tests.

#include <memory>

#include "models/backbones/backbone.h"
#include "models/config/model_config.h"
#include "models/text/text_encoder.h"
#include "models/text/tokenizer.h"
#include "models/text_ve/text_ve.h"
#include "models/vae/kl_vae.h"

namespace crossflow::models {

/// All throw Error where the sizes of the configuration contradict each other.
std::shared_ptr<Backbone> makeBackbone(const BackboneConfig& config);
std::shared_ptr<TextEncoder> makeTextEncoder(const ModelConfig& config);

/// Where the text variational encoder lies in the root network.
inline constexpr const char* kContextEncoderPrefix = "context_encoder.";

}  // namespace crossflow::models
