// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/inference_service.h"

#include <QMetaObject>
#include <algorithm>
#include <utility>

#include "core/requests/model_name.h"

namespace crossflow::core {

InferenceService::InferenceService(EngineFactory factory, Options options, QObject* parent)
    : QObject(parent),
      factory_(std::move(factory)),
      save_(std::move(options.save)),
      allCards_(options.allCards) {
  qRegisterMetaType<JobEvent>();
  for (const QString& device : options.devices) addWorker(device);
}

void InferenceService::addWorker(const QString& device) {
  // The queued call only wakes this thread. The values lie in the queue's box, under our own lock,
  // which the thread sanitizer understands (it does not see Qt's).
  const InferenceWorker::Hooks hooks{[this](Report report) {
                                       if (queue_.report(std::move(report))) {
                                         QMetaObject::invokeMethod(this, "drain",
                                                                   Qt::QueuedConnection);
                                       }
                                     },
                                     save_, &gate_};
  workers_.push_back(std::make_unique<InferenceWorker>(queue_, factory_, device, hooks));
}

InferenceService::~InferenceService() {
  queue_.close();
  gate_.open();
  workers_.clear();
}

JobId InferenceService::nextId() {
  return JobId{++lastId_};
}

Job InferenceService::makeJob(Task task) {
  return {nextId(), std::move(task), std::stop_source()};
}

JobId InferenceService::submit(const GenerationRequest& request) {
  Job job = makeJob(RenderTask{request});
  const JobId id = job.id;
  renders_.push_back({id, request, false, 0, false});
  queue_.push(std::move(job));
  Q_EMIT queueChanged();
  return id;
}

JobId InferenceService::submitFilm(FilmTask film) {
  GenerationRequest shown = film.frames.empty() ? GenerationRequest() : film.frames.front();
  shown.count = static_cast<int>(film.missing().size());
  Job job = makeJob(std::move(film));
  const JobId id = job.id;
  renders_.push_back({id, std::move(shown), false, 0, true});
  queue_.push(std::move(job));
  Q_EMIT queueChanged();
  return id;
}

JobId InferenceService::preview(const GenerationRequest& request, PreviewUrgency urgency) {
  Job job = makeJob(PreviewTask{request, urgency});
  const JobId id = job.id;
  if (const std::optional<JobId> replaced = queue_.pushPreview(std::move(job))) {
    receive({*replaced, Cancelled{}});
  }
  return id;
}

JobId InferenceService::load(const QString& model, Precision precision) {
  Job job = makeJob(LoadTask{model, precision, {}});
  const JobId id = job.id;
  queue_.push(std::move(job));
  return id;
}

JobId InferenceService::invert(const InversionRequest& request) {
  Job job = makeJob(InvertTask{request});
  const JobId id = job.id;
  queue_.push(std::move(job));
  return id;
}

void InferenceService::refreshModels() {
  queue_.push(makeJob(ListModelsTask{}));
}

void InferenceService::countPieces(const QString& model, const QString& prompt) {
  if (!pieces_) {
    pieces_ = std::make_unique<PieceCounter>(factory_);
    connect(pieces_.get(), &PieceCounter::counted, this, &InferenceService::piecesCounted);
  }
  pieces_->count(model, prompt);
}

void InferenceService::cancel(JobId id) {
  if (queue_.cancel(id) == JobQueue::Cancel::Removed) receive({id, Cancelled{}});
}

void InferenceService::cancelAll() {
  for (const QueuedRender& render : renders()) cancel(render.id);
}

void InferenceService::move(JobId id, int position) {
  if (!queue_.move(id, static_cast<std::size_t>(std::max(0, position)))) return;
  const std::vector<JobId> order = queue_.waiting();
  const auto rank = [&order](const QueuedRender& render) {
    return std::find(order.begin(), order.end(), render.id) - order.begin();
  };
  const auto waiting = std::stable_partition(renders_.begin(), renders_.end(),
                                             [](const auto& render) { return render.running; });
  std::stable_sort(waiting, renders_.end(),
                   [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  Q_EMIT queueChanged();
}

void InferenceService::setPaused(bool paused) {
  if (paused == paused_) return;
  paused_ = paused;
  queue_.setPaused(paused);
  Q_EMIT queueChanged();
}

std::vector<QueuedRender> InferenceService::renders() const {
  return renders_;
}

void InferenceService::drain() {
  for (Report& report : queue_.drain()) {
    if (auto* event = std::get_if<JobEvent>(&report)) {
      receive(std::move(*event));
    } else if (auto* models = std::get_if<std::vector<ModelSummary>>(&report)) {
      receiveModels(std::move(*models));
    } else if (auto* facts = std::get_if<DeviceReport>(&report)) {
      devices_ = std::move(*facts);  // told with the devices, which come next
    } else {
      receiveDevices(std::get<std::vector<Device>>(report));
    }
  }
}

void InferenceService::receive(JobEvent event) {
  const auto render = std::find_if(renders_.begin(), renders_.end(),
                                   [&](const auto& entry) { return entry.id == event.id; });
  const bool known = render != renders_.end();
  if (known && std::holds_alternative<Started>(event.what)) {
    render->running = true;
    const auto waiting = std::find_if(renders_.begin(), renders_.end(),
                                      [](const auto& entry) { return !entry.running; });
    if (waiting < render) std::rotate(waiting, render, render + 1);
    Q_EMIT queueChanged();
  }
  if (const auto* progress = std::get_if<Progress>(&event.what); known && progress != nullptr) {
    render->fraction = std::max(render->fraction, progress->fraction);
  }
  if (const auto* picture = std::get_if<Picture>(&event.what); known && picture != nullptr) {
    learn(picture->request, picture->seconds);
  }
  const bool ended = std::holds_alternative<Finished>(event.what) ||
                     std::holds_alternative<Failure>(event.what) ||
                     std::holds_alternative<Cancelled>(event.what);
  const JobId id = event.id;
  const bool starts = std::holds_alternative<Started>(event.what);
  Q_EMIT jobEvent(event);
  if (starts && known) gate_.heard(id);
  if (ended) end(id);
}

void InferenceService::end(JobId id) {
  const auto gone = std::remove_if(renders_.begin(), renders_.end(),
                                   [id](const auto& entry) { return entry.id == id; });
  if (gone == renders_.end()) return;
  renders_.erase(gone, renders_.end());
  Q_EMIT queueChanged();
}

void InferenceService::receiveModels(std::vector<ModelSummary> models) {
  models_ = std::move(models);
  Q_EMIT modelsListed(models_);
}

// The first worker has the best device; the processor, which comes last, helps no graphics card.
void InferenceService::receiveDevices(const std::vector<Device>& devices) {
  devices_.usable = devices;
  devices_.drawing.clear();
  if (std::exchange(allCards_, false))
    for (std::size_t i = 1; i + 1 < devices.size(); ++i) addWorker(devices[i].id);
  const QString& chosen = workers_.front()->device();
  for (const Device& device : devices) {
    const bool draws =
        chosen.isEmpty() ? devices_.drawing.size() < workers_.size() : device.id == chosen;
    if (draws) devices_.drawing.push_back(device);
  }
  Q_EMIT devicesListed();
}

ModelSummary InferenceService::modelOf(const QString& model) const {
  const QString first = firstModelIn(model);
  if (const ModelSummary* found = chosenModel(models_, first)) return *found;
  ModelSummary unknown;
  unknown.id = first;
  return unknown;
}

int InferenceService::defaultSteps(const QString& model) const {
  return modelOf(model).defaultSteps;
}

std::optional<double> InferenceService::estimateAlone(const GenerationRequest& request) const {
  const ModelSummary model = modelOf(request.model);
  GenerationRequest named = request;
  named.model = model.id;  // a picture says which model drew it, a request may leave it open
  return times_.estimate(named, model.defaultSteps);
}

std::optional<double> InferenceService::estimate(const GenerationRequest& request) const {
  const std::optional<double> own = estimateAlone(request);
  if (!own) return std::nullopt;
  double before = 0;
  for (const QueuedRender& render : renders_) {
    const std::optional<double> each = estimateAlone(render.request);
    if (!each) return std::nullopt;
    before += *each * (1 - render.fraction);
  }
  const bool free = static_cast<int>(renders_.size()) < workers();
  return *own + (free ? 0 : before / workers());
}

void InferenceService::learn(const GenerationRequest& request, double seconds) {
  GenerationRequest named = request;
  named.model = firstModelIn(request.model);  // places between two models would be without number
  times_.learn(named, seconds, defaultSteps(named.model));
}

}  // namespace crossflow::core
