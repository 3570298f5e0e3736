// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/runs/plan/plan_presets.h"
#include "core/runs/plan/run_preparation.h"
#include "core/runs/plan/start_files.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::core;

namespace {

void writeSampling(const QString& path, double guidance) {
  QDir().mkpath(QFileInfo(path).path());
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(
      QStringLiteral("{\"sample\": {\"sample_steps\": 40, \"scale\": %1}}").arg(guidance).toUtf8());
}

QJsonObject samplingIn(const TrainingPlan& plan) {
  for (const RunFile& file : filesOf(plan))
    if (file.name == QStringLiteral("model.json"))
      return QJsonDocument::fromJson(file.bytes)[QStringLiteral("sample")].toObject();
  return {};
}

}  // namespace

TEST_CASE("a run that goes on from a model draws as that model does", "[runs]") {
  const crossflow::tests::TempDir folder;
  const QString root = QString::fromStdString(folder.path().string());
  TrainingPlan plan = planFor(QStringLiteral("starter"));
  const double own = samplingIn(plan)[QStringLiteral("scale")].toDouble();
  CHECK(own > 0);

  writeSampling(root + QStringLiteral("/model/config.json"), 1.5);
  plan.model.start = root + QStringLiteral("/model/model.safetensors");
  CHECK(samplingIn(plan)[QStringLiteral("scale")].toDouble() == 1.5);
  CHECK(samplingIn(plan)[QStringLiteral("sample_steps")].toInt() == 40);

  writeSampling(root + QStringLiteral("/run/model.json"), 2.5);
  plan.model.start = root + QStringLiteral("/run/checkpoints/100.ckpt");
  CHECK(samplingIn(plan)[QStringLiteral("scale")].toDouble() == 2.5);

  plan.model.start = root + QStringLiteral("/nowhere/model.safetensors");
  CHECK(samplingIn(plan)[QStringLiteral("scale")].toDouble() == own);
}
