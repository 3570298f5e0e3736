// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A whole model's configuration as a file: config.json beside the weights of the starter model and
// of every model that the trainer exports. The parts keep the original's field names (config_json).

#include <filesystem>
#include <nlohmann/json.hpp>

#include "models/config/model_config.h"

namespace crossflow::models {

/// {"format": "crossflow-model", "version": 1, "id", "title", "image_size", "latent",
///  "text_encoder", "model", "dit", "autoencoder", "sample", "files"}.
nlohmann::json toJson(const ModelConfig& config);

/// Throws Error naming the field that is missing, out of range or contradicts another one.
ModelConfig modelConfigFromJson(const nlohmann::json& json);

/// Both block on the disk and throw Error naming the file.
ModelConfig readModelConfig(const std::filesystem::path& file);
void writeModelConfig(const std::filesystem::path& file, const ModelConfig& config);

}  // namespace crossflow::models
