// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/render_job.h"

#include <algorithm>

#include "core/engine/image_convert.h"
#include "core/engine/latent_recipe.h"
#include "core/engine/time_estimate.h"
#include "core/types/core_words.h"
#include "models/base/error.h"
#include "models/files/mapping_guard.h"
#include "models/pipeline/text_to_image.h"
#include "models/torch.h"

namespace crossflow::core {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kPreviewShare = 0.1;    // previews may slow a job by a tenth
constexpr double kFirstPreview = 0.5;    // seconds before the first one
constexpr double kShortestPause = 0.04;  // seconds between two
constexpr int64_t kPreviewSide = 16;     // latent cells a preview is made of, each way

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

models::SolverKind solverOf(Solver solver) {
  switch (solver) {
    case Solver::Euler:
      return models::SolverKind::Euler;
    case Solver::AdamsBashforth2:
      return models::SolverKind::AdamsBashforth2;
    case Solver::Heun:
      return models::SolverKind::Heun;
    case Solver::Multistep3:
      return models::SolverKind::Multistep3;
    case Solver::Dopri5:
      return models::SolverKind::Dopri5;
  }
  return models::SolverKind::Euler;
}

// A model that was taught to leap has a solver of its own, in place of those that take one
// evaluation per step: of the default and of what stands in for it where steps are few.
models::SampleOptions optionsOf(const SamplingSettings& s, bool leaps) {
  models::SampleOptions options;
  options.solver = solverOf(s.solver);
  if (leaps && (s.solver == Solver::Euler || s.solver == Solver::AdamsBashforth2))
    options.solver = models::SolverKind::Leap;
  options.steps = s.steps;
  options.guidance = s.guidance;
  options.guidanceFrom = s.guidanceFrom;
  options.guidanceTo = s.guidanceTo;
  return options;
}

/// Whether two pictures can advance together: the same way of sampling, whatever their seeds.
bool sameWay(const SamplingSettings& a, const SamplingSettings& b) {
  SamplingSettings other = b;
  other.seed = a.seed;
  other.variation = a.variation;
  return a == other && a.solver != Solver::Dopri5;  // its steps depend on the whole batch
}

bool isTiled(const RenderItem& item, const Economy& economy) {
  return item.request.tiledDecode || economy.tiledDecode();
}

}  // namespace

RenderJob::RenderJob(Host host, std::vector<RenderItem> items, std::stop_token stop,
                     const EngineSink& sink)
    : host_(std::move(host)),
      items_(std::move(items)),
      stop_(std::move(stop)),
      sink_(sink),
      pictures_(static_cast<qint64>(items_.size())) {
  double total = 0;
  for (const RenderItem& item : items_) total += evaluations(item);
  host_.clock.plan(Phase::Sample, total);
  host_.clock.plan(Phase::Decode, static_cast<double>(pictures_));
}

void RenderJob::use(models::TextToImage& pipeline, const QString& key, Precision precision) {
  pipeline_ = &pipeline;
  key_ = key;
  for (RenderItem& item : items_) item.request.precision = precision;
}

/// Products are summed in parts, as many as there are threads: the last bit differs, and a pixel by
/// one step of brightness.
bool RenderJob::dependsOnThreads() const {
  return pipeline_->settings().device.is_cpu();
}

double RenderJob::evaluations(const RenderItem& item) const {
  return TimeEstimate::evaluations(item.request.sampling, item.request.sampling.steps);
}

void RenderJob::report(Phase phase, qint64 done, qint64 total) {
  sink_(host_.clock.progress(phase, done, total));
}

