// SPDX-License-Identifier: GPL-3.0-or-later
// Every model, in its real size, is trained on the meta device as it would be on a GPU.
#include <iostream>

#include "models/config/model_catalog.h"
#include "models/config/model_config_json.h"
#include "tests/meta/meta_device.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"
#include "training/loop/gradient_step.h"
#include "training/tasks/flow_task.h"

using namespace crossflow;
using namespace crossflow::tests;
using namespace crossflow::training;

namespace {

constexpr int64_t kRows = 2;
/// What one step with recomputed blocks asked of a GPU when this was last looked at: lower it with
/// every gain.
struct StepCost {
  int64_t calls, launches;
  // The norm of the gradients: whether the step is to be made at all.
  size_t reads = 1;
};

StepCost costOf(const std::string& id) {
  static const std::map<std::string, StepCost> kCosts{
      {"t2i_256px_clip_dimr", {80400, 15740}}, {"t2i_256px_t5_dimr", {80540, 15760}},
      {"t2i_512px_clip_dimr", {95940, 18940}}, {"t2i_512px_t5_dimr", {96080, 18960}},
      {"t2i_512px_t5_dit", {38400, 6400}},     {"starter", {6950, 1420}},
      {"t2i_training_demo", {54210, 10241}}};
  return kCosts.at(id);
}

/// Batches come from the test.
struct NoData final : TrainingData {
  int64_t size() const override { return 0; }
  Batch read(const std::vector<SampleRef>&) override { return {}; }
};

TrainConfig configOf(const models::ModelConfig& model, const std::vector<double>& coefficients) {
  TrainConfig config;
  config.model = model;
  config.loss.coefficients = coefficients.empty() ? std::vector<double>{1.0} : coefficients;
  config.train.checkpointing = true;
  config.train.bf16 = false;  // autocast knows no such device
  return config;
}

TrainConfig starterConfig() {
  TrainConfig config =
      configOf(models::readModelConfig(dataPath("../../resources/starter/config.json")), {});
  config.textMode = TrainConfig::TextMode::Trained;
  config.imageTower.kind = ImageTowerConfig::Kind::Latent;
  config.imageTower.outputWidth = 512;
  config.train.checkpointing = false;
  return config;
}

at::Tensor numbers(const std::vector<int64_t>& shape, at::ScalarType type = at::kFloat) {
  return at::empty(shape, at::TensorOptions(at::kMeta).dtype(type));
}

Batch batchFor(const TrainConfig& config) {
  const auto& [channels, height, width] = config.model.latentShape;
  Batch batch;
  batch.moments = numbers({kRows, 2 * channels, height, width});
  const int64_t side = config.imageTower.pictureSize;
  if (config.imageTower.kind == ImageTowerConfig::Kind::Siglip)
    batch.pictures = numbers({kRows, 3, side, side});
  const models::TextVeConfig& text = config.model.textVe;
  batch.textMask = numbers({kRows, text.tokens}, at::kLong);
  if (config.textMode == TrainConfig::TextMode::Trained)
    batch.tokenIds = numbers({kRows, text.tokens}, at::kLong);
  else
    batch.textFeatures = numbers({kRows, text.tokens, text.tokenWidth});
  batch.latentNoise = numbers({kRows, channels, height, width});
  batch.textNoise = numbers({kRows, channels * height * width});
  for (at::Tensor* draw :
       {&batch.timeNormal, &batch.nullUniform, &batch.mixUniform, &batch.strayUniform})
    *draw = numbers({kRows});
  return batch;
}

/// Networks and optimiser of a run on the meta device; no file but those of its journal.
struct MetaRun {
  TempDir temp;
  const TrainConfig& config;
  std::unique_ptr<Ranks> ranks = Ranks::join({}, at::kCPU);
  TrainNetworks networks;
  std::unique_ptr<FlowTask> task;
  std::unique_ptr<TrainState> state;
  std::unique_ptr<CheckpointStore> checkpoints;
  std::unique_ptr<RunJournal> journal;
  NoData noData;

  explicit MetaRun(const TrainConfig& trained) : config(trained) {
    const BornOnMeta born;
    networks = makeTrainNetworks(config);
    networks.vae = models::KlVae(config.model.vae);
    networks.train(true);
    task = std::make_unique<FlowTask>(config, networks, batchFor(config),
                                      ProbeBatches{batchFor(config), batchFor(config)});
    state = std::make_unique<TrainState>(networks.parameters(), config.optimizer);
    checkpoints = std::make_unique<CheckpointStore>(temp / "checkpoints", 1);
    journal = std::make_unique<RunJournal>(temp.path(), true, 4, 1);
  }

  /// A whole optimiser step as the loop makes it.
  void step(const Batch& batch) {
    const LoopParts parts{config,       *ranks,   *task, *state,   noData,
                          *checkpoints, *journal, {},    at::kMeta};
    GradientStep gradients(parts);
    const StepResult result = gradients.run({batch});
    state->optimizer.step(1e-5);
    state->average.update(state->parameters, config.optimizer, 1);
  }
};

}  // namespace

TEST_CASE("a training step stays on the device and starts no more kernels than recorded",
          "[meta][training]") {
  std::vector<TrainConfig> configs;
  for (const models::PublishedModel& model : models::publishedModels())
    configs.push_back(configOf(model.config, model.training.lossCoefficients));
  const models::PublishedModel& demo = models::trainingDemo();
  configs.push_back(configOf(demo.config, demo.training.lossCoefficients));
  configs.push_back(starterConfig());
  for (const TrainConfig& config : configs) {
    MetaRun run(config);
    const Batch batch = batchFor(config);
    run.step(batch);  // moments come to be
    DeviceWatch watch;
    run.step(batch);
    const DeviceWork& work = watch.work();
    std::cout << config.model.id << ": a training step is " << work.summary() << "\n";
    CHECK_THAT(work.mixed, Catch::Equals(std::vector<std::string>{}));
    const StepCost recorded = costOf(config.model.id);
    CHECK(work.uploads == 0);  // nor would a recorded step bring them again
    CHECK(work.reads.size() == recorded.reads);
    CHECK(work.calls <= recorded.calls);
    CHECK(work.launchCount() <= recorded.launches);
  }
}

TEST_CASE("the watched prompts are drawn on the device", "[meta][training]") {
  for (const models::PublishedModel& model : models::publishedModels()) {
    const TrainConfig config = configOf(model.config, model.training.lossCoefficients);
    MetaRun run(config);
    const AveragedParameters averaged(run.state->parameters, run.state->average);
    run.networks.train(false);
    DeviceWatch watch;
    const at::Tensor pictures = run.task->pictures(batchFor(config), 2, 0);
    CHECK(pictures.is_meta());
    CHECK(pictures.size(3) == config.model.imageSize);
    CHECK_THAT(watch.work().mixed, Catch::Equals(std::vector<std::string>{}));
    CHECK(run.task->validate().values.size() > 1);
    CHECK_THAT(watch.work().mixed, Catch::Equals(std::vector<std::string>{}));
  }
}
