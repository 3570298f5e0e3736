// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/training_loop.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "models/torch.h"
#include "training/autocast.h"
#include "training/data/picture_file.h"
#include "training/run_error.h"

namespace crossflow::training {

using nlohmann::json;
using protocol::Cause;
using protocol::EventKind;
using protocol::RunState;
using std::chrono::steady_clock;

namespace {

bool isDue(int64_t step, int64_t interval) {
  return interval > 0 && step % interval == 0;
}

double secondsSince(steady_clock::time_point start) {
  return std::chrono::duration<double>(steady_clock::now() - start).count();
}

void addMetrics(Metrics& sum, const Metrics& more, double weight) {
  for (std::size_t i = 0; i < more.size(); ++i) {
    const at::Tensor value = more[i].second.to(torch::kFloat) * weight;
    if (i < sum.size())
      sum[i].second += value;
    else
      sum.emplace_back(more[i].first, value);
  }
}

}  // namespace

TrainingLoop::TrainingLoop(LoopParts parts)
    : p_(parts),
      order_(parts.data.size(), parts.config.train.seed),
      requestedStep_(parts.state.step),
      loggedAt_(steady_clock::now()) {
  const Share share{p_.ranks.rank(), p_.ranks.world(), p_.config.train.accumulation};
  const auto next = [this, share] {
    auto samples = order_.batch(requestedStep_, requestedMicro_, p_.config.train.batchSize, share);
    if (++requestedMicro_ == share.accumulation) {
      requestedMicro_ = 0;
      ++requestedStep_;
    }
    return samples;
  };
  prefetcher_ = std::make_unique<Prefetcher>(
      next, [this](const std::vector<SampleRef>& samples) { return p_.data.read(samples); },
      p_.config.data.workers);
}

void TrainingLoop::run() {
  p_.setMode(true);
  p_.journal.state(RunState::Running);
  bool goOn = p_.state.step < p_.config.train.steps;
  while (goOn) goOn = afterStep(step());
  save();
  const bool finished = p_.state.step >= p_.config.train.steps;
  p_.journal.event(finished ? EventKind::Finished : EventKind::Stopped, p_.state.step,
                   json::object());
  p_.journal.state(finished ? RunState::Finished : RunState::Stopped);
}

std::vector<Batch> TrainingLoop::nextBatches() {
  std::vector<Batch> batches;
  for (int64_t micro = 0; micro < p_.config.train.accumulation; ++micro)
    batches.push_back(prefetcher_->take().to(p_.device));
  for (const std::string& text : p_.data.takeNotices())
    p_.journal.event(EventKind::Notice, p_.state.step, {{"text", text}});
  return batches;
}

TrainingLoop::StepResult TrainingLoop::accumulate(const std::vector<Batch>& batches, bool bf16) {
  p_.state.optimizer.zeroGradients();
  StepResult result;
  const double share = 1.0 / static_cast<double>(batches.size());
  for (std::size_t micro = 0; micro < batches.size(); ++micro) {
    // Drop-out draws from the default generator: it, too, follows from seed and step.
    at::manual_seed(mixSeed(p_.config.train.seed, static_cast<uint64_t>(p_.state.step),
                            static_cast<uint64_t>(p_.ranks.rank()) * 65536 + micro + 1));
    p_.ranks.beforeForward();
    StepLoss step;
    {
      const Autocast autocast(p_.device.type(), bf16);
      step = p_.task.loss(batches[micro]);
    }
    p_.ranks.beforeBackward(micro + 1 == batches.size());
    (step.loss * share).backward();
    addMetrics(result.metrics, step.metrics, share);
  }
  // Gradients are averaged over ranks by now, so all ranks come to the same conclusion.
  result.gradientNorm = p_.state.optimizer.gradientNorm().item<double>();
  result.finite = std::isfinite(result.gradientNorm);
  return result;
}

TrainingLoop::StepResult TrainingLoop::step() {
  const std::vector<Batch> batches = nextBatches();
  StepResult result = accumulate(batches, p_.config.train.bf16);
  if (!result.finite && p_.config.train.bf16) {
    p_.journal.event(EventKind::Notice, p_.state.step,
                     {{"text", "Step " + std::to_string(p_.state.step) +
                                   " gave numbers that are not finite; it is repeated in fp32."}});
    result = accumulate(batches, false);
  }
  if (result.finite)
    update(result);
  else
    skip(result);
  ++p_.state.step;
  return result;
}

void TrainingLoop::update(const StepResult& result) {
  nonFinite_ = 0;
  const OptimizerConfig& o = p_.config.optimizer;
  if (o.clipGradient > 0 && result.gradientNorm > o.clipGradient)
    p_.state.optimizer.clipGradients(torch::tensor(result.gradientNorm), o.clipGradient);
  p_.state.optimizer.step(learningRate(o, p_.state.step, p_.config.train.steps));
  p_.state.average.update(p_.state.parameters, o, p_.state.step);
}

void TrainingLoop::skip(const StepResult& result) {
  std::string parts;
  for (const auto& [name, value] : result.metrics)
    if (!std::isfinite(value.item<double>())) parts += (parts.empty() ? "" : ", ") + name;
  const std::string where = parts.empty() ? "the gradients" : parts;
  const std::string text = "At step " + std::to_string(p_.state.step) + " " + where +
                           " stopped being finite; the step is skipped.";
  p_.journal.event(EventKind::Notice, p_.state.step, {{"text", text}});
  if (++nonFinite_ > p_.config.train.nonFiniteRetries)
    throw RunError(
        Cause::NonFinite,
        "The last " + std::to_string(nonFinite_) + " steps, up to step " +
            std::to_string(p_.state.step) + ", gave numbers that are not finite (" + where + ").",
        "Start again with a lower optimizer.lr or with optimizer.clipGradient 1; the run "
        "resumes from its newest checkpoint.");
}

// False when the run is to end.
bool TrainingLoop::afterStep(const StepResult& result) {
  const TrainSchedule& t = p_.config.train;
  const int64_t step = p_.state.step;
  if (result.finite) {
    for (std::size_t i = 0; i < result.metrics.size(); ++i) {
      const double value = result.metrics[i].second.item<double>();
      if (i < sums_.size())
        sums_[i].second += value;
      else
        sums_.emplace_back(result.metrics[i].first, value);
    }
    ++summed_;
  }
  if (isDue(step, t.logInterval) && summed_ > 0) log(result);
  if (isDue(step, t.sampleInterval)) drawSamples();
  if (isDue(step, t.saveInterval))
    save();  // validates, too
  else if (isDue(step, t.validationInterval))
    validate();
  if (p_.ranks.agreeToStop(step, p_.ranks.isFirst() && p_.journal.stopRequested())) {
    p_.journal.state(RunState::Stopping, "Saving before the stop that was asked for.");
    return false;
  }
  return step < t.steps;
}

void TrainingLoop::log(const StepResult& result) {
  const int64_t step = p_.state.step;
  std::vector<double> means;
  for (const auto& [name, sum] : sums_) means.push_back(sum / static_cast<double>(summed_));
  means = p_.ranks.mean(std::move(means));
  json fields = json::object();
  for (std::size_t i = 0; i < means.size(); ++i) fields[sums_[i].first] = means[i];
  const double seconds = secondsSince(loggedAt_);
  const double rate = static_cast<double>(summed_ * p_.config.train.batchSize) / seconds;
  fields["lr"] = learningRate(p_.config.optimizer, step - 1, p_.config.train.steps);
  fields["gradient_norm"] = result.gradientNorm;
  fields["pictures_per_second"] = rate;
  p_.journal.event(EventKind::Metrics, step, fields);
  const double left = static_cast<double>(p_.config.train.steps - step);
  p_.journal.progress(step, left * seconds / static_cast<double>(summed_), rate);
  sums_.clear();
  summed_ = 0;
  loggedAt_ = steady_clock::now();
}

void TrainingLoop::drawSamples() {
  if (!p_.ranks.isFirst()) return;
  p_.setMode(false);
  {
    const AveragedParameters averaged(p_.state.parameters, p_.state.average);
    const at::Tensor pictures = p_.task.samples();
    if (pictures.defined()) {
      const std::string name = std::to_string(p_.state.step) + ".png";
      const at::Tensor bytes =
          pictures.add(1).mul(127.5).add(0.5).clamp(0, 255).to(torch::kByte).cpu();
      const auto folder = p_.journal.folder() / protocol::kSampleFolder;
      std::filesystem::create_directories(folder);
      writePng(folder / name, pictureGrid(bytes, std::min<int64_t>(8, bytes.size(0))));
      p_.journal.event(EventKind::Sample, p_.state.step, {{"file", name}});
    }
  }
  p_.setMode(true);
}

std::optional<double> TrainingLoop::validate() {
  if (!p_.ranks.isFirst()) return std::nullopt;
  p_.journal.state(RunState::Evaluating);
  p_.setMode(false);
  Validation result;
  {
    const AveragedParameters averaged(p_.state.parameters, p_.state.average);
    result = p_.task.validate();
  }
  p_.setMode(true);
  p_.journal.state(RunState::Running);
  if (result.values.empty()) return std::nullopt;
  json fields = json::object();
  for (const auto& [name, value] : result.values) fields[name] = value;
  p_.journal.event(EventKind::Validation, p_.state.step, fields);
  return result.score;
}

void TrainingLoop::save() {
  if (savedStep_ == p_.state.step) return;
  savedStep_ = p_.state.step;
  if (p_.ranks.isFirst()) {
    p_.journal.state(RunState::Saving);
    const auto start = steady_clock::now();
    p_.checkpoints.requireSpace(stateBytes(p_.state));
    const auto folder =
        p_.checkpoints.save(p_.state.step, [&](const std::filesystem::path& target) {
          writeStateFiles(target, p_.state, p_.config.optimizer, p_.config.train.steps);
        });
    const std::string name = folder.filename().string();
    p_.journal.checkpoint(name);
    p_.journal.event(EventKind::Checkpoint, p_.state.step,
                     {{"file", name}, {"seconds", secondsSince(start)}});
    p_.journal.state(RunState::Running);
    if (p_.config.train.validationInterval > 0)
      if (const auto score = validate()) p_.checkpoints.offerBest(p_.state.step, *score);
  }
  p_.ranks.meet("saved");
}

}  // namespace crossflow::training
