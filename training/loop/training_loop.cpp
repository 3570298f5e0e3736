// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/training_loop.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <cmath>
#include <nlohmann/json.hpp>
#include <thread>

#include "models/cuda/cuda_library.h"
#include "models/files/mapping_guard.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/pictures/picture_file.h"
#include "training/evaluation/run_evaluation.h"
#include "training/loop/shared_samples.h"

namespace crossflow::training {

using nlohmann::json;
using protocol::Cause;
using protocol::EventKind;
using protocol::RunState;
using std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds kLook{100};

constexpr const char* kWhenThereIsRoom = " The run goes on when there is room.";

bool isDue(int64_t step, int64_t interval) {
  return interval > 0 && step % interval == 0;
}

/// A step takes again what the one before it freed; given back to the system in between, each of
/// these pages would have to be cleared and mapped anew.
void keepFreedMemory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}

double secondsSince(steady_clock::time_point start) {
  return std::chrono::duration<double>(steady_clock::now() - start).count();
}

std::string namesOf(const Metrics& metrics) {
  std::string names;
  for (const auto& [name, value] : metrics)
    if (!std::isfinite(value.item<double>())) names += (names.empty() ? "" : ", ") + name;
  return names;
}

// Puts the averages in the parameters' place and the networks into evaluation.
class AveragedNetworks {
 public:
  explicit AveragedNetworks(LoopParts& parts)
      : parts_(parts), averaged_(parts.state.parameters, parts.state.average) {
    parts_.setMode(false);
  }
  ~AveragedNetworks() { parts_.setMode(true); }
  AveragedNetworks(const AveragedNetworks&) = delete;
  AveragedNetworks& operator=(const AveragedNetworks&) = delete;

 private:
  LoopParts& parts_;
  AveragedParameters averaged_;
};

}  // namespace

TrainingLoop::TrainingLoop(LoopParts parts)
    : p_(std::move(parts)),
      order_(p_.data.size(), p_.config.train.seed),
      requestedStep_(p_.state.step),
      feed_([this] { return prefetcher_->take(); }, p_.device),
      gradients_(p_),
      saver_(p_, [this](const std::string& why, auto time) { restForRoom(why, time); }),
      savedStep_(p_.state.step > 0 ? p_.state.step : -1) {
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
      next,
      [this](const std::vector<SampleRef>& samples) {
        Batch batch = p_.data.read(samples);
        return p_.device.is_cuda() ? batch.pinned() : batch;
      },
      p_.config.data.workers);
}

void TrainingLoop::run() {
  p_.setMode(true);
  if (p_.device.is_cpu()) keepFreedMemory();
  p_.journal.state(RunState::Running);
  bool goOn = p_.state.step < p_.config.train.steps;
  while (goOn) goOn = afterStep(step());
  save();
  if (p_.ranks.isFirst()) saver_.saveWhole();  // what it began is on the disk from here on
  p_.ranks.meet("settled");
  const int64_t last = p_.state.step;
  const bool finished = last >= p_.config.train.steps;
  if (finished) evaluateBest();
  catchUp();
  p_.journal.event(finished ? EventKind::Finished : EventKind::Stopped, last, json::object());
  catchUp();
  p_.journal.state(finished ? RunState::Finished : RunState::Stopped);
}

std::vector<Batch> TrainingLoop::nextBatches() {
  const auto start = steady_clock::now();
  std::vector<Batch> batches;
  batches.reserve(static_cast<std::size_t>(p_.config.train.accumulation));
  for (int64_t micro = 0; micro < p_.config.train.accumulation; ++micro)
    batches.push_back(feed_.next());
  window_.waited(secondsSince(start));
  for (const std::string& text : p_.data.takeNotices())
    p_.journal.event(EventKind::Notice, p_.state.step, {{"text", text}});
  return batches;
}

StepResult TrainingLoop::step() {
  StepResult result = gradients_.run(nextBatches());
  models::requireWholeMappings();  // else zeros would be learnt
  if (result.finite)
    update(result);
  else
    skip(p_.state.step, namesOf(result.metrics));
  ++p_.state.step;
  const auto asked = steady_clock::now();
  if (p_.state.step < p_.config.train.steps) feed_.prepare();
  window_.waited(secondsSince(asked));
  return result;
}

void TrainingLoop::update(const StepResult& result) {
  const OptimizerConfig& o = p_.config.optimizer;
  const double lr = learningRate(o, p_.state.step, p_.config.train.steps);
  std::optional<double> norm;  // finite, and nobody has to wait for it: a processor has it
  if (!result.norm.defined())
    norm = result.gradientNorm;
  else if (result.norm.is_cpu())
    norm = result.norm.item<double>();
  if (norm && std::isfinite(*norm)) {
    p_.state.optimizer.stepAndFollow(lr, *norm, p_.state.average,
                                     MovingAverage::rate(o, p_.state.step));
  } else {
    if (o.clipGradient > 0) p_.state.optimizer.clipGradients(result.norm, o.clipGradient);
    // The device looks itself whether the gradients are finite; the host hears of it a step later.
    p_.state.optimizer.step(lr, at::isfinite(result.norm).logical_not().to(torch::kFloat));
    p_.state.average.update(p_.state.parameters, o, p_.state.step);
  }
  std::optional<double> before;
  if (result.norm.defined()) before = norm_.exchange(result.norm);
  if (before && !std::isfinite(*before))
    skip(p_.state.step - 1, {});
  else
    nonFinite_ = 0;
}

