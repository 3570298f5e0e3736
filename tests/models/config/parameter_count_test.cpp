// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/config/parameter_count.h"

#include "models/config/json_fields.h"
#include "models/config/model_catalog.h"
#include "tests/support/catch_torch.h"
#include "tests/support/test_data.h"

using namespace crossflow::models;
using crossflow::tests::dataPath;
using nlohmann::json;

namespace {

/// Numbers in the tensors whose names start with one of `prefixes`, or do not start with any.
int64_t counted(const std::string& file, const std::vector<std::string>& prefixes,
                bool with = true) {
  int64_t count = 0;
  const json list = readJsonFile(dataPath("checkpoint_keys") / file);
  for (const auto& [name, entry] : list.at("tensors").items()) {
    bool matches = false;
    for (const std::string& prefix : prefixes) matches = matches || name.starts_with(prefix);
    if (matches != with) continue;
    int64_t size = 1;
    for (const int64_t extent : entry.at(1)) size *= extent;
    count += size;
  }
  return count;
}

}  // namespace

TEST_CASE("counts equal the published files'", "[parameter_count]") {
  for (const PublishedModel& model : publishedModels()) {
    INFO(model.config.id);
    const std::string file = model.config.id + ".nnet.json";
    CHECK(parameterCount(model.config.backbone) ==
          counted(file, {"context_encoder.", "open_clip"}, false));
    CHECK(parameterCount(model.config.textVe) == counted(file, {"context_encoder."}));
  }
  CHECK(parameterCount(ClipTextConfig{}) == counted("clip_vit_l14_text.json", {""}));
  CHECK(parameterCount(T5Config{}) == counted("t5_v1_1_xxl_encoder.json", {"encoder."}));
  CHECK(decoderParameterCount(VaeConfig{}) ==
        counted("autoencoder_kl.json", {"decoder.", "post_quant_conv."}));
}
