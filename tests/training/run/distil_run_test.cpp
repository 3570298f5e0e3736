// SPDX-License-Identifier: GPL-3.0-or-later
// From a model to one that draws in two evaluations, as a user does it.

#include <fstream>

#include "models/checkpoint/checkpoint_reader.h"
#include "models/config/model_config_json.h"
#include "models/pipeline/text_to_image.h"
#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"
#include "tests/training/run/tiny_run.h"
#include "training/checks/run_check.h"
#include "training/commands/commands.h"
#include "training/data/pairs/pair_data.h"
#include "training/records/run_status.h"
#include "training/run/worker.h"

using namespace crossflow;
using namespace crossflow::tests;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

int distil(const TempDir& temp, const std::string& run, const std::string& pairs = "20") {
  std::ofstream(temp / "prompts.txt") << "a red cat\na dog\na house by the sea\n";
  return training::runDistil({(temp / run).string(), "--model", (temp / "tiny").string(),
                              "--prompts", (temp / "prompts.txt").string(), "--pairs", pairs,
                              "--teacher-steps", "8", "--device", "cpu"});
}

// A run of `steps` small steps on one thread.
void shorten(const fs::path& run, int64_t steps) {
  json config = json::parse(std::ifstream(run / "config.json"));
  config["train"].update(json{{"steps", steps},
                              {"batchSize", 8},
                              {"logInterval", 1},
                              {"sampleInterval", 2},
                              {"validationInterval", 1},
                              {"saveInterval", 100}});
  config["optimizer"]["lr"] = 1e-2;  // three steps are to show
  config["optimizer"]["warmupSteps"] = 0;
  config["data"]["heldBack"] = 0.2;
  config["devices"] = {{"kind", "cpu"}, {"threads", 1}};
  std::ofstream(run / "config.json") << config.dump(1);
}

std::map<std::string, at::Tensor> valuesOf(const fs::path& folder) {
  const auto reader = models::CheckpointReader::open(folder / "model.safetensors");
  std::map<std::string, at::Tensor> all;
  for (const models::TensorInfo& info : reader->tensors())
    all[info.name] = reader->read(info.name, at::kFloat);
  return all;
}

}  // namespace

TEST_CASE("A model becomes one that draws in two evaluations", "[distil]") {
  const bool dit = GENERATE(false, true);
  CAPTURE(dit);
  TempDir temp;
  TinyModelOptions options;
  options.dit = dit;
  writeTinyModel(temp / "tiny", options);
  REQUIRE(distil(temp, "run") == 0);
  shorten(temp / "run", 3);
  REQUIRE(training::checkRun(temp / "run", [](const json& line) { INFO(line.dump()); }));
  REQUIRE(training::runWorker(temp / "run", {}) == 0);
  const auto metrics = eventsOf(temp / "run", "metrics");
  REQUIRE(metrics.size() == 3);
  for (const char* name : {"loss", "path", "leap", "shortcut"})
    CHECK(metrics[0][name].get<double>() > 0);
  const auto validations = eventsOf(temp / "run", "validation");
  REQUIRE_FALSE(validations.empty());
  for (const char* name : {"error", "error_at_1", "error_at_2", "error_at_4", "error_at_8"})
    CHECK(validations.back()[name].is_number());
  CHECK(fs::exists(temp / "run/samples/2.png"));

  REQUIRE(training::runExport(
              {(temp / "run").string(), "--out", (temp / "fast").string(), "--id", "fast"}) == 0);
  const models::ModelConfig fast = models::readModelConfig(temp / "fast/config.json");
  CHECK(fast.sampling.leaps);
  CHECK(fast.sampling.steps == 2);
  CHECK(fast.sampling.guidance == 1);
  const auto before = valuesOf(temp / "tiny"), after = valuesOf(temp / "fast");
  int changed = 0;
  for (const auto& [name, value] : before) {
    INFO(name);
    REQUIRE(after.contains(name));
    if (at::allclose(after.at(name), value, 1e-3, 1e-3)) continue;
    CHECK(name.starts_with("nnet."));
    CHECK_FALSE(name.starts_with("nnet.context_encoder."));
    ++changed;
  }
  CHECK(after.size() == before.size());
  CHECK(changed > 0);
  const auto found = models::locateModels({temp / "fast"});
  REQUIRE(found.front().config.id == "fast");
  REQUIRE(found.front().complete());
}

