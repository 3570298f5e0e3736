// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/starter_step.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

#include "models/config/json_fields.h"
#include "models/kernels/plain_operators.h"
#include "models/torch.h"
#include "training/config/train_config.h"
#include "training/learning/autocast.h"
#include "training/loop/train_state.h"
#include "training/tasks/autoencoder_task.h"
#include "training/tasks/flow_task.h"

namespace crossflow::bench {
namespace {

using namespace crossflow::training;

constexpr int64_t kTokens = 20, kVocabulary = 2900;

TrainConfig recipeOf(bool autoencoder, StepFormat format, int64_t batch) {
  const std::filesystem::path folder = CROSSFLOW_STARTER_RECIPE;
  nlohmann::json content =
      models::readJsonFile(folder / (autoencoder ? "autoencoder.json" : "flow.json"));
  content["model"] = models::readJsonFile(folder / "model.json");
  content.erase("start");
  content["train"]["batchSize"] = batch;
  content["train"]["precision"] =
      format == StepFormat::BFloat16 || format == StepFormat::Plain16 ? "bf16" : "fp32";
  if (!autoencoder) content["loss"]["mixtureRate"] = 0.5;  // as in the recipe's longer part
  if (!autoencoder) content["loss"]["strayRate"] = 0.4;
  return parseTrainConfig(content, folder / "run");
}

Batch randomBatch(const TrainConfig& config, int64_t size) {
  const auto& [channels, height, width] = config.model.latentShape;
  Batch batch;
  batch.latentNoise = at::randn({size, channels, height, width});
  if (config.task == TaskKind::Autoencoder) {
    batch.pictures = at::rand({size, 3, config.model.imageSize, config.model.imageSize}) * 2 - 1;
    return batch;
  }
  batch.latents = at::randn({size, channels, height, width});
  batch.tokenIds = at::randint(kVocabulary, {size, kTokens}, at::kLong);
  batch.textMask = at::ones({size, kTokens}, at::kLong);
  batch.textNoise = at::randn({size, channels * height * width});
  batch.timeNormal = at::randn({size});
  batch.nullUniform = at::rand({size});
  batch.mixUniform = at::rand({size});
  batch.strayUniform = at::rand({size});
  return batch;
}

}  // namespace

struct StarterStep::State {
  State(bool autoencoder, StepFormat format, int64_t size)
      : plain(format == StepFormat::Plain32 || format == StepFormat::Plain16),
        config(recipeOf(autoencoder, format, size)),
        networks(makeTrainNetworks(config)),
        batch(randomBatch(config, size)),
        train(networks.parameters(), config.optimizer) {
    if (autoencoder)
      task = std::make_unique<AutoencoderTask>(config, networks, at::Tensor());
    else
      task = std::make_unique<FlowTask>(config, networks, Batch(), ProbeBatches());
    networks.train(true);
  }

  bool plain;
  TrainConfig config;
  TrainNetworks networks;
  Batch batch;
  TrainState train;
  std::unique_ptr<TrainTask> task;
};

StarterStep::StarterStep(bool autoencoder, StepFormat format, int64_t batch)
    : state_(std::make_unique<State>(autoencoder, format, batch)) {}

StarterStep::~StarterStep() = default;

void StarterStep::run() {
  std::optional<models::PlainOperators> operators;
  if (state_->plain) operators.emplace();
  TrainState& train = state_->train;
  const OptimizerConfig& optimizer = state_->config.optimizer;
  if (state_->plain)
    train.optimizer.zeroGradients();
  else
    train.optimizer.releaseGradients();
  StepLoss step;
  {
    const Autocast autocast(at::kCPU, state_->config.train.bf16);
    step = state_->task->loss(state_->batch);
  }
  step.loss.backward();
  const double norm = train.optimizer.gradientNorm().item<double>();
  train.optimizer.stepAndFollow(learningRate(optimizer, train.step, state_->config.train.steps),
                                norm, train.average, MovingAverage::rate(optimizer, train.step));
  ++train.step;
}

}  // namespace crossflow::bench
