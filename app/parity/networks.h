// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The networks of a pack with its weights, in evaluation mode, as the checks need them.

#include <filesystem>
#include <map>
#include <memory>

#include "app/parity/pack.h"
#include "models/backbones/backbone.h"
#include "models/checkpoint/load_state_dict.h"
#include "models/text_ve/text_ve.h"

namespace crossflow::parity {

/// `network` is the configuration of a whole network ("model", and "dit" for a DiT).
std::shared_ptr<models::Backbone> loadBackbone(const nlohmann::json& network,
                                               const models::CheckpointReader& weights,
                                               const Place& place);
models::TextVe loadTextVe(const nlohmann::json& network, const models::CheckpointReader& weights,
                          const Place& place);
/// Weights of any module where and as `place` says.
models::LoadOptions loadOptionsFor(const Place& place, models::LoadOptions options = {});

/// A network that another pack's configuration names by paths relative to itself.
struct NamedNetwork {
  nlohmann::json config;
  std::unique_ptr<models::CheckpointReader> weights;
};
/// From "network" and "weights" of `pack`'s configuration.
NamedNetwork namedNetwork(const Pack& pack);

/// Values shown to an observer, by name.
using Activations = std::map<std::string, at::Tensor>;
models::ActivationObserver recordInto(Activations& activations);

}  // namespace crossflow::parity
