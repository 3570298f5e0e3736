// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/checks/run_check.h"

#include <nlohmann/json.hpp>

#include "models/base/counted.h"
#include "models/shape_check.h"
#include "models/torch.h"
#include "training/checks/machine_check.h"
#include "training/checks/memory_meter.h"
#include "training/config/run_error.h"
#include "training/evaluation/frechet_distance.h"
#include "training/evaluation/metric_networks.h"
#include "training/learning/autocast.h"
#include "training/loop/train_state.h"
#include "training/records/checkpoint_store.h"
#include "training/records/run_status.h"
#include "training/run/launcher.h"
#include "training/run/needed_memory.h"
#include "training/run/run_setup.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

// 12,944,076: a reader should not have to count digits.
std::string inThousands(int64_t number) {
  std::string text = std::to_string(number);
  for (auto at = static_cast<int64_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), ",");
  return text;
}

int64_t elementsOf(const torch::nn::Module* module) {
  int64_t count = 0;
  if (module == nullptr) return count;
  for (const at::Tensor& parameter : module->parameters()) count += parameter.numel();
  return count;
}

json partsOf(const TrainNetworks& n) {
  json parts = json::object();
  const auto add = [&parts](const char* name, const torch::nn::Module* module) {
    if (const int64_t count = elementsOf(module)) parts[name] = count;
  };
  add("backbone", n.backbone.get());
  add("teacher", n.teacher.get());
  add("text_ve", n.contextEncoder ? n.contextEncoder.get() : nullptr);
  add("image_tower", n.imageTower.get());
  add("image_head", n.imageHead ? &const_cast<ImageHead&>(*n.imageHead).module() : nullptr);
  add("text_encoder", n.text.get());
  add("autoencoder", n.vae ? n.vae.get() : nullptr);
  return parts;
}

// The networks of the evaluation are opened: at the first save it would be too late.
std::string checkMeasures(const EvaluationConfig& e) {
  if (!e.inception.empty()) openInception(e.inception, at::kCPU);
  if (!e.clip.empty()) const ClipMetric opened(e.clip, e.clipMerges, at::kCPU);
  const char* measured = e.inception.empty() ? "the CLIP score"
                         : e.clip.empty()    ? "the FID"
                                             : "FID and CLIP score";
  return std::string("The networks that measure ") + measured + " are in order.";
}

std::string checkStatistics(const EvaluationConfig& e) {
  models::expectShape(readStatistics(e.fidStatistics).mean, {InceptionV3::kFeatures},
                      "The mean of the FID's statistics");
  return "The FID compares with " + e.fidStatistics.filename().string() + ".";
}

class RunCheck {
 public:
  RunCheck(fs::path run, const std::function<void(const json&)>& line)
      : run_(std::move(run)), line_(line) {}

  bool all() {
    // Without a configuration or networks there is nothing the later checks could look at.
    if (test("config", [this] { return config(); })) {
      if (test("weights", [this] { return weights(); })) test("data", [this] { return data(); });
      const EvaluationConfig& e = config_.evaluation;
      if (e.measures()) test("evaluation", [&e] { return checkMeasures(e); });
      if (!e.inception.empty()) test("statistics", [&e] { return checkStatistics(e); });
      test("devices", [this] { return checkDevices(config_, world_, neededMemory()); });
      test("disk", [this] { return checkDisk(run_, config_, checkpointBytes()); });
      test("store", [] { return checkStore(); });
    }
    summary_["kind"] = "summary";
    summary_["ok"] = ok_;
    line_(summary_);
    return ok_;
  }

 private:
  bool test(const char* id, const std::function<std::string()>& check) {
    json line{{"kind", "check"}, {"id", id}, {"ok", true}, {"suggestion", ""}};
    try {
      line["sentence"] = check();
    } catch (...) {
      const RunFailure failure = currentFailure();
      line["ok"] = ok_ = false;
      line["sentence"] = failure.sentence;
      line["suggestion"] = failure.suggestion;
    }
    line_(line);
    return line["ok"].get<bool>();
  }

  std::string config() {
    config_ = readTrainConfig(run_);
    world_ = workerCount(config_);
    checkShare(config_, world_);
    return base::counted(config_.train.steps, "step") + " of " +
           base::counted(config_.train.batchSize, "sample") + ", " +
           std::to_string(config_.microBatch(world_)) + " at a time.";
  }