void TrainingLoop::skip(int64_t step, const std::string& parts) {
  const std::string where = parts.empty() ? "the gradients" : parts;
  const std::string text = "At step " + std::to_string(step) + " " + where +
                           " stopped being finite; the step is skipped.";
  p_.journal.event(EventKind::Notice, step, {{"text", text}});
  if (++nonFinite_ > p_.config.train.nonFiniteRetries)
    throw RunError(
        Cause::NonFinite,
        "The last " + std::to_string(nonFinite_) + " steps, up to step " + std::to_string(step) +
            ", gave numbers that are not finite (" + where + ").",
        "Start again with a lower optimizer.lr or with optimizer.clipGradient 1; the run "
        "resumes from its newest checkpoint.");
}

// False when the run is to end.
bool TrainingLoop::afterStep(const StepResult& result) {
  const TrainSchedule& t = p_.config.train;
  const int64_t step = p_.state.step;
  p_.journal.moved(step);
  window_.add(result);
  saver_.lookAfter();
  if (isDue(step, t.logInterval) && window_.steps() > 0) log(result);
  // What came of the run is seen whatever its length.
  if (isDue(step, t.sampleInterval) || (t.sampleInterval > 0 && step == t.steps)) drawSamples();
  if (isDue(step, t.saveInterval))
    save();  // validates, too
  else if (isDue(step, t.validationInterval))
    validate();
  if (step < t.steps && p_.ranks.agreeToRest(step, wantsRest() || saver_.owesSave())) rest();
  if (p_.ranks.agreeToStop(step, p_.ranks.isFirst() && p_.journal.stopRequested())) {
    p_.journal.state(RunState::Stopping, "Saving before the stop that was asked for.");
    return false;
  }
  return step < t.steps;
}

void TrainingLoop::log(const StepResult& result) {
  const int64_t step = p_.state.step;
  const double seconds = window_.seconds();
  const auto steps = static_cast<double>(window_.steps());
  const double rate = steps * static_cast<double>(p_.config.train.batchSize) / seconds;
  json fields = window_.take(p_.ranks);
  fields["lr"] = learningRate(p_.config.optimizer, step - 1, p_.config.train.steps);
  fields["gradient_norm"] =
      result.norm.defined() ? result.norm.item<double>() : result.gradientNorm;
  fields["pictures_per_second"] = rate;
  fields["memory_bytes"] = memoryInUse(p_.device);
  p_.journal.event(EventKind::Metrics, step, fields);
  const auto left = static_cast<double>(p_.config.train.steps - step);
  p_.journal.progress(step, left * seconds / steps, rate);
}

// All ranks come here together.
void TrainingLoop::drawSamples() {
  const bool shared = p_.ranks.world() > 1 && p_.task.sampleCount() > 0;
  if (!shared && !p_.ranks.isFirst()) return;
  at::Tensor pictures;
  p_.journal.state(RunState::Evaluating, "Drawing the watched prompts.");
  {
    const AveragedNetworks averaged(p_);
    pictures = shared ? sharedSamples(p_.task, p_.ranks, p_.device) : p_.task.samples();
  }
  p_.journal.state(RunState::Running);
  if (!pictures.defined() || !p_.ranks.isFirst()) return;
  const std::string name = std::to_string(p_.state.step) + ".png";
  const at::Tensor bytes = pictures.add(1).mul(127.5).add(0.5).clamp(0, 255).to(torch::kByte).cpu();
  const auto folder = p_.journal.folder() / protocol::kSampleFolder;
  p_.journal.write([folder, name, grid = pictureGrid(bytes, std::min<int64_t>(8, bytes.size(0)))] {
    std::filesystem::create_directories(folder);
    writePng(folder / name, grid);
  });
  p_.journal.event(EventKind::Sample, p_.state.step, {{"file", name}});
}

std::optional<TrainingLoop::Score> TrainingLoop::validate() {
  if (!p_.ranks.isFirst()) return std::nullopt;
  p_.journal.state(RunState::Evaluating);
  Validation result;
  {
    const AveragedNetworks averaged(p_);
    result = p_.task.validate();
  }
  p_.journal.state(RunState::Running);
  if (result.values.empty()) return std::nullopt;
  json fields = json::object();
  for (const auto& [name, value] : result.values) fields[name] = value;
  p_.journal.event(EventKind::Validation, p_.state.step, fields);
  return Score{"validation", result.score};
}

