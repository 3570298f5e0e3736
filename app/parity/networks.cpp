// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parity/networks.h"

#include "models/backbones/make_backbone.h"
#include "models/checkpoint/load_state_dict.h"
#include "models/config/config_json.h"
#include "models/config/json_fields.h"

namespace crossflow::parity {

models::LoadOptions loadOptionsFor(const Place& place, models::LoadOptions options) {
  options.device = place.device;
  options.dtype = place.dtype;
  return options;
}

std::shared_ptr<models::Backbone> loadBackbone(const nlohmann::json& network,
                                               const models::CheckpointReader& weights,
                                               const Place& place) {
  auto backbone = models::makeBackbone(models::backboneConfigFromJson(network));
  models::loadStateDict(*backbone, weights,
                        loadOptionsFor(place, {.ignoredPrefixes = models::keysBesideBackbone()}));
  backbone->eval();
  return backbone;
}

models::TextVe loadTextVe(const nlohmann::json& network, const models::CheckpointReader& weights,
                          const Place& place) {
  const bool whole = network.contains("model");
  models::TextVe encoder(models::textVeConfigFromJson(whole ? network["model"] : network));
  models::loadStateDict(
      *encoder, weights,
      loadOptionsFor(place, {.prefix = network.value("key_prefix", "context_encoder.")}));
  encoder->eval();
  return encoder;
}

NamedNetwork namedNetwork(const Pack& pack) {
  return {models::readJsonFile(pack.resolve(pack.config.at("network"))),
          models::CheckpointReader::open(pack.resolve(pack.config.at("weights")))};
}

models::ActivationObserver recordInto(Activations& activations) {
  return [&activations](const std::string& name, const at::Tensor& value) {
    activations[name] = value.clone();
  };
}

}  // namespace crossflow::parity
