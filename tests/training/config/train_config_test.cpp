// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/config/train_config.h"

#include <fstream>

#include "tests/support/catch_torch.h"
#include "tests/support/test_data.h"
#include "tests/training/run/tiny_run.h"
#include "training/config/run_error.h"

using namespace crossflow::training;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

TrainConfig parse(const json& content) {
  return parseTrainConfig(content, "/runs/one");
}

}  // namespace

TEST_CASE("The starter's recipe is understood", "[train_config]") {
  const auto recipe = crossflow::tests::dataPath("../../resources/starter/recipe");
  for (const char* name : {"autoencoder.json", "flow.json"}) {
    std::ifstream in(recipe / name);
    json content = json::parse(in);
    content["model"] = "model.json";
    const TrainConfig config = parseTrainConfig(content, recipe);
    REQUIRE(config.model.id == "starter");
    REQUIRE(config.microBatch(1) == config.train.batchSize);
  }
}

TEST_CASE("Paths are relative to the run folder and entries have defaults", "[train_config]") {
  const TrainConfig config = parse(crossflow::tests::tinyFlowConfig(7));
  REQUIRE(config.train.steps == 7);
  REQUIRE(config.tokenizer == "/runs/spiece.model");
  REQUIRE(config.loss.kl == 0.01);
  REQUIRE(config.loss.coefficients == std::vector<double>{1.0});
  REQUIRE(config.optimizer.beta2 == 0.9);
  REQUIRE(parse(crossflow::tests::tinyAutoencoderConfig(1)).loss.kl == 3e-4);
}

TEST_CASE("A published model is named by its id", "[train_config]") {
  json content{{"model", "t2i_256px_clip_dimr"}, {"data", {{"path", "../features"}}}};
  const TrainConfig config = parse(content);
  REQUIRE(config.loss.coefficients == std::vector<double>{0.25, 1.0});
  REQUIRE(config.imageTower.kind == ImageTowerConfig::Kind::kSiglip);
  content["model"] = "t2i_512px_t5_dimr";
  REQUIRE(parse(content).loss.coefficients == std::vector<double>{0.25, 0.5, 1.0});
}

TEST_CASE("What does not fit together is said", "[train_config]") {
  json content = crossflow::tests::tinyFlowConfig(1);
  content["imageTower"] = {{"kind", "siglip"}};
  REQUIRE_THROWS_WITH(parse(content), Contains("imageTower.kind"));
  content = crossflow::tests::tinyFlowConfig(1);
  content.erase("tokenizer");
  REQUIRE_THROWS_WITH(parse(content), Contains("tokenizer"));
  content = crossflow::tests::tinyFlowConfig(1);
  content["train"]["accumulation"] = 3;
  REQUIRE_THROWS_WITH(parse(content), Contains("train.batchSize"));
  content = crossflow::tests::tinyFlowConfig(1);
  content["trian"] = json::object();
  REQUIRE_THROWS_WITH(parse(content), Contains("trian"));
  REQUIRE_THROWS_AS(parse({{"data", {{"path", "x"}}}}), RunError);
}