// Thousands of pictures take long: a stop or a pause takes effect between two batches, and the
// count in the status shows that nothing hangs. Every rank looks for itself.
bool TrainingLoop::measuring(int64_t done, int64_t samples) {
  while (wantsRest() && !p_.journal.stopRequested()) {
    p_.journal.state(RunState::Paused, "Resting in the middle of an evaluation.");
    std::this_thread::sleep_for(kLook);
  }
  if (p_.journal.stopRequested()) return false;
  p_.journal.state(RunState::Evaluating,
                   "Pictures drawn and measured: " + std::to_string(done * p_.ranks.world()) +
                       " of " + std::to_string(samples) + ".");
  p_.journal.moved(p_.state.step);
  return true;
}

std::optional<TrainingLoop::Score> TrainingLoop::evaluate(int64_t samples, json fields) {
  if (p_.evaluation == nullptr) return std::nullopt;
  EvaluationScores scores;
  {
    const AveragedNetworks averaged(p_);
    EvaluationOrder order{samples,
                          {},
                          [this, samples](int64_t done) { return measuring(done, samples); },
                          [this](std::function<void()> job) { p_.journal.write(std::move(job)); }};
    if (p_.config.evaluation.keepPictures)
      order.pictures = p_.journal.folder() / "evaluation" / std::to_string(p_.state.step);
    scores = p_.evaluation->run(order);
  }
  p_.journal.state(RunState::Running);
  if (!scores.fid && !scores.clipScore) return std::nullopt;  // ended early, or another rank
  if (scores.fid) fields["fid"] = *scores.fid;
  if (scores.clipScore) fields["clip_score"] = *scores.clipScore;
  fields["samples"] = scores.samples;
  p_.journal.event(EventKind::Evaluation, p_.state.step, fields);
  return scores.fid ? Score{"fid", *scores.fid} : Score{"clip_score", -*scores.clipScore};
}

// The original's last word: the best checkpoint once more, with more pictures.
void TrainingLoop::evaluateBest() {
  const EvaluationConfig& e = p_.config.evaluation;
  const auto best = p_.checkpoints.best();
  if (p_.evaluation == nullptr || !best || e.finalSamples == 0 || e.finalSamples == e.samples)
    return;
  if (*best != p_.state.step) readStateFiles(p_.checkpoints.folderOf(*best), p_.state);
  evaluate(e.finalSamples, {{"final", true}});
}

bool TrainingLoop::wantsRest() {
  return !p_.journal.caughtUp() || p_.journal.pauseRequested();
}

// What was learnt is saved first: it is drawn with meanwhile, and a machine may be switched off.
// The networks, the averages and the optimiser's state stay where they are.
void TrainingLoop::rest() {
  const auto start = steady_clock::now();
  const bool asked = p_.ranks.isFirst() && p_.journal.pauseRequested();
  if (asked || saver_.owesSave()) saver_.saveWhole();
  const auto saved = steady_clock::now();
  if (p_.device.is_cuda()) models::CudaLibrary::get().emptyCache();
  if (wantsRest())
    p_.journal.state(RunState::Paused, asked ? "Resting; the model stays loaded."
                                             : p_.journal.noRoom().sentence + kWhenThereIsRoom);
  p_.ranks.rest([this] { return p_.journal.stopRequested() || !wantsRest(); });
  window_.rested(steady_clock::now() - saved);
  p_.journal.event(EventKind::Notice, p_.state.step,
                   {{"text", std::string(asked ? "Paused" : "The disk was full: paused") + " for " +
                                 std::to_string(std::lround(secondsSince(start))) + " s."}});
  p_.journal.state(RunState::Running);
}

// A full disk is somebody's to mend; until then what was learnt stays in memory.
void TrainingLoop::restForRoom(const std::string& why, std::chrono::milliseconds time) {
  const auto start = steady_clock::now();
  p_.journal.state(RunState::Paused, why + kWhenThereIsRoom);
  for (p_.ranks.hold(true); steady_clock::now() - start < time; std::this_thread::sleep_for(kLook))
    if (p_.journal.stopRequested())
      throw RunError(Cause::NoSpace, why + " It was asked to stop before there was room.",
                     "Free disk space, then start the run again; it resumes from its newest "
                     "checkpoint.");
  p_.ranks.hold(false);
  window_.rested(steady_clock::now() - start);
}

// The last words of a run have to be on the disk.
void TrainingLoop::catchUp() {
  while (!p_.journal.caughtUp()) restForRoom(p_.journal.noRoom().sentence, 10 * kLook);
}

void TrainingLoop::save() {
  const int64_t step = p_.state.step;
  if (savedStep_ == step) return;
  savedStep_ = step;
  if (p_.ranks.isFirst()) saver_.begin();
  p_.ranks.meet("saved");
  std::optional<Score> score;
  if (p_.config.train.validationInterval > 0) score = validate();
  if (p_.evaluation != nullptr) {
    // A run that is evaluated is not judged by its loss in between.
    score.reset();
    if (isDue(step, p_.config.train.evaluationInterval) || step >= p_.config.train.steps)
      score = evaluate(p_.config.evaluation.samples, json::object());
  }
  if (score && p_.ranks.isFirst()) saver_.offerBest(step, score->value, score->metric);
  p_.ranks.meet("measured");
}

}  // namespace crossflow::training
