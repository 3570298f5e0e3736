// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <nlohmann/json.hpp>

#include "models/checkpoint/key_match.h"
#include "models/text/clip_text_encoder.h"
#include "models/text/t5_text_encoder.h"
#include "models/vae/kl_vae.h"
#include "tests/support/catch_torch.h"
#include "tests/support/test_data.h"

using namespace crossflow::models;

namespace {

/// The names and shapes of a published file at full size, without its weights.
class KeyList : public CheckpointReader {
 public:
  explicit KeyList(const std::string& name)
      : CheckpointReader(crossflow::tests::dataPath("checkpoint_keys/" + name), "key list") {
    std::ifstream in(file());
    const nlohmann::ordered_json list = nlohmann::ordered_json::parse(in);
    for (const auto& [key, value] : list.at("tensors").items()) {
      TensorInfo info;
      info.name = key;
      info.shape = value[1].get<std::vector<int64_t>>();
      addTensor(std::move(info));
    }
  }

 protected:
  at::Tensor readAt(size_t, std::optional<at::ScalarType>) const override { return {}; }
};

std::string misfit(torch::nn::Module& module, const KeyList& keys, const LoadOptions& options) {
  const LoadReport report = matchKeys(module, keys.tensors(), options).report;
  return report.complete() ? "" : report.describe().english();
}

}  // namespace

TEST_CASE("the published autoencoder's file fits", "[published_keys]") {
  const KeyList keys("autoencoder_kl.json");
  KlVae vae{VaeConfig{}};
  CHECK(misfit(*vae, keys, klVaeLoadOptions(keys)) == "");
}

TEST_CASE("the published CLIP text encoder's file fits", "[published_keys]") {
  const KeyList keys("clip_vit_l14_text.json");
  ClipTextEncoder encoder{ClipTextConfig{}};
  CHECK(misfit(encoder, keys, clipTextLoadOptions(keys)) == "");
}

TEST_CASE("the published T5-XXL encoder's file fits", "[published_keys]") {
  const KeyList keys("t5_v1_1_xxl_encoder.json");
  T5TextEncoder encoder{T5Config{}};  // 20 GB of address space; no page of it is touched
  CHECK(misfit(encoder, keys, t5LoadOptions(keys)) == "");
}
