// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/model_shelf.h"

#include <ATen/Parallel.h>

#include <chrono>
#include <utility>

#include "core/engine/device_choice.h"
#include "core/engine/failure_translation.h"
#include "core/engine/picture_work.h"
#include "core/engine/text/shared_text.h"
#include "core/requests/model_name.h"
#include "core/system/file_stamp.h"
#include "core/types/core_words.h"
#include "models/base/proc_facts.h"
#include "models/cuda/named_device.h"
#include "models/pipeline/model_files.h"
#include "models/pipeline/precision_trial.h"
#include "models/pipeline/text_to_image.h"

namespace crossflow::core {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<std::filesystem::path> pathsOf(const QStringList& folders) {
  std::vector<std::filesystem::path> paths;
  paths.reserve(static_cast<size_t>(folders.size()));
  for (const QString& folder : folders) paths.emplace_back(folder.toStdString());
  return paths;
}

QString roleName(models::ModelFile::Role role) {
  switch (role) {
    case models::ModelFile::Role::Network:
      return CoreWords::tr("networks");
    case models::ModelFile::Role::Autoencoder:
      return CoreWords::tr("autoencoder");
    case models::ModelFile::Role::TextEncoder:
      return CoreWords::tr("text encoder");
    case models::ModelFile::Role::Tokenizer:
      return CoreWords::tr("tokenizer");
  }
  return {};
}

constexpr std::pair<Precision, models::PrecisionChoice> kChoices[] = {
    {Precision::Automatic, models::PrecisionChoice::Automatic},
    {Precision::Float32, models::PrecisionChoice::Float32},
    {Precision::BFloat16, models::PrecisionChoice::BFloat16},
    {Precision::Float16, models::PrecisionChoice::Float16},
    {Precision::Int8, models::PrecisionChoice::Int8}};

models::PrecisionChoice choiceOf(Precision precision) {
  for (const auto& [ours, theirs] : kChoices)
    if (ours == precision) return theirs;
  return models::PrecisionChoice::Automatic;
}

/// Where a limit and not the machine leaves too little, other programs are not in the way.
Failure withLimit(Failure failure, const at::Device& device) {
  const MemoryRoom::Bound bound = memoryRoom().bound;
  if (!device.is_cpu() || bound == MemoryRoom::Bound::Machine) return failure;
  failure.suggestion =
      bound == MemoryRoom::Bound::ControlGroup
          ? CoreWords::tr(
                "Raise the memory limit of the control group (of the container, the job "
                "or the service), or choose a smaller model.")
          : CoreWords::tr("Raise the limit (ulimit -v, ulimit -d), or choose a smaller model.");
  return failure;
}

/// Tells model, precision and device apart.
QString keyOf(const models::LocatedModel& model, const at::Device& device,
              models::PrecisionChoice precision) {
  return QStringLiteral("%1|%2|%3|%4")
      .arg(QString::fromStdString(model.config.id),
           QString::fromStdString(model.file(models::ModelFile::Role::Network).path.string()),
           QString::fromStdString(device.str()))
      .arg(static_cast<int>(precision));
}

/// See textKey(). Files are those of now: weights that are written anew are other weights.
QString textKeyOf(const models::LocatedModel& model, const models::LoadSettings& settings) {
  QString key = QStringLiteral("%1|%2|%3|%4")
                    .arg(QString::fromStdString(model.config.id),
                         QString::fromStdString(models::deviceKind(settings.device)))
                    .arg(static_cast<int>(settings.precision.choice))
                    .arg(static_cast<int>(settings.precision.textEncoder));
  for (const auto* files : {&model.files, &model.fadeTo})
    for (const models::LocatedFile& file : *files)
      if (!file.path.empty())
        key += u'|' + fileStamp(QFileInfo(QString::fromStdString(file.path.string())));
  return key;
}

[[noreturn]] void fail(const QString& sentence, const QString& suggestion) {
  throw FailureException{{Failure::Kind::BadFile, sentence, suggestion}};
}

ModelSummary summaryOf(const models::LocatedModel& model, qint64 available) {
  const models::ModelConfig& config = model.config;
  ModelSummary summary;
  summary.id = QString::fromStdString(config.id);
  summary.title = QString::fromStdString(config.title);
  summary.imageSize = static_cast<int>(config.imageSize);
  summary.defaultSteps = static_cast<int>(config.sampling.steps);
  summary.defaultGuidance = config.sampling.guidance;
  summary.bytesOnDisk = model.bytesOnDisk();
  summary.ready = model.complete();
  summary.missing = textOf(model.missing());
  const models::WeightKind weights = models::WeightKind::Float32;
  summary.bytesInMemory = models::memoryNeed(config, weights).total();
  const auto plan = planMemory(config, weights, 1, available);
  summary.fits = plan.ok();
  summary.fitNote = plan ? plan->note : plan.failure().sentence;
  for (const models::LocatedFile& file : model.files)
    summary.files.push_back(
        {roleName(file.role), QString::fromStdString(file.path.string()), file.bytes});
  return summary;
}

// What was measured with the published sizes says nothing of small ones, where products are the
// least of the work. A graphics card has had no trial.
double guessOf(const models::ModelConfig& config) {
  if (models::findPublishedModel(config.id) == nullptr || !deviceNamed({}).is_cpu()) return 0;
  return guessedSeconds(config, models::precisionTrial(), at::get_num_threads());
}

}  // namespace

