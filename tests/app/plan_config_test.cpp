// SPDX-License-Identifier: GPL-3.0-or-later
// What the wizard writes, the trainer reads: every preset of every size, every kind of data.
#include <QJsonDocument>
#include <nlohmann/json.hpp>

#include "core/runs/plan/model_sizes.h"
#include "core/runs/plan/plan_presets.h"
#include "core/runs/plan/run_preparation.h"
#include "models/config/model_catalog.h"
#include "models/config/model_config_json.h"
#include "models/config/parameter_count.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"
#include "training/config/train_config.h"

using namespace crossflow;
using nlohmann::json;

namespace {

json converted(const QJsonObject& object) {
  return json::parse(QJsonDocument(object).toJson().toStdString());
}

core::TrainingPlan answered(core::TrainingPlan plan) {
  plan.name = QStringLiteral("Plan");
  plan.data.path = QStringLiteral("/data");
  plan.model.autoencoder = QStringLiteral("/vae.pth");
  plan.model.textWeights = QStringLiteral("/text.pth");
  plan.model.tokenizer = QStringLiteral("/tokenizer");
  plan.samples.prompts = {QStringLiteral("a cat")};
  return plan;
}

// Writes the plan's files and lets the trainer read them.
training::TrainConfig readBack(const core::TrainingPlan& plan) {
  const tests::TempDir root;
  const auto written = core::writeRunFiles(plan, QString::fromStdString((root / "run").string()));
  REQUIRE(written);
  for (const auto& file : core::filesOf(plan))
    if (file.name == QStringLiteral("autoencoder/config.json"))
      CHECK(training::readTrainConfig(root / "run/autoencoder").task ==
            training::TaskKind::Autoencoder);
  return training::readTrainConfig(root / "run");
}

const models::ModelConfig& published(const QString& id) {
  return models::findTrainableModel(id.toStdString())->config;
}

}  // namespace

TEST_CASE("The trainer accepts every preset of every size", "[plan]") {
  for (const core::ModelSize& size : core::modelSizes())
    for (const core::PlanPreset& preset : core::presetsFor(size.id)) {
      if (preset.id == QStringLiteral("few_steps")) continue;  // its model is the teacher's, below
      INFO(size.id.toStdString() << " " << preset.id.toStdString());
      const core::TrainingPlan plan = answered(core::withPreset(core::planFor(size.id), preset.id));
      const training::TrainConfig config = readBack(plan);
      CHECK(config.train.steps == plan.schedule.steps);
      CHECK(config.train.batchSize == plan.resources.batchSize);
      CHECK(config.optimizer.lr == plan.schedule.learningRate);
      CHECK(config.model.imageSize == size.imageSize);
    }
}

TEST_CASE("The trainer accepts each kind of data, start and text encoder", "[plan]") {
  using Kind = core::DataAnswers::Kind;
  core::TrainingPlan small = answered(core::planFor(QStringLiteral("tiny")));
  small.data.prepare = false;
  CHECK(readBack(small).data.kind == training::DataConfig::Kind::Pictures);
  small.data.prepare = true;
  small.model.autoencoder.clear();
  small.model.tokenizer.clear();
  CHECK(readBack(small).data.kind == training::DataConfig::Kind::Latents);
  small = answered(small);
  small.data.kind = Kind::Latents;
  small.model.text = core::ModelAnswers::Text::Frozen;
  CHECK(readBack(small).textMode == training::TrainConfig::TextMode::Frozen);
  small.model.start = QStringLiteral("/old/5.ckpt");
  CHECK(readBack(small).start.nnet == "/old/5.ckpt/nnet_ema.pth");

  core::TrainingPlan autoencoder = answered(core::planFor(QStringLiteral("starter")));
  autoencoder.model.task = core::TrainingTask::Autoencoder;
  CHECK(readBack(autoencoder).task == training::TaskKind::Autoencoder);

  core::TrainingPlan large = answered(core::planFor(QStringLiteral("t2i_512px_t5_dit")));
  large.data.kind = Kind::Features;
  CHECK(readBack(large).data.path == "/data");
  large.data.kind = Kind::Pictures;
  large.data.validation = QStringLiteral("/val");
  large.model.imageTower = QStringLiteral("/siglip");
  CHECK(readBack(large).imageTower.kind == training::ImageTowerConfig::Kind::Siglip);
}

