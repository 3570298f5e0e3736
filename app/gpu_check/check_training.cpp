// SPDX-License-Identifier: GPL-3.0-or-later
// What a training step costs: pictures per second, share of the card's arithmetic, memory, saves.
#include <algorithm>
#include <chrono>

#include "app/gpu_check/checks.h"
#include "app/gpu_check/stopwatch.h"
#include "models/base/out_of_memory.h"
#include "models/cuda/cuda_library.h"
#include "models/cuda/tf32.h"
#include "models/torch.h"
#include "training/learning/autocast.h"
#include "training/learning/gradient_checkpoint.h"
#include "training/loop/deterministic.h"
#include "training/loop/gradient_step.h"
#include "training/loop/recorded_step.h"
#include "training/tasks/flow_task.h"

namespace crossflow::gpu_check {
namespace {

using std::chrono::steady_clock;
using namespace crossflow::training;

TrainConfig configOf(const Conditions& c, const models::ModelConfig& model) {
  TrainConfig config;
  config.model = model;
  const bool dit = std::holds_alternative<models::DitConfig>(model.backbone);
  const auto* dimr = std::get_if<models::DimrConfig>(&model.backbone);
  config.loss.coefficients.assign(dit ? 1 : dimr->stages.size(), 1.0);
  if (c.quick) config.imageTower.kind = ImageTowerConfig::Kind::Latent;
  return config;
}

Batch batchOf(const TrainConfig& config, at::Device device) {
  const int64_t rows = config.train.batchSize;
  const auto& [channels, height, width] = config.model.latentShape;
  const models::TextVeConfig& text = config.model.textVe;
  Batch batch;
  batch.moments = torch::randn({rows, 2 * channels, height, width});
  if (config.imageTower.kind == ImageTowerConfig::Kind::Siglip)
    batch.pictures = torch::rand({rows, 3, config.model.imageSize, config.model.imageSize});
  batch.textFeatures = torch::randn({rows, text.tokens, text.tokenWidth});
  batch.textMask = torch::ones({rows, text.tokens}, torch::kLong);
  std::vector<SampleRef> samples;
  samples.reserve(static_cast<std::size_t>(rows));
  for (int64_t i = 0; i < rows; ++i) samples.push_back({i, static_cast<uint64_t>(i) + 1});
  drawNoise(batch, samples, {channels, height, width});
  return batch.to(device);
}

/// The networks, optimiser and batch of one way to train, without the files of a run.
struct Trained {
  const Conditions& c;
  TrainConfig config;
  TrainNetworks networks;
  FlowTask task;
  TrainState state;
  Batch batch;

  Trained(const Conditions& conditions, TrainConfig given)
      : c(conditions),
        config(std::move(given)),
        networks(build()),
        task(config, networks, {}, {}),
        state(networks.parameters(), config.optimizer) {}

  void useRows(int64_t rows) {
    config.train.batchSize = rows;
    batch = batchOf(config, c.device);
  }

  void recompute(bool on) {
    const models::BlockRunner runner = on ? checkpointingRunner() : models::BlockRunner();
    networks.backbone->setBlockRunner(runner);
    if (networks.imageTower) networks.imageTower->setBlockRunner(runner);
  }

  TrainNetworks build() const {
    TrainNetworks built = makeTrainNetworks(config);
    built.train(true);
    built.to(c.device);
    return built;
  }

  at::Tensor forward(bool bf16) {
    const Autocast autocast(c.device.type(), bf16);
    return task.loss(batch).loss;
  }

