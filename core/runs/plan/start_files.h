// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What belongs to weights that a training goes on from: their autoencoder and their vocabulary.
// The model that comes with the program offers its own to every plan of its size, which saves a
// newcomer's first run hours.

#include <QJsonObject>
#include <QString>

#include "core/runs/plan/training_plan.h"

namespace crossflow::core {

/// Absolute paths; empty: not known.
struct StartFiles {
  QString weights, autoencoder, vocabulary;
  bool found() const { return !weights.isEmpty(); }
  bool operator==(const StartFiles&) const = default;
};

/// Blocks for a look at the folder beside the program; nothing if the model was not installed.
/// Needs a QCoreApplication.
StartFiles findStarter();
/// Likewise: the vocabulary of OpenAI's CLIP, which comes with the program.
QString findClipVocabulary();
/// Blocks for a few small files. What lies beside a model folder's weights, or is named by the
/// configuration of the run that a .ckpt folder belongs to.
StartFiles filesOfStart(const QString& path);

/// Blocks for a small file. How the model that a run begins with draws by itself: the part "sample"
/// of its configuration; empty: not told.
QJsonObject samplingOfStart(const QString& start);

/// The plan with the starter's autoencoder and vocabulary wherever its size fits them and it names
/// no others, and without them where it does not.
TrainingPlan withStarterFiles(TrainingPlan plan, const StartFiles& starter);
/// The plan as one that goes on from these files, with a careful schedule.
TrainingPlan goingOnFrom(TrainingPlan plan, const StartFiles& files);
/// Blocks for a few small files. A plan for a new run that goes on from the newest whole checkpoint
/// of `run`, on the same data where the run has a plan. BadInput while there is no checkpoint.
Result<TrainingPlan> planFromRun(const QString& run);
/// The plan as one from nothing: what belonged to its start is forgotten.
TrainingPlan fromNothing(TrainingPlan plan, const StartFiles& start);

}  // namespace crossflow::core
