// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan/start_files.h"

#include <QDir>
#include <QFileInfo>

#include "core/runs/folder/run_files.h"
#include "core/runs/plan/model_sizes.h"
#include "core/runs/plan/plan_presets.h"
#include "core/runs/plan/run_preparation.h"
#include "core/system/paths.h"
#include "core/types/core_words.h"
#include "training/protocol/run_protocol.h"

namespace crossflow::core {

namespace {

const QString kFineTuneTask = QStringLiteral("fine_tune");

QString existing(const QString& path) {
  return QFileInfo(path).isFile() ? path : QString();
}

// A file of the starter's in a field of the plan: put there if none is, taken away from others.
void fit(QString& field, const QString& file, bool fits) {
  if (fits && field.isEmpty()) field = file;
  if (!fits && field == file) field.clear();
}

void forget(QString& field, const QString& file) {
  if (field == file) field.clear();
}

StartFiles filesOfModel(const QDir& folder) {
  StartFiles files;
  files.weights = existing(folder.absoluteFilePath(QStringLiteral("model.safetensors")));
  files.autoencoder = files.weights;
  files.vocabulary = existing(folder.absoluteFilePath(QStringLiteral("spiece.model")));
  return files;
}

// <run>/checkpoints/<step>.ckpt
StartFiles filesOfCheckpoint(const QString& path) {
  const QDir run(QDir::cleanPath(path + QStringLiteral("/../..")));
  const QJsonObject config =
      readJsonObject(runFile(run.absolutePath(), training::protocol::kConfigFile));
  const auto named = [&run](const QJsonValue& value) {
    const QString name = value.toString();
    return name.isEmpty() ? QString() : existing(QDir::cleanPath(run.absoluteFilePath(name)));
  };
  const QJsonObject start = config.value(QLatin1String("start")).toObject();
  return {path, named(start.value(QLatin1String("vae"))),
          named(config.value(QLatin1String("tokenizer")))};
}

QString beside(const QString& run, const QString& path) {
  return path.isEmpty() ? QString() : QDir::cleanPath(QDir(run).absoluteFilePath(path));
}

// The id of the model that a run trains: named, in the file that is named, or written out.
QString modelOf(const QString& run, const QJsonValue& model) {
  if (model.isObject()) return model.toObject().value(QLatin1String("id")).toString();
  QString name = model.toString();
  if (findModelSize(name) != nullptr) return name;
  return readJsonObject(beside(run, name)).value(QLatin1String("id")).toString();
}

// What config.json tells of a run that the wizard did not make: its size, data and prompts.
TrainingPlan planFromConfig(const QString& run) {
  using training::protocol::kConfigFile;
  const QJsonObject config = readJsonObject(runFile(run, kConfigFile));
  const QString model = modelOf(run, config.value(QLatin1String("model")));
  TrainingPlan plan = planFor(findModelSize(model) != nullptr ? model : modelSizes().front().id);
  const QJsonObject data = config.value(QLatin1String("data")).toObject();
  const QString kind = data.value(QLatin1String("kind")).toString(QStringLiteral("features"));
  if (kind == QLatin1String("pairs")) return plan;  // another task's
  plan.data.kind = kind == QLatin1String("latents")    ? DataAnswers::Kind::Latents
                   : kind == QLatin1String("pictures") ? DataAnswers::Kind::Pictures
                                                       : DataAnswers::Kind::Features;
  plan.data.path = beside(run, data.value(QLatin1String("path")).toString());
  plan.data.root = beside(run, data.value(QLatin1String("pictures")).toString());
  plan.data.validation = beside(run, data.value(QLatin1String("validation")).toString());
  plan.samples.prompts = data.value(QLatin1String("prompts")).toVariant().toStringList();
  return plan;
}

}  // namespace

StartFiles findStarter() {
  return filesOfModel(QDir(sharedFolder() + QStringLiteral("/starter")));
}

QString findClipVocabulary() {
  return existing(sharedFolder() + QStringLiteral("/tokenizers/bpe_simple_vocab_16e6.txt.gz"));
}

StartFiles filesOfStart(const QString& path) {
  const QFileInfo info(path);
  if (path.isEmpty() || !info.exists()) return {};
  if (path.endsWith(QLatin1String(".ckpt"))) return filesOfCheckpoint(info.absoluteFilePath());
  if (info.isDir()) return filesOfModel(QDir(info.absoluteFilePath()));
  const StartFiles beside = filesOfModel(info.absoluteDir());
  return beside.weights == info.absoluteFilePath()
             ? beside
             : StartFiles{info.absoluteFilePath(), QString(), QString()};
}

QJsonObject samplingOfStart(const QString& start) {
  if (start.isEmpty()) return {};
  const bool run = start.endsWith(QLatin1String(".ckpt"));
  const QString file = run ? QDir::cleanPath(start + QStringLiteral("/../../") + kModelFile)
                           : QFileInfo(start).dir().filePath(QStringLiteral("config.json"));
  return readJsonObject(file).value(QLatin1String("sample")).toObject();
}

TrainingPlan withStarterFiles(TrainingPlan plan, const StartFiles& starter) {
  if (!starter.found()) return plan;
  const bool fits =
      plan.model.size == QLatin1String("starter") && plan.model.task != TrainingTask::Autoencoder;
  fit(plan.model.autoencoder, starter.autoencoder, fits);
  fit(plan.model.tokenizer, starter.vocabulary, fits);
  return plan;
}

TrainingPlan goingOnFrom(TrainingPlan plan, const StartFiles& files) {
  const bool begins = plan.preset == kFineTuneTask || plan.model.task == TrainingTask::Distil;
  if (!begins) plan = withPreset(std::move(plan), kFineTuneTask);
  plan.model.start = files.weights;
  if (!files.autoencoder.isEmpty()) plan.model.autoencoder = files.autoencoder;
  if (!files.vocabulary.isEmpty()) plan.model.tokenizer = files.vocabulary;
  return plan;
}

Result<TrainingPlan> planFromRun(const QString& run) {
  const QString name = QFileInfo(run).fileName(), newest = newestCheckpoint(run);
  if (newest.isEmpty())
    return Failure{Failure::Kind::BadInput, CoreWords::tr("%1 has saved nothing yet.").arg(name),
                   CoreWords::tr("Wait for its first checkpoint.")};
  TrainingPlan plan;
  if (const Result<TrainingPlan> read = readPlan(run); read.ok())
    plan = *read;
  else
    plan = planFromConfig(run);
  const QString folder = runFile(run, training::protocol::kCheckpointFolder) + u'/' + newest;
  plan = goingOnFrom(std::move(plan), filesOfStart(folder));
  plan.name = CoreWords::tr("%1 onwards").arg(name);
  return plan;
}

TrainingPlan fromNothing(TrainingPlan plan, const StartFiles& start) {
  plan.model.start.clear();
  forget(plan.model.autoencoder, start.autoencoder);
  forget(plan.model.tokenizer, start.vocabulary);
  const bool began = plan.preset == kFineTuneTask || plan.model.task == TrainingTask::Distil;
  if (began) plan = withPreset(plan, presetsFor(plan.model.size).front().id);
  return plan;
}

}  // namespace crossflow::core
