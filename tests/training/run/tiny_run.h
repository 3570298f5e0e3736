// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Run folders that train in a blink: pictures of 16 px, networks of a few thousand parameters.

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "models/pickle/value_tree.h"

namespace crossflow::tests {

/// `count` coloured pictures with captions in `folder`/list.jsonl.
void makePictures(const std::filesystem::path& folder, int count);

/// A whole model: 16 px pictures, 4x4x4 latents, a T5 of width 16, DiT of width 32.
nlohmann::json tinyModel();
/// config.json of an autoencoder run on ../pictures.
nlohmann::json tinyAutoencoderConfig(int64_t steps);
/// config.json of a flow run on ../latents.safetensors with ../spiece.model.
nlohmann::json tinyFlowConfig(int64_t steps);

/// Writes `config` as config.json into a new folder `run` and gives it back.
std::filesystem::path makeRun(const std::filesystem::path& run, const nlohmann::json& config);
/// Random latents with captions and a vocabulary beside the run folders of `root`.
void makeLatents(const std::filesystem::path& root, int count);

/// All tensors of a .pth file by their place in it.
std::map<std::string, at::Tensor> tensorsOf(const std::filesystem::path& file);
/// Lines of events.jsonl of one kind.
std::vector<nlohmann::json> eventsOf(const std::filesystem::path& run, const std::string& kind);

}  // namespace crossflow::tests
