// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/key_list_module.h"

#include <torch/torch.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace crossflow::bench {

namespace {

struct Branch : torch::nn::Module {
  void add(const std::string& name, const models::TensorInfo& info) {
    const size_t dot = name.find('.');
    if (dot == std::string::npos) {
      if (at::isFloatingType(info.dtype)) {
        register_parameter(name, torch::empty(info.shape));
      } else {
        register_buffer(name, torch::empty(info.shape, info.dtype));
      }
      return;
    }
    const std::string child = name.substr(0, dot);
    auto found = std::find_if(branches.begin(), branches.end(),
                              [&](const auto& branch) { return branch.first == child; });
    if (found == branches.end()) {
      branches.emplace_back(child, register_module(child, std::make_shared<Branch>()));
      found = std::prev(branches.end());
    }
    found->second->add(name.substr(dot + 1), info);
  }

  std::vector<std::pair<std::string, std::shared_ptr<Branch>>> branches;
};

at::ScalarType dtypeOf(const std::string& name) {
  if (name == "int64") return at::kLong;
  return name == "float16" ? at::kHalf : name == "bfloat16" ? at::kBFloat16 : at::kFloat;
}

}  // namespace

std::vector<models::TensorInfo> readKeyList(const std::filesystem::path& file) {
  std::ifstream in(file);
  const nlohmann::ordered_json list = nlohmann::ordered_json::parse(in);
  std::vector<models::TensorInfo> keys;
  for (const auto& [name, facts] : list.at("tensors").items()) {
    keys.push_back({name, dtypeOf(facts[0]), facts[1].get<std::vector<int64_t>>()});
  }
  return keys;
}

std::shared_ptr<torch::nn::Module> makeModule(const std::vector<models::TensorInfo>& keys,
                                              const std::vector<std::string>& skipped) {
  auto root = std::make_shared<Branch>();
  for (const models::TensorInfo& info : keys) {
    const bool left = std::any_of(skipped.begin(), skipped.end(), [&](const std::string& prefix) {
      return info.name.starts_with(prefix);
    });
    if (!left) root->add(info.name, info);
  }
  return root;
}

}  // namespace crossflow::bench
