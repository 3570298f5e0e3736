// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A backbone of whichever kind a configuration asks for.

#include <memory>

#include "models/backbones/backbone.h"
#include "models/config/model_config.h"

namespace crossflow::models {

/// Without values: load or initialise it. Throws Error where the configuration contradicts itself.
std::shared_ptr<Backbone> makeBackbone(const BackboneConfig& config);

/// Keys of a published network's file that belong to no backbone: the text encoder has its own
/// module, the image tower and its head are needed in training only.
std::vector<std::string> keysBesideBackbone();

}  // namespace crossflow::models
