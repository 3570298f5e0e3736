// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/config/train_config.h"

#include <fstream>
#include <set>

#include "models/backbones/make_backbone.h"
#include "models/config/model_catalog.h"
#include "models/text_ve/text_ve.h"
#include "models/torch.h"

#include "tests/support/catch_torch.h"
#include "tests/support/published_keys.h"
#include "tests/support/temp_dir.h"
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
  REQUIRE(config.imageTower.kind == ImageTowerConfig::Kind::Siglip);
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

TEST_CASE("A published model's id brings the settings it was trained with", "[train_config]") {
  for (const char* id : {"t2i_256px_clip_dimr", "t2i_256px_t5_dimr", "t2i_512px_clip_dimr",
                         "t2i_512px_t5_dimr", "t2i_512px_t5_dit", "t2i_training_demo"}) {
    INFO(id);
    std::ifstream in(
        crossflow::tests::dataPath("checkpoint_keys/" + std::string(id) + ".config.json"));
    const json original = json::parse(in);
    const TrainConfig config = parse({{"model", id}, {"data", {{"path", "../features"}}}});
    const json &train = original["train"], &optimizer = original["optimizer"];
    CHECK(config.train.batchSize == train["batch_size"].get<int64_t>());
    CHECK(config.train.steps == train["n_steps"].get<int64_t>());
    CHECK(config.train.logInterval == train["log_interval"].get<int64_t>());
    CHECK(config.train.sampleInterval == train["eval_interval"].get<int64_t>());
    CHECK(config.train.saveInterval == train["save_interval"].get<int64_t>());
    CHECK(config.train.evaluationInterval == config.train.saveInterval);
    CHECK(static_cast<int64_t>(config.train.seed) == original["seed"].get<int64_t>());
    CHECK(config.optimizer.lr == optimizer["lr"].get<double>());
    CHECK(config.optimizer.weightDecay == optimizer["weight_decay"].get<double>());
    CHECK(config.optimizer.beta2 == optimizer["betas"][1].get<double>());
    CHECK(config.optimizer.warmupSteps == original["lr_scheduler"]["warmup_steps"].get<int64_t>());
    CHECK(config.evaluation.finalSamples == original["sample"]["n_samples"].get<int64_t>());
    CHECK(config.evaluation.batch == original["sample"]["mini_batch_size"].get<int64_t>());
    if (!original["loss_coeffs"].empty())
      CHECK(config.loss.coefficients == original["loss_coeffs"].get<std::vector<double>>());
    const bool rare = std::string(id).find("512px") != std::string::npos &&
                      std::string(id).find("dimr") != std::string::npos;
    CHECK(config.loss.nullRate == (rare ? 0.15 : 0.1));
    CHECK(config.train.bf16);
    CHECK(config.train.checkpointing);
  }
  json content{{"model", "t2i_256px_clip_dimr"}, {"data", {{"path", "x"}}}};
  content["train"] = {{"batchSize", 8}, {"precision", "fp32"}};
  CHECK(parse(content).train.batchSize == 8);
  CHECK_FALSE(parse(content).train.bf16);
  CHECK(parse(content).optimizer.warmupSteps == 5000);
}

TEST_CASE("The training demo has the original's networks", "[train_config]") {
  const auto& demo = crossflow::models::trainingDemo().config;
  const auto keys = crossflow::tests::publishedKeys("t2i_training_demo.nnet");
  auto ours = crossflow::tests::keysOf(*crossflow::models::makeBackbone(demo.backbone));
  for (const auto& [name, shape] :
       crossflow::tests::keysOf(*crossflow::models::TextVe(demo.textVe)))
    ours["context_encoder." + name] = shape;
  for (const auto& [name, shape] : keys)
    if (!name.starts_with("open_clip")) CHECK(ours[name] == shape);
}

TEST_CASE("Every entry of config.json is explained", "[train_config]") {
  const ConfigFields fields = trainConfigFields();
  CHECK(fields.size() > 80);
  std::set<std::string> names;
  for (const ConfigField& field : fields) {
    INFO(field.name);
    CHECK(names.insert(field.name).second);
    CHECK(field.about.size() > 5);
    CHECK_FALSE(field.values.empty());
  }
  for (const char* name :
       {"model", "start.nnet", "data.heldBack", "train.batchSize", "optimizer.lr", "loss.nullRate",
        "imageTower.kind", "evaluation.samples"})
    CHECK(names.contains(name));
}

TEST_CASE("Entries are changed on the command line", "[train_config]") {
  const crossflow::tests::TempDir temp;
  const auto run = crossflow::tests::makeRun(temp / "run", crossflow::tests::tinyFlowConfig(3));
  overrideConfig(run, {"train.batchSize=64", "optimizer.lr=2e-5", "start.nnet=old.pth",
                       "train.tensorboard=true", "optimizer.betas=[0.9, 0.99]"});
  const TrainConfig config = readTrainConfig(run);
  CHECK(config.train.batchSize == 64);
  CHECK(config.optimizer.lr == 2e-5);
  CHECK(config.start.nnet.filename() == "old.pth");
  CHECK(config.train.tensorboard);
  CHECK(config.optimizer.beta2 == 0.99);
  CHECK_THROWS_WITH(overrideConfig(run, {"train.bach=64"}), Contains("train.bach"));
  // As in the original's command line and configs.
  overrideConfig(run, {"train.batch=32", "config.train.n_steps=77", "train.save_interval=11",
                       "lr_scheduler.warmup_steps=3", "seed=5"});
  CHECK(readTrainConfig(run).train.batchSize == 32);
  CHECK(readTrainConfig(run).train.steps == 77);
  CHECK(readTrainConfig(run).train.saveInterval == 11);
  CHECK(readTrainConfig(run).optimizer.warmupSteps == 3);
  CHECK(readTrainConfig(run).train.seed == 5);
  CHECK_THROWS_WITH(overrideConfig(run, {"train.batchSize=many"}), Contains("train.batchSize"));
  const auto causeOf = [&](const std::string& assignment) {
    try {
      overrideConfig(run, {assignment});
    } catch (const RunError& error) {
      return error.cause;
    }
    return protocol::Cause::None;
  };
  // A wrong word of the command line, not a wrong file.
  for (const char* wrong :
       {"train.batchSize=many", "train.batchSize=0", "train.bach=64", "nothing"})
    CHECK(causeOf(wrong) == protocol::Cause::Usage);
  CHECK_THROWS_AS(overrideConfig(run, {"nothing"}), RunError);
  CHECK(readTrainConfig(run).train.batchSize == 32);  // what is refused changes nothing
}
