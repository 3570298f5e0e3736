// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/config/model_catalog.h"

#include "models/config/config_json.h"
#include "models/config/json_fields.h"
#include "tests/support/catch_torch.h"
#include "tests/support/test_data.h"

using namespace crossflow::models;
using crossflow::tests::dataPath;
using nlohmann::json;

namespace {

json keys(const std::string& id) {
  return readJsonFile(dataPath("checkpoint_keys") / (id + ".nnet.json"));
}

}  // namespace

TEST_CASE("published training settings and sizes are the original's", "[catalog]") {
  REQUIRE(publishedModels().size() == 5);
  for (const PublishedModel& model : publishedModels()) {
    const std::string& id = model.config.id;
    INFO(id);
    const json file = readJsonFile(dataPath("checkpoint_keys") / (id + ".config.json"));
    const json& optimizer = file.at("optimizer");
    CHECK(optimizer.at("lr") == model.training.learningRate);
    CHECK(optimizer.at("weight_decay") == model.training.weightDecay);
    CHECK(optimizer.at("betas").get<std::array<double, 2>>() == model.training.betas);
    CHECK(file.at("lr_scheduler").at("warmup_steps") == model.training.warmupSteps);
    CHECK(file.at("train").at("batch_size") == model.training.batchSize);
    CHECK(file.at("loss_coeffs").get<std::vector<double>>() == model.training.lossCoefficients);
    CHECK(file.at("dataset").at("resolution") == model.config.imageSize);
    CHECK((file.at("dataset").at("llm") == "clip") ==
          (model.config.textEncoder == TextEncoderKind::Clip));
    CHECK(file.at("z_shape").get<std::vector<int64_t>>() ==
          std::vector<int64_t>(model.config.latentShape.begin(), model.config.latentShape.end()));
    CHECK(file.at("sample").at("sample_steps") == model.config.sampling.steps);
    CHECK(file.at("sample").at("scale") == model.config.sampling.guidance);
    CHECK(file.at("autoencoder").at("scale_factor") == model.config.vae.scaleFactor);
    CHECK(model.files.front().bytes == 4 * keys(id).at("parameters").get<int64_t>());
  }
}

TEST_CASE("models are found by id", "[catalog]") {
  REQUIRE(findPublishedModel("t2i_512px_t5_dit") != nullptr);
  CHECK(findPublishedModel("t2i_512px_t5_dit")->training.nullRate == 0.1);
  CHECK(findPublishedModel("t2i_512px_clip_dimr")->training.nullRate == 0.15);
  CHECK(findPublishedModel("nothing") == nullptr);
}

TEST_CASE("half precision needs half the weights", "[catalog]") {
  const ModelConfig& config = publishedModels().front().config;
  const MemoryNeed full = memoryNeed(config, WeightKind::Float32);
  const MemoryNeed half = memoryNeed(config, WeightKind::Half);
  CHECK(full.weights > 4'000'000'000);
  CHECK(half.weights < 2'500'000'000);
  CHECK(half.textEncoder * 2 == full.textEncoder);
  CHECK(memoryNeed(config, WeightKind::Half, 4).total() > half.total());
}
