// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The checkpoints of a run as a list, which of them to keep, and how to make a model of one.

#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

#include "core/runs/figures/run_metrics.h"
#include "core/types/result.h"

namespace crossflow::core {

struct RunCheckpoint {
  qint64 step = 0;
  QString folder;                    // absolute
  qint64 bytes = 0;                  // all its files
  double saved = 0;                  // Unix seconds
  bool best = false;                 // by the validation score so far
  bool kept = false;                 // the user wants it to stay
  std::map<QString, double> scores;  // of the closest figures not later than the next checkpoint
};

/// Blocks for a look at the folder; newest first. Half-written ones are not listed. `scores` come
/// from RunMetrics::scores.
std::vector<RunCheckpoint> listCheckpoints(const QString& run,
                                           const std::vector<RunScores>& scores = {});

/// Blocks. Remembers in checkpoints/kept.json that a checkpoint is to stay; neither the trainer nor
/// pruneCheckpoints removes it then.
std::optional<Failure> setKept(const RunCheckpoint& checkpoint, const QString& run, bool kept);

/// Blocks. Removes all but the newest `newest`, the best and the kept ones; gives the bytes freed.
Result<qint64> pruneCheckpoints(const QString& run, int newest);
/// Blocks. Refused for the only checkpoint of a run that is not finished.
std::optional<Failure> removeCheckpoint(const RunCheckpoint& checkpoint, const QString& run);

struct ExportOrder {
  QString run;
  qint64 step = 0;
  QString modelsFolder;  // the model gets a folder of its own in it
  QString id, title;     // of the new model; folder name and id are the same
  bool averaged = true;  // the moving average instead of the parameters themselves
};
/// Arguments for TrainerProcess. The model is complete when the process has finished, and the
/// engine lists it after refreshModels().
QStringList exportArguments(const ExportOrder& order);
/// A free name for a model made from a run: letters, digits, '-' and '_'.
QString exportId(const QString& runName, qint64 step, const QString& modelsFolder);

}  // namespace crossflow::core
