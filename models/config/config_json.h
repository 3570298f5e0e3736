// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The networks' sizes from JSON. Field names are those of the original's configuration files and of
// Hugging Face's config.json; parity packs, published files and our own models share them.
// All functions throw Error naming the field that is missing, of the wrong kind or out of range.

#include <nlohmann/json.hpp>

#include "models/config/model_config.h"

namespace crossflow::models {

/// {"channels", "stage_configs": [...]}: the original's model arguments.
DimrConfig dimrConfigFromJson(const nlohmann::json& model, const std::string& path = "model");

/// {"model": {"channels", "latent_size"}, "dit": {"patch_size", "hidden_size", ...}}. Without "dit"
/// the sizes are DiT-H/2's.
DitConfig ditConfigFromJson(const nlohmann::json& root);

/// Either of the two above: DiMR where model.stage_configs is there.
BackboneConfig backboneConfigFromJson(const nlohmann::json& root);

/// Inside a network's model arguments ({"clip_dim", "num_clip_token", "textVAE", and what fixes the
/// latent's size}) or flat as in the text encoder's packs ({"d_model", "N", "latten_size", ...}).
TextVeConfig textVeConfigFromJson(const nlohmann::json& json, const std::string& path = "model");

/// {"ddconfig": {"ch", "ch_mult", ...}, "embed_dim", "scale_factor"}; all but ddconfig may be
/// absent. "finer_ch_mult" in ddconfig is our own.
VaeConfig vaeConfigFromJson(const nlohmann::json& json, const std::string& path = "autoencoder");

/// Hugging Face's config.json of a CLIP model ("text_config" inside is taken) or of its text model.
ClipTextConfig clipTextConfigFromJson(const nlohmann::json& json);
/// Hugging Face's config.json of a T5 v1.1 model.
T5Config t5ConfigFromJson(const nlohmann::json& json);

nlohmann::json toJson(const DimrConfig& config);  // model arguments
nlohmann::json toJson(const VaeConfig& config);
nlohmann::json toJson(const ClipTextConfig& config);
nlohmann::json toJson(const T5Config& config);

}  // namespace crossflow::models
