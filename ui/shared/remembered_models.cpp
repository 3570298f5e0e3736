// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/remembered_models.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include "core/requests/model_name.h"
#include "core/runs/folder/run_files.h"
#include "core/runs/plan/start_files.h"
#include "core/system/settings.h"

namespace crossflow::ui {

namespace {

constexpr int kMost = 64;

// "fast, step 5,000" for .../fast/checkpoints/5000.ckpt; of other files the name.
QString weightsTitle(const QString& path) {
  const QFileInfo file(path);
  bool step = false;
  const qint64 number = file.completeBaseName().toLongLong(&step);
  const QDir folder = file.dir();
  if (!step || folder.dirName() != QLatin1String("checkpoints")) return file.fileName();
  return QCoreApplication::translate("ModelTitle", "%1, step %2")
      .arg(QFileInfo(folder.path()).dir().dirName(), QLocale().toString(number));
}

}  // namespace

std::vector<core::ModelSummary> rememberedModels() {
  std::vector<core::ModelSummary> models;
  const QJsonArray list = QJsonDocument::fromJson(core::settings::kRememberedModels.get()).array();
  for (const QJsonValue entry : list) {
    if (models.size() == kMost) break;
    core::ModelSummary model;
    model.id = entry[QStringLiteral("id")].toString();
    model.title = entry[QStringLiteral("title")].toString();
    model.imageSize = entry[QStringLiteral("image")].toInt();
    model.defaultSteps = entry[QStringLiteral("steps")].toInt();
    model.defaultGuidance = entry[QStringLiteral("guidance")].toDouble();
    model.ready = true;
    if (!model.id.isEmpty() && model.defaultSteps > 0) models.push_back(model);
  }
  return models;
}

QString modelTitle(const QString& id) {
  if (const auto fade = core::fadeIn(id)) {
    return QCoreApplication::translate("ModelTitle", "%1 to %2, %3 %")
        .arg(modelTitle(fade->from), modelTitle(fade->to),
             QLocale().toString(100 * fade->share, 'f', 0));
  }
  if (core::namesWeights(id)) return weightsTitle(id);
  QString wanted = id.isEmpty() ? QStringLiteral("starter") : id;
  for (const core::ModelSummary& model : rememberedModels()) {
    if (model.id == wanted) return model.title;
  }
  return wanted;
}

void rememberModels(const std::vector<core::ModelSummary>& models) {
  QJsonArray list;
  for (const core::ModelSummary& model : models) {
    if (!model.ready || list.size() == kMost) continue;
    list.append(QJsonObject{{QStringLiteral("id"), model.id},
                            {QStringLiteral("title"), model.title},
                            {QStringLiteral("image"), model.imageSize},
                            {QStringLiteral("steps"), model.defaultSteps},
                            {QStringLiteral("guidance"), model.defaultGuidance}});
  }
  core::settings::kRememberedModels.set(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

void rememberStarter() {
  const core::StartFiles starter = core::findStarter();
  if (!starter.found() || !rememberedModels().empty()) return;
  const QDir folder = QFileInfo(starter.weights).dir();
  const QJsonObject json = core::readJsonObject(folder.filePath(QStringLiteral("config.json")));
  const QJsonObject sample = json[QStringLiteral("sample")].toObject();
  core::ModelSummary model;
  model.id = QStringLiteral("starter");
  model.title = json[QStringLiteral("title")].toString(model.id);
  model.imageSize = json[QStringLiteral("image_size")].toInt();
  model.defaultSteps = sample[QStringLiteral("sample_steps")].toInt();
  model.defaultGuidance = sample[QStringLiteral("scale")].toDouble();
  model.ready = true;
  rememberModels({model});
}

}  // namespace crossflow::ui