TEST_CASE("The trainer accepts few steps that the starter teaches", "[plan]") {
  const auto starter = std::filesystem::canonical(tests::dataPath("../../resources/starter"));
  const auto file = [&starter](const char* name) {
    return QString::fromStdString((starter / name).string());
  };
  core::TrainingPlan plan = answered(core::planFor(QStringLiteral("starter")));
  plan.model.start = plan.model.autoencoder = file("model.safetensors");
  plan.model.tokenizer = file("spiece.model");
  plan = core::withPreset(plan, QStringLiteral("few_steps"));
  plan.model.fewSteps = 4;
  const training::TrainConfig config = readBack(plan);
  CHECK(config.task == training::TaskKind::Distil);
  CHECK(config.distil.steps == 4);
  CHECK(config.distil.guidance == config.model.sampling.guidance);
  CHECK(config.data.kind == training::DataConfig::Kind::Pairs);
  CHECK(config.train.batchSize == 64);
  CHECK(config.optimizer.lr == 2e-4);
}

TEST_CASE("The trainer accepts what checkpoints are measured with", "[plan]") {
  core::TrainingPlan plan = answered(core::planFor(QStringLiteral("starter")));
  CHECK_FALSE(readBack(plan).evaluation.measures());
  plan.evaluation = {true,
                     QStringLiteral("/i.pth"),
                     {},
                     QStringLiteral("/c.pt"),
                     QStringLiteral("/m.gz"),
                     500,
                     20,
                     3.5,
                     2};
  const training::TrainConfig config = readBack(plan);
  CHECK(config.evaluation.inception == "/i.pth");
  CHECK(config.evaluation.fidStatistics.filename() == "fid_statistics.npz");
  CHECK(config.evaluation.clip == "/c.pt");
  CHECK(config.evaluation.clipMerges == "/m.gz");
  CHECK(config.evaluation.samples == 500);
  CHECK(config.evaluation.guidance == 3.5);
  CHECK(config.train.evaluationInterval == 2 * config.train.saveInterval);
  plan.model.task = core::TrainingTask::Autoencoder;
  CHECK(readBack(plan).evaluation.clip.empty());
}

TEST_CASE("The wizard's figures are those of the networks", "[plan]") {
  for (const core::ModelSize& size : core::modelSizes()) {
    INFO(size.id.toStdString());
    const models::ModelConfig config =
        size.published ? published(size.id)
                       : models::modelConfigFromJson(converted(core::modelFileOf(size.id)));
    CHECK(size.backboneParameters == models::parameterCount(config.backbone));
    CHECK(size.textVeParameters == models::parameterCount(config.textVe));
    CHECK(size.textEncoderParameters ==
          std::visit([](const auto& text) { return models::parameterCount(text); },
                     config.textConfig));
    CHECK(size.imageSize == config.imageSize);
    CHECK(size.textTokens == config.textVe.tokens);
    CHECK(size.textWidth == config.textVe.tokenWidth);
    CHECK(size.latentChannels == config.latentShape[0]);
    CHECK(size.latentSide == config.latentShape[1]);
    if (const auto* found = models::findTrainableModel(size.id.toStdString())) {
      CHECK(size.batchSize == found->training.batchSize);
      CHECK(size.sampleInterval == found->training.sampleInterval);
      CHECK(size.saveInterval == found->training.saveInterval);
      CHECK(size.learningRate == found->training.learningRate);
      CHECK(size.nullRate == found->training.nullRate);
      CHECK(size.title == config.title);
    }
  }
}
