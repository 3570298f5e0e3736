// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/torch.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/test_data.h"

namespace crossflow::tests {

using ShapesByKey = std::map<std::string, std::vector<int64_t>>;

/// The keys and shapes of a published file's list in tests/data/checkpoint_keys, those below
/// `prefix` and without it, e.g. publishedKeys("t2i_512px_t5_dit.nnet", "context_encoder.").
inline ShapesByKey publishedKeys(const std::string& list, const std::string& prefix = {}) {
  std::ifstream file(dataPath("checkpoint_keys/" + list + ".json"));
  ShapesByKey shapes;
  const nlohmann::json lists = nlohmann::json::parse(file);
  for (const auto& [key, entry] : lists.at("tensors").items()) {
    if (key.starts_with(prefix))
      shapes[key.substr(prefix.size())] = entry.at(1).get<std::vector<int64_t>>();
  }
  return shapes;
}

/// The same of a module.
inline ShapesByKey keysOf(const torch::nn::Module& module) {
  ShapesByKey shapes;
  for (const auto& item : module.named_parameters())
    shapes[item.key()] = item.value().sizes().vec();
  for (const auto& item : module.named_buffers()) shapes[item.key()] = item.value().sizes().vec();
  return shapes;
}

}  // namespace crossflow::tests