  std::string weights() {
    requireWorkerMemory(config_, onCards(config_), world_);  // what is built here is one of them
    networks_.emplace(makeTrainNetworks(config_));
    const json parts = partsOf(*networks_);
    int64_t all = 0;
    for (const auto& [name, count] : parts.items()) all += count.get<int64_t>();
    const int64_t trained = networks_->parameters().elements();
    constexpr int64_t kFloat = 4;
    summary_["parameters"] = parts;
    summary_["trained_parameters"] = trained;
    summary_["checkpoint_bytes"] = checkpointBytes();
    summary_["memory"] = {{"weights", kFloat * all},
                          {"gradients", kFloat * trained},
                          {"optimizer", 2 * kFloat * trained},
                          {"ema", kFloat * trained},
                          {"activations", 0}};
    if (networks_->start) tellStart(*networks_->start);
    return inThousands(trained) + " of " + inThousands(all) + " parameters are trained, " +
           startText() + ".";
  }

  void tellStart(const StartReport& start) {
    json line = start.toJson();
    line["kind"] = "start";
    line["sentence"] = start.sentence();
    line_(line);
    summary_["start"] = {{"taken", start.count(StartTensor::Fate::Taken)},
                         {"resampled", start.count(StartTensor::Fate::Resampled)},
                         {"new", start.count(StartTensor::Fate::New)}};
  }

  std::string startText() const {
    const fs::path folder = run_ / protocol::kCheckpointFolder;
    if (fs::is_directory(folder))
      if (const auto newest = CheckpointStore(folder, 1).newestWhole())
        return "from the checkpoint of step " + std::to_string(newest->step);
    return networks_->start ? networks_->start->sentence() : "from random values";
  }

  std::string data() {
    const auto alone = Ranks::join({}, at::kCPU);
    RunSetup setup = makeRunSetup(config_, *networks_, *alone, at::kCPU);
    const int64_t samples = setup.data->size();
    const Batch batch = setup.data->read({{0, mixSeed(config_.train.seed, 0, 0)}});
    const int64_t apart = setup.validation ? setup.validation->size() : 0;
    summary_["samples"] = samples;
    summary_["validation_samples"] = apart;
    summary_["steps_per_epoch"] =
        static_cast<double>(samples) / static_cast<double>(config_.train.batchSize);
    summary_["memory"]["activations"] =
        activationBytes(*setup.task, batch) * config_.microBatch(world_);
    if (setup.validation) setup.validation->read({{0, mixSeed(config_.train.seed, 0, 0)}});
    std::string left;
    for (const std::string& notice : setup.notices) left += " " + notice;
    // The run goes on without these, too; more than data.badFraction allows have thrown by now.
    if (const auto skipped = setup.data->takeNotices(); !skipped.empty())
      left += " Left out: " + std::to_string(skipped.size()) + ". " + skipped.front();
    if (apart == 0) return base::counted(samples, "sample") + ", all trained on." + left;
    return base::counted(samples, "sample") + " to train on and " + std::to_string(apart) +
           (config_.data.validation.empty() ? " kept apart" : " of the validation data") +
           " to measure on." + left;
  }

  // What the forward pass of one sample keeps for backward.
  int64_t activationBytes(TrainTask& task, const Batch& batch) const {
    networks_->train(true);
    const MemoryMeter meter;
    const Autocast autocast(at::kCPU, config_.train.bf16);
    const StepLoss kept = task.loss(batch);
    return meter.live();
  }

  int64_t checkpointBytes() const { return networks_ ? stateBytes(networks_->parameters()) : 0; }

  int64_t neededMemory() const {
    int64_t bytes = 0;
    if (summary_.contains("memory"))
      for (const auto& [name, part] : summary_["memory"].items()) bytes += part.get<int64_t>();
    return bytes;
  }

  fs::path run_;
  const std::function<void(const json&)>& line_;
  TrainConfig config_;
  int64_t world_ = 1;
  std::optional<TrainNetworks> networks_;
  bool ok_ = true;
  json summary_ = json::object();
};

}  // namespace

bool checkRun(const fs::path& run, const std::function<void(const json&)>& line) {
  return RunCheck(fs::absolute(run), line).all();
}

}  // namespace crossflow::training
