// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/make_backbone.h"

#include "models/backbones/dit.h"
#include "models/error.h"

namespace crossflow::models {

std::shared_ptr<Backbone> makeBackbone(const BackboneConfig& config) {
  if (const auto* dit = std::get_if<DitConfig>(&config)) return std::make_shared<DitImpl>(*dit);
  throw Error("DiMR networks are not part of this build.");
}

std::vector<std::string> keysBesideBackbone() {
  return {"context_encoder.", "open_clip.", "open_clip_output."};
}

}  // namespace crossflow::models
