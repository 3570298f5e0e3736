// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What has to be made before a planned run can train: a vocabulary, an autoencoder, latents or
// features. Each step is one command that goes on where it stopped; together with the launch they
// are start.sh in the run's folder, which the window and a shell run alike.

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/runs/plan/training_plan.h"
#include "core/types/result.h"

namespace crossflow::core {

struct PreparationStep {
  QString title;          // "Encode the pictures"
  QString why;            // one sentence
  QStringList arguments;  // of crossflow-train; paths below the run's folder are relative to it
  QString product;        // what is there when the step is done; relative. Empty: always run
};

/// In the order they have to run; empty if the data are ready for training.
std::vector<PreparationStep> preparationOf(const TrainingPlan& plan);

/// A POSIX shell script for the run's folder: the steps whose product is missing, then the launch.
/// It takes the trainer from $CROSSFLOW_TRAIN or the search path.
QByteArray startScript(const std::vector<PreparationStep>& steps);

/// A file of a new run: name relative to its folder.
struct RunFile {
  QString name;
  QByteArray bytes;
};
/// Blocks for a small file of what the run begins with. config.json, plan.json, start.sh and what
/// they refer to.
std::vector<RunFile> filesOf(const TrainingPlan& plan);

/// Blocks. Writes filesOf(plan) into `folder`, which may exist. plan.json alone is written while
/// the plan has blocking problems: a draft.
Result<QString> writeRunFiles(const TrainingPlan& plan, const QString& folder);
/// Blocks. The plan a run was made from.
Result<TrainingPlan> readPlan(const QString& folder);

}  // namespace crossflow::core
