// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/make_backbone.h"

#include "models/backbones/dimr.h"
#include "models/backbones/dit.h"

namespace crossflow::models {

std::shared_ptr<Backbone> makeBackbone(const BackboneConfig& config) {
  if (const auto* dit = std::get_if<DitConfig>(&config)) return std::make_shared<DitImpl>(*dit);
  return std::make_shared<DimrImpl>(std::get<DimrConfig>(config));
}

std::vector<std::string> keysBesideBackbone() {
  return {"context_encoder.", "open_clip.", "open_clip_output.", "text_encoder."};
}

}  // namespace crossflow::models
