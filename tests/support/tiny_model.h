// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A complete model in the starter's layout, made of random weights and small enough that a test
// renders with it in milliseconds. Nothing it paints is worth looking at; everything works.

#include <filesystem>

namespace crossflow::tests {

struct TinyModelOptions {
  const char* id = "tiny";
  bool dit = false;         // DiT instead of a two-stage DiMR
  bool nanWeights = false;  // one weight of the backbone is not a number
  int seed = 1;             // of the weights
  bool textEncoder = true;  // false: its weights are left out of the file
};

/// Writes config.json, model.safetensors and spiece.model into `folder` (made if missing): 32 px
/// pictures from 4×4×4 latents. The same weights every time for a seed.
void writeTinyModel(const std::filesystem::path& folder, const TinyModelOptions& options = {});

}  // namespace crossflow::tests