ModelShelf::ModelShelf(const EngineOptions& options) : options_(options) {}

ModelShelf::~ModelShelf() = default;

void ModelShelf::readFolders() {
  models_.clear();
  composed_.clear();
  const auto folders = pathsOf(options_.modelFolders);
  if (!options_.weights.isEmpty())
    models_.push_back(std::make_shared<const models::LocatedModel>(models::modelWithWeights(
        options_.weights.toStdString(), options_.weightsBase.toStdString(), folders)));
  for (models::LocatedModel& model : models::locateModels(folders))
    models_.push_back(std::make_shared<const models::LocatedModel>(std::move(model)));
}

std::vector<ModelSummary> ModelShelf::summaries() {
  readFolders();
  std::vector<ModelSummary> list;
  const bool guess = std::exchange(listed_, true);
  for (const auto& model : models_) {
    ModelSummary summary = summaryOf(*model, availableMemory());
    if (guess) summary.guessedSeconds = guessOf(model->config);
    if (const QString damage = checks_.damageOf(*model); !damage.isEmpty()) {
      summary.ready = false;
      summary.damaged = true;
      summary.missing = damage;
    }
    list.push_back(std::move(summary));
  }
  return list;
}

std::shared_ptr<const models::LocatedModel> ModelShelf::lookUp(const QString& id) const {
  const bool named = !options_.weights.isEmpty() && id.isEmpty() && !models_.empty();
  const std::string wanted = named          ? models_.front()->config.id
                             : id.isEmpty() ? "starter"
                                            : id.toStdString();
  for (const auto& model : composed_)
    if (model->config.id == wanted) return model;
  std::shared_ptr<const models::LocatedModel> any;
  for (const auto& model : models_) {
    const bool meant = model->config.id == wanted;
    if (meant && model->complete()) return model;
    if (meant) return nullptr;  // in part: another one would draw something else without a word
    if (!any && id.isEmpty() && !named && model->complete()) any = model;
  }
  return any;
}

std::shared_ptr<const models::LocatedModel> ModelShelf::find(const QString& id) {
  if (auto model = lookUp(id)) return model;
  if (namesWeights(id) || fadeIn(id)) return compose(id);
  readFolders();  // it may have come since
  if (auto model = lookUp(id)) return model;
  if (id.isEmpty() && !options_.weights.isEmpty())
    fail(CoreWords::tr("The model %1 is not complete.")
             .arg(QString::fromStdString(models_.front()->config.id)),
         textOf(models_.front()->missing()));
  for (const auto& model : models_)
    if (id.isEmpty() && model->config.id == "starter")
      fail(CoreWords::tr("The model %1 is not complete.").arg(QStringLiteral("starter")),
           textOf(model->missing()));
  if (id.isEmpty())
    fail(CoreWords::tr("No complete model was found in %1.")
             .arg(options_.modelFolders.join(QStringLiteral(", "))),
         CoreWords::tr("Put the files of a published model there."));
  QStringList known;
  for (const auto& model : models_) {
    known << QString::fromStdString(model->config.id);
    if (known.back() == id)
      fail(CoreWords::tr("The model %1 is not complete.").arg(id), textOf(model->missing()));
  }
  fail(CoreWords::tr("There is no model called \"%1\"; known are %2.")
           .arg(id.left(60), known.join(QStringLiteral(", "))),
       {});
}

