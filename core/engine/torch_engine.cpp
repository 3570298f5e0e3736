// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_engine.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <set>

#include "core/engine/device_choice.h"
#include "core/engine/failure_translation.h"
#include "core/engine/latent_recipe.h"
#include "core/engine/model_shelf.h"
#include "core/engine/picture_inversion.h"
#include "core/engine/picture_latents.h"
#include "core/engine/prompt_pieces.h"
#include "core/engine/render_job.h"
#include "core/engine/text/shared_text.h"
#include "core/requests/model_name.h"
#include "core/requests/picture_reference.h"
#include "core/requests/request_limits.h"
#include "core/types/core_words.h"
#include "models/base/error.h"
#include "models/files/mapping_guard.h"
#include "models/pipeline/model_files.h"
#include "models/pipeline/text_to_image.h"

namespace crossflow::core {
namespace {

/// Requests that one loaded model can serve.
bool sameModel(const GenerationRequest& a, const GenerationRequest& b) {
  return a.model == b.model && a.precision == b.precision && a.device == b.device &&
         a.threads == b.threads;
}

/// One item a picture, with everything filled in that the request left to the model.
std::vector<RenderItem> itemsOf(const std::vector<GenerationRequest>& requests,
                                const models::ModelConfig& config) {
  std::vector<RenderItem> items;
  for (const GenerationRequest& request : requests)
    for (int i = 0; i < request.count; ++i) {
      RenderItem item{static_cast<int>(items.size()), request};
      SamplingSettings& sampling = item.request.sampling;
      item.request.model = QString::fromStdString(config.id);
      item.request.count = 1;
      sampling.seed += static_cast<quint64>(i);
      if (sampling.steps == 0) sampling.steps = static_cast<int>(config.sampling.steps);
      if (sampling.guidance == 0) sampling.guidance = config.sampling.guidance;
      items.push_back(std::move(item));
    }
  return items;
}

/// So many threads while it lives; 0 leaves them as they are.
class ThreadsOfJob {
 public:
  explicit ThreadsOfJob(int threads) : before_(at::get_num_threads()) {
    if (threads > 0) at::set_num_threads(threads);
  }
  ~ThreadsOfJob() {
    if (at::get_num_threads() != before_) at::set_num_threads(before_);
  }
  ThreadsOfJob(const ThreadsOfJob&) = delete;
  ThreadsOfJob& operator=(const ThreadsOfJob&) = delete;

 private:
  int before_;
};

class TorchEngine : public Engine {
 public:
  explicit TorchEngine(EngineOptions options) : options_(std::move(options)), shelf_(options_) {
    if (options_.threads > 0) at::set_num_threads(options_.threads);
    if (!options_.text) options_.text = makeSharedText();
  }

  std::vector<ModelSummary> models() override { return shelf_.summaries(); }
  std::vector<Device> devices() override { return findEngineDevices(); }
  DeviceReport deviceReport() override { return reportDevices(); }
  std::optional<PieceCount> countPieces(const QString& model, const QString& prompt) override {
    std::optional<PieceCount> count;
    guarded([&] { count = pieces_.count(*shelf_.find(model), prompt); });
    return count;
  }

  RunResult load(const QString& model, Precision precision, const QString& device,
                 std::stop_token stop, const EngineSink& sink) override {
    return guarded([&] {
      WorkClock clock(costs_);
      shelf_.bring({model, precision, device, 1}, stop, clock, sink);
    });
  }

  RunResult run(const GenerationRequest& request, std::stop_token stop,
                const EngineSink& sink) override {
    return runAll({request}, stop, sink);
  }

  RunResult runAll(const std::vector<GenerationRequest>& requests, std::stop_token stop,
                   const EngineSink& sink) override;
  RunResult invert(const InversionRequest& request, std::stop_token stop,
                   const EngineSink& sink) override;
  bool canInterleave(const GenerationRequest& request) override;

 private:
  template <typename Work>
  RunResult guarded(const Work& work);
  void expectModels(const std::vector<GenerationRequest>& requests);
  void render(const std::vector<GenerationRequest>& requests, std::stop_token stop,
              const EngineSink& sink);
  void attempt(RenderJob& job, const ModelWish& wish, const Economy& economy, std::stop_token stop,
               WorkClock& clock, const EngineSink& sink);
  bool recover(const std::exception_ptr& error, Economy& economy, ModelWish& wish,
               const EngineSink& sink);

