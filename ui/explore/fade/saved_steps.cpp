// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/fade/saved_steps.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

#include "core/runs/folder/run_files.h"
#include "core/runs/service/run_checkpoints.h"

namespace crossflow::ui {

namespace {

constexpr qsizetype kMostSaved = 120;
constexpr int kMostEvaluations = 1000;
constexpr double kMostGuidance = 100;

QStringList thinned(const QStringList& models) {
  if (models.size() <= kMostSaved) return models;
  QStringList some;
  for (qsizetype i = 0; i < kMostSaved; ++i) {
    some << models[i * (models.size() - 1) / (kMostSaved - 1)];
  }
  return some;
}

}  // namespace

SavedSteps savedStepsOf(const QString& run) {
  SavedSteps saved;
  for (const core::RunCheckpoint& checkpoint : core::listCheckpoints(run)) {
    saved.models.prepend(checkpoint.folder);  // they come newest first
  }
  saved.models = thinned(saved.models);
  const QJsonObject plan = core::readJsonObject(QDir(run).filePath(QStringLiteral("config.json")));
  saved.whole = plan[QStringLiteral("task")].toString() != QLatin1String("distil");
  saved.prompt = plan[QStringLiteral("data")][QStringLiteral("prompts")][0].toString();
  if (saved.models.isEmpty()) return saved;
  const QJsonObject model =
      core::readJsonObject(QDir(saved.models.back()).filePath(QStringLiteral("config.json")));
  const QJsonValue sample = model[QStringLiteral("sample")];
  saved.steps = std::clamp(sample[QStringLiteral("sample_steps")].toInt(), 0, kMostEvaluations);
  saved.guidance = std::clamp(sample[QStringLiteral("scale")].toDouble(), 0.0, kMostGuidance);
  return saved;
}

}  // namespace crossflow::ui