std::shared_ptr<const models::LocatedModel> ModelShelf::compose(const QString& name) {
  constexpr std::size_t kKept = 64;  // names and sizes only
  models::LocatedModel model;
  if (const auto fade = fadeIn(name))
    model = models::fadedModel(*find(fade->from), *find(fade->to), fade->share);
  else
    model = models::modelWithWeights(name.toStdString(), {}, pathsOf(options_.modelFolders));
  if (!model.complete())
    fail(CoreWords::tr("The model %1 is not complete.").arg(name), textOf(model.missing()));
  model.config.id = name.toStdString();
  if (composed_.size() >= kKept) composed_.erase(composed_.begin());
  composed_.push_back(std::make_shared<const models::LocatedModel>(std::move(model)));
  return composed_.back();
}

bool ModelShelf::holds(const ModelWish& wish) const {
  const auto model = lookUp(wish.model);
  if (!loaded_ || !model) return false;
  const at::Device device = deviceNamed(wish.device);
  return key_ ==
         keyOf(*model, device, models::planPrecision(choiceOf(wish.precision), device).choice);
}

models::TextToImage& ModelShelf::bring(const ModelWish& wish, std::stop_token stop,
                                       WorkClock& clock, const EngineSink& sink) {
  const auto model = find(wish.model);
  const at::Device device = deviceNamed(wish.device);
  models::PrecisionPlan precision = models::planPrecision(choiceOf(wish.precision), device);
  const QString key = keyOf(*model, device, precision.choice);
  if (loaded_ && key == key_) return *loaded_;
  clear();
  const auto plan = planMemory(model->config, precision.weightKind(), wish.pictures,
                               availableMemoryOn(device), device.is_cuda());
  if (!plan) throw FailureException{withLimit(plan.failure(), device)};
  if (!plan->note.isEmpty()) sink(Notice{plan->note});
  if (plan->halfTextEncoder) precision.textEncoder = at::kBFloat16;
  keepTextEncoder_ = plan->keepTextEncoder;

  models::LoadSettings settings;
  settings.device = device;
  settings.precision = precision;
  settings.loadTextEncoder = plan->keepTextEncoder;
  settings.record = plan->record;
  settings.decodeBeside = plan->decodeBeside;
  settings.tokenizerFolder = options_.tokenizerFolder.toStdString();
  if (options_.text) settings.encoders = options_.text->encoders();
  const QString textKey = textKeyOf(*model, settings);
  const auto start = Clock::now();
  qint64 bytes = 0;
  loaded_ = models::TextToImage::load(*model, settings, stop, [&](int64_t done, int64_t total) {
    bytes = total;
    clock.plan(Phase::Load, static_cast<double>(total));
    clock.advance(Phase::Load, static_cast<double>(done));
    sink(clock.progress(Phase::Load, done, total));
  });
  clock.advance(Phase::Load, static_cast<double>(bytes), static_cast<double>(bytes),
                std::chrono::duration<double>(Clock::now() - start).count());
  key_ = key;
  textKey_ = textKey;
  return *loaded_;
}

// Products of a processor are summed in as many parts as there are threads.
QString ModelShelf::textKey() const {
  const bool onProcessor = loaded_ && loaded_->settings().device.is_cpu();
  return onProcessor ? textKey_ + u'|' + QString::number(at::get_num_threads()) : textKey_;
}

Precision ModelShelf::precision() const {
  for (const auto& [ours, theirs] : kChoices)
    if (loaded_ && theirs == loaded_->settings().precision.choice) return ours;
  return Precision::Automatic;
}

std::optional<Precision> ModelShelf::lowerPrecision() const {
  if (precision() != Precision::Float32) return {};
  return loaded_->settings().device.is_cpu() ? Precision::Int8 : Precision::BFloat16;
}

void ModelShelf::economise() {
  if (loaded_) loaded_->saveMemory();
}

void ModelShelf::clear() {
  if (!loaded_) return;
  const at::Device device = loaded_->settings().device;
  loaded_.reset();
  key_.clear();
  releaseCachedMemory(device);
}

}  // namespace crossflow::core