  EngineOptions options_;
  ModelShelf shelf_;
  PromptPieces pieces_{options_.tokenizerFolder};
  PictureLatents pictures_{options_.latentFolder};
  WorkCosts costs_;
};

template <typename Work>
RunResult TorchEngine::guarded(const Work& work) {
  const c10::InferenceMode inference;
  try {
    work();
    return Finished{};
  } catch (...) {
    RunResult result = resultOf(std::current_exception());
    const auto* failure = std::get_if<Failure>(&result);
    const bool full = failure != nullptr && failure->kind == Failure::Kind::OutOfMemory;
    // In an interlude the model belongs to what runs around it.
    if ((full || models::anyMappingLost()) && !inInterlude()) shelf_.clear();
    return result;
  }
}

RunResult TorchEngine::runAll(const std::vector<GenerationRequest>& requests, std::stop_token stop,
                              const EngineSink& sink) {
  if (requests.empty()) return Finished{};
  bool same = true;
  for (const GenerationRequest& request : requests) {
    if (const auto fault = faultOf(request)) return *fault;
    same = same && sameModel(request, requests.front());
  }
  if (!same) {
    const RunResult known = guarded([&] { expectModels(requests); });
    return std::holds_alternative<Finished>(known) ? Engine::runAll(requests, stop, sink) : known;
  }
  return guarded([&] { render(requests, stop, sink); });
}

// What is not there is told now, not after the pictures that come before it.
void TorchEngine::expectModels(const std::vector<GenerationRequest>& requests) {
  std::set<QString> found;
  for (const GenerationRequest& request : requests)
    for (const QString& model : modelsIn(request.model))
      if (found.insert(model).second) shelf_.find(model);
}

// A text encoder that had to leave memory would have to come back for a new prompt.
bool TorchEngine::canInterleave(const GenerationRequest& request) {
  if (faultOf(request) || !shelf_.holds({request.model, request.precision, request.device, 1}))
    return false;
  if (!shelf_.textEncoderLeaves()) return true;
  const QStringList prompts = promptsOf(request.source);
  return std::all_of(prompts.begin(), prompts.end(), [this](const QString& prompt) {
    return !pictureNameIn(prompt).isEmpty() ||
           options_.text->find(shelf_.textKey(), prompt) != nullptr;
  });
}

RunResult TorchEngine::invert(const InversionRequest& request, std::stop_token stop,
                              const EngineSink& sink) {
  return guarded([&] {
    InversionRequest whole = request;
    const auto model = shelf_.find(request.model);
    pictures_.expectFree(whole);
    if (model->config.sampling.leaps)
      throw FailureException{
          {Failure::Kind::BadInput,
           CoreWords::tr("%1 was taught to leap, which cannot be done backwards.")
               .arg(QString::fromStdString(model->config.id)),
           CoreWords::tr("Take the model that it was made from.")}};
    if (whole.steps == 0) whole.steps = static_cast<int>(model->config.sampling.steps);
    if (whole.guidance == 0) whole.guidance = model->config.sampling.guidance;
    const ThreadsOfJob threads(whole.threads);
    WorkClock clock(costs_);
    models::TextToImage& pipeline =
        shelf_.bring({QString::fromStdString(model->config.id), whole.precision, whole.device, 1},
                     stop, clock, sink);
    InvertedPicture made = invertPicture(pipeline, whole, stop, sink);
    models::requireWholeMappings();
    pictures_.keep(made.inversion, whole, *made.latent, *model);
    sink(std::move(made.inversion));
  });
}

void TorchEngine::render(const std::vector<GenerationRequest>& requests, std::stop_token stop,
                         const EngineSink& sink) {
  const GenerationRequest& first = requests.front();
  const ThreadsOfJob threads(first.threads);
  int batch = 1;
  for (const GenerationRequest& request : requests) batch = std::max(batch, request.batch);
  const auto model = shelf_.find(first.model);
  ModelWish wish{QString::fromStdString(model->config.id), first.precision, first.device, batch};
  WorkClock clock(costs_);
  Economy economy(batch);
  std::vector<RenderItem> items = itemsOf(requests, model->config);
  PictureSet pictures;
  for (RenderItem& item : items) pictures_.resolve(item.request, *model, pictures);
  RenderJob job({*options_.text, clock, options_, economy, pictures, [this] { makeInterlude(); }},
                std::move(items), stop, sink);
  if (inInterlude()) {  // nothing may be given up here that the job around needs
    attempt(job, wish, economy, stop, clock, sink);
    return;
  }
  for (;;) {
    std::exception_ptr error;
    try {
      attempt(job, wish, economy, stop, clock, sink);
      return;
    } catch (...) {
      error = std::current_exception();
    }
    // Outside of the catch block, so that nothing of the failed attempt is kept alive by it.
    if (!recover(error, economy, wish, sink)) std::rethrow_exception(error);
  }
}

/// Until all pictures are made or something throws.
void TorchEngine::attempt(RenderJob& job, const ModelWish& wish, const Economy& economy,
                          std::stop_token stop, WorkClock& clock, const EngineSink& sink) {
  models::TextToImage& pipeline = shelf_.bring(wish, stop, clock, sink);
  job.use(pipeline, shelf_.textKey(), shelf_.precision());
  job.encodePrompts();
  if (shelf_.textEncoderLeaves() || economy.dropTextEncoder()) pipeline.text().unloadEncoder();
  while (job.renderBatch()) {
  }
  const QString fault = QString::fromStdString(pipeline.takeRecordingFault());
  if (!fault.isEmpty())
    sink(Notice{CoreWords::tr("The GPU's work could not be recorded, so pictures take longer than "
                              "they could (%1).")
                    .arg(fault)});
}

/// Changes what can be changed after a failure; false if the job has to end.
bool TorchEngine::recover(const std::exception_ptr& error, Economy& economy, ModelWish& wish,
                          const EngineSink& sink) {
  if (isOutOfMemory(error)) {
    const auto lower = shelf_.lowerPrecision();
    const auto notice = economy.stepDown(lower.has_value());
    if (!notice) return false;
    shelf_.economise();
    releaseCachedMemory(deviceNamed(wish.device));
    if (economy.lowerPrecision() && lower) wish.precision = *lower;
    sink(Notice{*notice});
    return true;
  }
  models::requireWholeMappings();  // the real cause of numbers that are not finite
  try {
    std::rethrow_exception(error);
  } catch (const base::NumericError&) {
    const bool wide = shelf_.precision() == Precision::Float32;
    if (wide || wish.precision == Precision::Float32) return false;
    wish.precision = Precision::Float32;
    sink(Notice{CoreWords::tr(
        "Numbers stopped being finite; the picture is made again in float32 precision.")});
    return true;
  } catch (...) {
    return false;
  }
}

}  // namespace

std::shared_ptr<SharedText> makeSharedText() {
  return std::make_shared<SharedText>();
}

std::unique_ptr<Engine> makeTorchEngine(EngineOptions options) {
  return std::make_unique<TorchEngine>(std::move(options));
}

}  // namespace crossflow::core