void RenderJob::encodePrompts() {
  QStringList prompts;
  for (const RenderItem& item : items_)
    for (const QString& prompt : promptsOf(item.request.source))
      if (!prompts.contains(prompt) && !host_.pictures.contains(prompt) &&
          !host_.text.find(key_, prompt))
        prompts << prompt;
  host_.clock.plan(Phase::Text, static_cast<double>(prompts.size()));
  for (qsizetype i = 0; i < prompts.size(); ++i) {
    report(Phase::Text, i, prompts.size());
    const auto start = Clock::now();
    if (pipeline_->text().isTruncated(prompts[i].toStdString()))
      sink_(Notice{CoreWords::tr("\"%1…\" is longer than the model reads; its end is ignored.")
                       .arg(prompts[i].left(40))});
    latentOf(prompts[i]);
    host_.clock.advance(Phase::Text, static_cast<double>(i + 1), 1, secondsSince(start));
  }
  report(Phase::Text, prompts.size(), prompts.size());
}

SharedText::Latent RenderJob::latentOf(const QString& prompt) {
  return host_.text.latent(key_, prompt, stop_,
                           [&] { return pipeline_->text().encode(prompt.toStdString(), stop_); });
}

std::vector<RenderItem> RenderJob::nextBatch() const {
  const int limit = std::min(items_[decoding_.size()].request.batch, host_.economy.batch());
  std::vector<RenderItem> batch;
  for (size_t i = decoding_.size(); i < items_.size(); ++i) {
    const RenderItem& item = items_[i];
    const bool fits =
        batch.empty() || sameWay(batch.front().request.sampling, item.request.sampling);
    if (!fits || static_cast<int>(batch.size()) == limit) break;
    batch.push_back(item);
  }
  return batch;
}

at::Tensor RenderJob::draw(const RenderItem& item, const QString& prompt, quint64 seed) {
  auto latent = host_.pictures.value(prompt);
  if (!latent) latent = latentOf(prompt);
  return pipeline_->drawLatent(*latent, seed, item.request.sampling.variation)
      .to(pipeline_->settings().device);
}

at::Tensor RenderJob::startOf(const RenderItem& item) {
  return mixLatents(item.request.source, item.request.sampling.seed,
                    [&](const QString& prompt, quint64 seed) { return draw(item, prompt, seed); });
}

bool RenderJob::renderBatch() {
  if (items_.empty()) return false;
  try {
    drawBatch();
  } catch (...) {
    handOverDecoded(/*all=*/true);
    throw;
  }
  return !items_.empty();
}

void RenderJob::drawBatch() {
  if (stop_.stop_requested()) throw base::Cancelled();
  const std::vector<RenderItem> batch = nextBatch();
  std::vector<at::Tensor> starts;
  starts.reserve(batch.size());
  for (const RenderItem& item : batch) starts.push_back(startOf(item));

  const auto start = Clock::now();
  const at::Tensor latents = sampleBatch(batch, at::cat(starts));
  const double seconds = (secondsSince(start) - interludes_) / static_cast<double>(batch.size());
  handOverDecoded(/*all=*/true);  // one batch at a time is decoded beside another
  for (size_t i = 0; i < batch.size(); ++i)
    decode(batch[i], latents[static_cast<int64_t>(i)], seconds);
  if (decoding_.size() == items_.size()) handOverDecoded(/*all=*/true);
}

at::Tensor RenderJob::sampleBatch(const std::vector<RenderItem>& batch, const at::Tensor& z) {
  if (host_.options.beforeWork)
    host_.options.beforeWork(Phase::Sample, static_cast<int>(batch.size()), false);
  lastStep_ = lastPreview_ = Clock::now();
  lastProgress_ = 0;
  interludes_ = 0;
  const bool leaps = pipeline_->config().sampling.leaps;
  models::SampleOptions options = optionsOf(batch.front().request.sampling, leaps);
  if (host_.options.together && pipeline_->settings().device.is_cuda())
    options.independentRows = false;
  return pipeline_->flow(z, options, stop_, [&](const models::SampleStep& step) {
    reportStep(batch, step);
    maybePreview(batch, step);
    letOthersWork();
    lastStep_ = Clock::now();
  });
}