  void step(bool bf16) {
    state.optimizer.zeroGradients();
    at::manual_seed(1);
    forward(bf16).backward();
    state.optimizer.step(1e-6);
    state.average.update(state.parameters, config.optimizer, 1);
  }
};

void measureSteps(Trained& trained, bool bf16, const std::string& name, Results& results) {
  const Conditions& c = trained.c;
  const double rows = static_cast<double>(trained.config.train.batchSize);
  const Timing timing = timeOf(c.device, c.repeats(4), [&] { trained.step(bf16); });
  results.number(name + "pictures", rows / timing.whole, "a second");
  results.number(name + "a step, host", timing.host * 1e3, "ms");
  double operations = 0;
  {
    torch::NoGradGuard noGrad;
    operations = 3 * flopsOf([&] { trained.forward(bf16); });
  }
  results.number(name + "arithmetic (forward three times)", operations / timing.whole / 1e12,
                 "TFLOP/s");
  results.number(name + "peak memory", peakMemory(c.device) / kGiga, "GB");
}

/// The same with the step's work recorded, as a run on one GPU does it.
void measureRecordedStep(Trained& trained, Results& results) {
  if (!trained.c.device.is_cuda()) return;
  const std::string name = trained.config.model.id + ", bf16, recorded: ";
  trained.recompute(false);
  trained.state.optimizer.releaseGradients();
  models::CudaLibrary::get().emptyCache();
  RecordedStep recorded(trained.state.parameters, models::deviceRecorder(),
                        [&](const Batch& batch) {
                          const Autocast autocast(trained.c.device.type(), true);
                          return trained.task.loss(batch);
                        });
  const Timing timing = timeOf(trained.c.device, trained.c.repeats(4), [&] {
    recorded.run(trained.batch);
    trained.state.optimizer.step(1e-6);
    trained.state.average.update(trained.state.parameters, trained.config.optimizer, 1);
  });
  const auto rows = static_cast<double>(trained.config.train.batchSize);
  results.number(name + "pictures", rows / timing.whole, "a second");
  results.number(name + "a step, host", timing.host * 1e3, "ms");
  results.number(name + "peak memory", peakMemory(trained.c.device) / kGiga, "GB");
  trained.state.optimizer.releaseGradients();
}

/// With as many rows as fit, at most 32.
void measureWay(Trained& trained, bool bf16, bool checkpointing, Results& results) {
  const std::string name = trained.config.model.id + (bf16 ? ", bf16" : ", fp32") +
                           (checkpointing ? ", recomputed: " : ": ");
  trained.recompute(checkpointing);
  for (int64_t rows = trained.c.quick ? 2 : 32; rows > 0; rows /= 2) {
    try {
      trained.useRows(rows);
      measureSteps(trained, bf16, name, results);
      results.number(name + "rows", static_cast<double>(rows), "");
      return;
    } catch (const std::exception& error) {
      if (!isOutOfMemory(error) || rows == 1) throw;
      results.fact(name + "memory ran out with", std::to_string(rows) + " rows");
    }
    models::CudaLibrary::get().emptyCache();
  }
}

/// Writes the state into `folder` as a run does beside its training.
void measureSave(const Trained& trained, const std::filesystem::path& folder, Results& results) {
  const std::string& id = trained.config.model.id;
  const auto secondsOf = [](const auto& work) {
    const auto start = steady_clock::now();
    work();
    return std::chrono::duration<double>(steady_clock::now() - start).count();
  };
  StateSnapshot copy;
  const auto copyState = [&] { copy = snapshotOf(trained.state, /*copied=*/true); };
  results.number(id + ": training waits for the first save", secondsOf(copyState), "s");
  copy = {};
  results.number(id + ": training waits for a later save", secondsOf(copyState), "s");
  results.number(id + ": a save",
                 secondsOf([&] { writeStateFiles(folder, copy, trained.config.optimizer, 10); }),
                 "s");
}

/// Saves, trains on, loads, trains again: the same bits?
void resume(Trained& trained, Results& results) {
  const Conditions& c = trained.c;
  const models::ModelConfig& model = trained.config.model;
  trained.recompute(true);
  trained.useRows(c.quick ? 2 : 8);
  trained.step(true);
  const auto folder = c.out / "state";
  std::filesystem::create_directories(folder);
  measureSave(trained, folder, results);
  const auto next = [&] {
    trained.step(true);
    std::vector<at::Tensor> values;
    for (const at::Tensor& parameter : trained.state.parameters.tensors)
      values.push_back(parameter.detach().clone());
    return values;
  };
  const auto straight = next();
  readStateFiles(folder, trained.state);
  const auto again = next();
  std::filesystem::remove_all(folder);
  bool same = true;
  double worst = 0;
  for (size_t i = 0; i < straight.size(); ++i) {
    same = same && at::equal(straight[i], again[i]);
    worst = std::max(worst, (straight[i] - again[i]).abs().max().item<double>());
  }
  // Without `deterministic` a GPU may add in another order: told, not judged.
  results.fact(model.id + ": a resumed step is the same bit by bit", same ? "yes" : "no");
  results.number(model.id + ": parameters differ after it by at most", worst, "");
}

/// As a run with `deterministic`. Its workspace of cuBLAS is as large as that in use on an H200.
class Deterministic {
 public:
  Deterministic() { training::useDeterministic(true); }
  ~Deterministic() { training::useDeterministic(false); }
  Deterministic(const Deterministic&) = delete;
  Deterministic& operator=(const Deterministic&) = delete;
};

/// The gradients of one step twice, as a run with `deterministic` has them, and what that costs.
void repeatStep(Trained& trained, Results& results) {
  const Deterministic deterministic;
  const std::string name = trained.config.model.id + ", bf16, recomputed, deterministic: ";
  const auto gradients = [&] {
    trained.state.optimizer.zeroGradients();
    at::manual_seed(1);
    trained.forward(true).backward();
    std::vector<at::Tensor> values;
    for (const at::Tensor& parameter : trained.state.parameters.tensors)
      if (parameter.grad().defined()) values.push_back(parameter.grad().clone());
    return values;
  };
  const auto once = gradients(), again = gradients();
  const bool same =
      std::ranges::equal(once, again, [](const auto& a, const auto& b) { return at::equal(a, b); });
  results.verdict(name + "gradients repeat bit by bit", same && !once.empty());
  const auto rows = static_cast<double>(trained.config.train.batchSize);
  const Timing timing = timeOf(trained.c.device, trained.c.repeats(2), [&] { trained.step(true); });
  results.number(name + "pictures", rows / timing.whole, "a second");
}

}  // namespace

void checkTraining(const Conditions& c, Results& results) {
  models::useTf32(models::Tf32::Everywhere, c.device);
  for (const models::ModelConfig& model : modelsToMeasure(c))
    results.attempt(model.id, [&] {
      Trained trained(c, configOf(c, model));
      for (const bool recomputed : {true, false})
        results.attempt(model.id, [&] { measureWay(trained, true, recomputed, results); });
      results.attempt(model.id, [&] { measureRecordedStep(trained, results); });
      const bool dit = std::holds_alternative<models::DitConfig>(model.backbone);
      if (dit) return;
      results.attempt("fp32", [&] { measureWay(trained, false, true, results); });
      if (model.imageSize == 256 || c.quick)
        results.attempt("resume", [&] {
          resume(trained, results);
          repeatStep(trained, results);
        });
    });
}

}  // namespace crossflow::gpu_check
