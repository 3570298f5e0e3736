// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/config/config_json.h"

#include "models/base/error.h"
#include "models/config/json_fields.h"
#include "tests/support/catch_torch.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::models;
using Catch::Matchers::Contains;
using crossflow::tests::dataPath;
using nlohmann::json;

namespace {

json stageText(const char* kind) {
  return {{"block_type", kind},       {"dim", 32},        {"hidden_dim", 48},
          {"num_attention_heads", 4}, {"kernel_size", 7}, {"num_blocks", 3},
          {"max_height", 16},         {"max_width", 16},  {"image_input_ratio", 1},
          {"input_feature_ratio", 2}};
}

json model() {
  json fine = stageText("ConvNeXtBlock");
  fine["max_height"] = fine["max_width"] = 32;
  fine["input_feature_ratio"] = 1;
  return {{"channels", 4},
          {"clip_dim", 32},
          {"num_clip_token", 16},
          {"textVAE", {{"num_blocks", 2}, {"hidden_dim", 48}, {"num_attention_heads", 4}}},
          {"stage_configs", {stageText("TransformerBlock"), fine}}};
}

}  // namespace

TEST_CASE("a pack's configuration becomes a multi-resolution network", "[config]") {
  const json root = readJsonFile(dataPath("dimr_2stage") / "config.json");
  const auto config = std::get<DimrConfig>(backboneConfigFromJson(root));
  REQUIRE(config.channels == 4);
  REQUIRE(config.stages.size() == 2);
  CHECK(config.stages[0].block == BlockKind::Transformer);
  CHECK(config.stages[0].heads == 4);
  CHECK(config.stages[1].block == BlockKind::ConvNeXt);
  CHECK(config.stages[1].kernelSize == 7);
  CHECK(config.stages[1].maxHeight == 32);

  const TextVeConfig textVe = textVeConfigFromJson(root.at("model"));
  CHECK(textVe.tokenWidth == 32);
  CHECK(textVe.tokens == 16);
  CHECK(textVe.outputSize == 8192);
  CHECK(textVe.head == TextVeConfig::Head::Linear);
  CHECK(textVe.compressedWidth == 0);
}

TEST_CASE("longer heads go through the adaptor, T5-XXL is compressed", "[config]") {
  const json flat{{"d_model", 4096}, {"N", 2},         {"num_token", 7},      {"head_num", 8},
                  {"d_ff", 24},      {"dropout", 0.1}, {"latten_size", 32768}};
  const TextVeConfig config = textVeConfigFromJson(flat);
  CHECK(config.compressedWidth == 1024);
  CHECK(config.reductionBlocks == 3);
  CHECK(config.head == TextVeConfig::Head::Adaptor);
}

TEST_CASE("DiT sizes come from the pack or are DiT-H/2's", "[config]") {
  const json root{
      {"model", {{"channels", 4}, {"latent_size", 64}, {"learn_sigma", false}}},
      {"dit", {{"patch_size", 2}, {"hidden_size", 48}, {"depth", 3}, {"num_heads", 4}}}};
  CHECK(ditConfigFromJson(root).hiddenSize == 48);
  CHECK(ditConfigFromJson({{"model", {{"channels", 4}}}}).depth == 36);
  CHECK_THROWS_WITH(ditConfigFromJson({{"model", {{"learn_sigma", true}}}}),
                    Contains("learn_sigma"));
}

