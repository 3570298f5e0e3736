// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/config/model_config_json.h"

#include "models/base/error.h"
#include "models/config/model_catalog.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::models;
using Catch::Matchers::Contains;
using nlohmann::json;

TEST_CASE("every published configuration survives a round trip", "[config]") {
  for (const PublishedModel& model : publishedModels()) {
    INFO(model.config.id);
    const json first = toJson(model.config);
    const ModelConfig again = modelConfigFromJson(first);
    CHECK(toJson(again) == first);
    CHECK(again.textVe.compressedWidth == model.config.textVe.compressedWidth);
    CHECK(again.textFeatureScale == model.config.textFeatureScale);
    CHECK(again.backbone.index() == model.config.backbone.index());
  }
}

TEST_CASE("a distilled model's solver is part of its configuration", "[config]") {
  ModelConfig config = publishedModels().front().config;
  CHECK_FALSE(toJson(config)["sample"].contains("solver"));
  CHECK_FALSE(toJson(config)["sample"].contains("stray"));
  config.sampling = {2, 1.0, true, 0.25};
  const json written = toJson(config);
  CHECK(written["sample"]["solver"] == "leap");
  CHECK(modelConfigFromJson(written).sampling.leaps);
  CHECK(modelConfigFromJson(written).sampling.stray == 0.25);
}

TEST_CASE("contradictions between the parts are refused", "[config]") {
  json root = toJson(publishedModels().front().config);
  SECTION("width of the text features") {
    root["model"]["clip_dim"] = 1024;
    CHECK_THROWS_WITH(modelConfigFromJson(root), Contains("model.clip_dim should be"));
  }
  SECTION("latent") {
    root["latent"] = {4, 64, 64};
    CHECK_THROWS_WITH(modelConfigFromJson(root), Contains("latent does not fit"));
  }
  SECTION("picture size") {
    root["image_size"] = 300;
    CHECK_THROWS_WITH(modelConfigFromJson(root), Contains("image_size should be 256"));
  }
  SECTION("a file of something else") {
    root["format"] = "other";
    CHECK_THROWS_WITH(modelConfigFromJson(root), Contains("not a model configuration"));
  }
  SECTION("a newer file") {
    root["version"] = 2;
    CHECK_THROWS_WITH(modelConfigFromJson(root), Contains("newer version"));
  }
  SECTION("an id that would escape its folder") {
    root["id"] = "../evil";
    CHECK_THROWS_WITH(modelConfigFromJson(root), Contains("id should be"));
  }
  SECTION("more weights than any machine holds") {
    for (json& stage : root["model"]["stage_configs"]) stage["dim"] = 65536;
    CHECK_THROWS_WITH(modelConfigFromJson(root), Contains("billion"));
  }
}

TEST_CASE("files are named in messages", "[config]") {
  const crossflow::tests::TempDir folder;
  writeModelConfig(folder / "config.json", publishedModels().back().config);
  CHECK(readModelConfig(folder / "config.json").id == "t2i_512px_t5_dit");
  CHECK_THROWS_WITH(readModelConfig(folder / "gone.json"), Contains("gone.json"));
}
