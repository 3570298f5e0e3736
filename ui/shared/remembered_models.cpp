// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/remembered_models.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/system/settings.h"

namespace crossflow::ui {

namespace {

constexpr int kMost = 64;

}  // namespace

std::vector<core::ModelSummary> rememberedModels() {
  std::vector<core::ModelSummary> models;
  const QJsonArray list = QJsonDocument::fromJson(core::settings::kRememberedModels.get()).array();
  for (const QJsonValue& entry : list) {
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
  const QString wanted = id.isEmpty() ? QStringLiteral("starter") : id;
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

}  // namespace crossflow::ui