TEST_CASE("wrong fields are named with their path", "[config]") {
  json broken = model();
  SECTION("negative") {
    broken["stage_configs"][1]["dim"] = -3;
    CHECK_THROWS_WITH(dimrConfigFromJson(broken),
                      "model.stage_configs[1].dim should be a whole number between 1 and 65536, "
                      "but is -3.");
  }
  SECTION("fraction") {
    broken["stage_configs"][0]["num_blocks"] = 2.5;
    CHECK_THROWS_WITH(dimrConfigFromJson(broken), Contains("stage_configs[0].num_blocks"));
  }
  SECTION("too large to be a number of 64 bits") {
    broken["stage_configs"][0]["dim"] = 1e300;
    CHECK_THROWS_WITH(dimrConfigFromJson(broken), Contains("stage_configs[0].dim"));
  }
  SECTION("missing") {
    broken["stage_configs"][0].erase("hidden_dim");
    CHECK_THROWS_WITH(dimrConfigFromJson(broken),
                      "The configuration lacks model.stage_configs[0].hidden_dim, a whole number.");
  }
  SECTION("unknown block") {
    broken["stage_configs"][0]["block_type"] = "Mixer";
    CHECK_THROWS_WITH(dimrConfigFromJson(broken), Contains("but is \"Mixer\""));
  }
  SECTION("heads that do not divide the width") {
    broken["stage_configs"][0]["num_attention_heads"] = 5;
    CHECK_THROWS_WITH(dimrConfigFromJson(broken), Contains("num_attention_heads"));
  }
  SECTION("stages that do not fit each other") {
    broken["stage_configs"][1]["max_width"] = 48;
    CHECK_THROWS_WITH(dimrConfigFromJson(broken), Contains("does not fit the stage before it"));
  }
  SECTION("another kind of norm") {
    broken["norm_type"] = "LN";
    CHECK_THROWS_WITH(dimrConfigFromJson(broken), Contains("norm_type"));
  }
  SECTION("no stages") {
    broken["stage_configs"] = json::array();
    CHECK_THROWS_AS(dimrConfigFromJson(broken), Error);
    CHECK_THROWS_AS(textVeConfigFromJson(broken), Error);
  }
  SECTION("not an object") {
    CHECK_THROWS_AS(dimrConfigFromJson(json::array()), Error);
  }
  SECTION("a list instead of an object") {
    broken["textVAE"] = json::array({1, 2});
    CHECK_THROWS_WITH(textVeConfigFromJson(broken), Contains("model.textVAE"));
  }
}

TEST_CASE("text encoders are read from Hugging Face's files", "[config]") {
  const json clip{{"vocab_size", 1000},     {"hidden_size", 32},        {"intermediate_size", 64},
                  {"num_hidden_layers", 3}, {"num_attention_heads", 4}, {"hidden_act", "gelu"}};
  CHECK_FALSE(clipTextConfigFromJson(clip).quickGelu);
  CHECK(clipTextConfigFromJson({{"text_config", clip}}).hiddenSize == 32);
  CHECK(clipTextConfigFromJson(toJson(clipTextConfigFromJson(clip))).intermediateSize == 64);

  const json t5{{"d_model", 48}, {"d_kv", 8}, {"num_heads", 6}, {"num_layers", 3}};
  CHECK(t5ConfigFromJson(t5).keyValueDim == 8);
  CHECK(t5ConfigFromJson(toJson(t5ConfigFromJson(t5))).heads == 6);
  CHECK_THROWS_WITH(t5ConfigFromJson({{"feed_forward_proj", "relu"}}), Contains("gated-gelu"));
}

TEST_CASE("the autoencoder's sizes survive a round trip", "[config]") {
  VaeConfig config;
  config.baseChannels = 64;
  config.channelMultipliers = {1, 2, 2};
  config.attentionResolutions = {32};
  const VaeConfig again = vaeConfigFromJson(toJson(config));
  CHECK(again.baseChannels == 64);
  CHECK(again.channelMultipliers == config.channelMultipliers);
  CHECK(again.attentionResolutions == config.attentionResolutions);
  CHECK(again.finerMultipliers.empty());
  config.finerMultipliers = {1, 1};
  CHECK(vaeConfigFromJson(toJson(config)).downscale() == 16);
  CHECK_THROWS_WITH(vaeConfigFromJson({{"ddconfig", {{"ch", 0}}}}), Contains("ddconfig.ch"));
}