void RenderJob::reportStep(const std::vector<RenderItem>& batch, const models::SampleStep& step) {
  const double each = evaluations(batch.front()), rows = static_cast<double>(batch.size());
  double before = evaluationsDone_;
  for (size_t i = 0; i < decoding_.size(); ++i) before += evaluations(items_[i]);
  host_.clock.advance(Phase::Sample, before + rows * each * step.progress,
                      rows * each * (step.progress - lastProgress_), secondsSince(lastStep_));
  lastProgress_ = step.progress;
  report(Phase::Sample, step.step, step.of);
}

void RenderJob::letOthersWork() {
  const auto start = Clock::now();
  handOverDecoded(/*all=*/false);
  if (host_.interlude) host_.interlude();
  interludes_ += secondsSince(start);
}

/// Shows where one row of the batch is going, when that is cheap enough; rows take turns.
void RenderJob::maybePreview(const std::vector<RenderItem>& batch, const models::SampleStep& step) {
  if (!host_.options.previews || !step.estimate.defined() || step.progress >= 1) return;
  const double pause =
      previews_ == 0 ? kFirstPreview : std::max(kShortestPause, previewSeconds_ / kPreviewShare);
  if (secondsSince(lastPreview_) < pause) return;
  const auto start = Clock::now();
  const auto row = static_cast<size_t>(previews_++) % batch.size();
  const at::Tensor pixels =
      pipeline_->decodePreview(step.estimate[static_cast<int64_t>(row)], kPreviewSide);
  previewSeconds_ = std::max(previewSeconds_, secondsSince(start));
  sink_(Preview{batch[row].index, toImage(pixels)});
  lastPreview_ = Clock::now();
}

void RenderJob::reportDecoding() {
  report(Phase::Decode, pictures_ - static_cast<qint64>(items_.size()), pictures_);
}

/// At once, or beside what is drawn next.
void RenderJob::decode(const RenderItem& item, const at::Tensor& latent, double sampleSeconds) {
  const bool inTiles = isTiled(item, host_.economy),
             beside = pipeline_->decodesBeside() && !inTiles;
  if (!beside) {
    handOverDecoded(/*all=*/true);
    reportDecoding();
  }
  if (host_.options.beforeWork) host_.options.beforeWork(Phase::Decode, 1, inTiles);
  if (beside) {
    decoding_.begin(*pipeline_, latent, sampleSeconds, stop_);
    return;
  }
  const auto start = Clock::now();
  QImage image = toImage(pipeline_->decode(latent, inTiles, stop_));
  handOver({std::move(image), sampleSeconds, secondsSince(start)});
  reportDecoding();
}

/// Those that are there, or all of them. After a fault all that are left are to be drawn again.
void RenderJob::handOverDecoded(bool all) {
  try {
    while (decoding_.firstIsReady() || (all && decoding_.size() > 0)) {
      if (all) reportDecoding();
      handOver(decoding_.take());
      if (all) reportDecoding();
    }
  } catch (...) {
    decoding_.clear();
    throw;
  }
}

/// The first picture that is left.
void RenderJob::handOver(DecodeLine::Decoded done) {
  const RenderItem item = items_.front();
  Picture picture;
  picture.index = item.index;
  picture.image = std::move(done.image);
  picture.request = item.request;
  picture.request.batch = 1;  // how it was made together with others does not change it
  picture.request.tiledDecode = isTiled(item, host_.economy);
  picture.request.threads = dependsOnThreads() ? at::get_num_threads() : 0;
  picture.seconds = done.drawing + done.decoding;
  picture.distances = operandDistances(
      item.request.source, item.request.sampling.seed,
      [&](const QString& prompt, quint64 seed) { return draw(item, prompt, seed); });
  const qint64 before = pictures_ - static_cast<qint64>(items_.size());
  host_.clock.advance(Phase::Decode, static_cast<double>(before + 1), 1, done.decoding);
  models::requireWholeMappings();  // else it was drawn with zeros for weights
  sink_(std::move(picture));
  evaluationsDone_ += evaluations(item);
  items_.erase(items_.begin());
}

}  // namespace crossflow::core