TEST_CASE("Pairs are made once and go on where they stopped", "[distil]") {
  TempDir temp;
  writeTinyModel(temp / "tiny");
  REQUIRE(distil(temp, "run", "300") == 0);
  const fs::path second = training::pairFile(temp / "run/pairs", 1);
  const auto reader = models::CheckpointReader::open(second);
  REQUIRE(reader->find("path")->shape == std::vector<int64_t>{44, 9, 4, 4, 4});
  const at::Tensor ways = reader->read("path").clone();
  const auto first = fs::last_write_time(training::pairFile(temp / "run/pairs", 0));
  fs::remove(second);
  REQUIRE(distil(temp, "run", "300") == 0);
  CHECK(fs::last_write_time(training::pairFile(temp / "run/pairs", 0)) == first);
  CHECK(torch::equal(models::CheckpointReader::open(second)->read("path"), ways));
  CHECK(distil(temp, "run", "301") != 0);  // other pairs than those that lie there
}

TEST_CASE("An interrupted distillation ends with the same bits", "[distil]") {
  TempDir temp;
  writeTinyModel(temp / "tiny");
  for (const char* run : {"whole", "cut"}) {
    REQUIRE(distil(temp, run) == 0);
    shorten(temp / run, 3);
  }
  REQUIRE(training::runWorker(temp / "whole", {}) == 0);
  for (int step = 1; step < 3; ++step) {
    std::ofstream(temp / "cut/STOP") << "";
    REQUIRE(training::runWorker(temp / "cut", {}) == 0);
  }
  fs::remove(temp / "cut/STOP");
  REQUIRE(training::runWorker(temp / "cut", {}) == 0);
  REQUIRE(training::readStatus(temp / "cut")->state == training::protocol::RunState::Finished);
  for (const char* file : {"nnet.pth", "nnet_ema.pth", "optimizer.pth"}) {
    const auto a = tensorsOf(temp / "whole/checkpoints/3.ckpt" / file);
    const auto b = tensorsOf(temp / "cut/checkpoints/3.ckpt" / file);
    REQUIRE(a.size() == b.size());
    for (const auto& [name, tensor] : a) REQUIRE(torch::equal(tensor, b.at(name)));
  }
}

TEST_CASE("A distillation whose parts do not belong together is refused", "[distil]") {
  TempDir temp;
  writeTinyModel(temp / "tiny");
  REQUIRE(distil(temp, "run") == 0);
  shorten(temp / "run", 1);
  json config = json::parse(std::ifstream(temp / "run/config.json"));
  const auto sentence = [&](const json& changed) {
    std::ofstream(temp / "run/config.json") << changed.dump(1);
    std::string said;
    training::checkRun(temp / "run", [&](const json& line) {
      if (line.value("ok", true) || line["kind"] != "check" || !said.empty()) return;
      said = line["sentence"].get<std::string>();
    });
    return said;
  };
  CHECK(sentence(config).empty());
  json other = config;
  other["distil"]["guidance"] = 3.5;
  CHECK_THAT(sentence(other), Catch::Matchers::Contains("another guidance"));
  other = config;
  other["data"]["kind"] = "latents";
  CHECK_THAT(sentence(other), Catch::Matchers::Contains("must be \"pairs\""));
  other = config;
  other["start"].erase("nnet");
  CHECK_THAT(sentence(other), Catch::Matchers::Contains("start.nnet"));
  other = config;
  other["model"] = tinyModel();
  CHECK_THAT(sentence(other), Catch::Matchers::Contains("does not fit this network"));
}
