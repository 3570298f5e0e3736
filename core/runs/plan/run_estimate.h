// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a planned run will need, with the arithmetic in words, so that nobody has to believe a
// number. Figures that check-run or an earlier run measured replace the tables'.

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>

#include "core/runs/plan/training_plan.h"

namespace crossflow::core {

/// What is known beyond the plan. Everything may be left out.
struct EstimateFacts {
  QJsonObject checkRun;  // the summary line of `crossflow-train check-run`
  qint64 samples = 0;    // pairs, from check-data or check-run
  qint64 averagePairBytes = 0;
  double picturesPerSecond = 0;  // measured on this machine with this size
  int cards = -1;                // GPUs of this machine; negative: nobody has looked yet
  int cores = 2;                 // of its processor
  // Bytes, free ones if known; of one card, of the whole machine.
  qint64 cardMemory = 0, processorMemory = 0;
  qint64 diskFree = 0;  // bytes
};

struct RunEstimate {
  struct Memory {  // bytes on one device; processes on a processor share the machine's memory
    qint64 weights = 0, gradients = 0, optimizer = 0, ema = 0, activations = 0;
    qint64 total() const { return weights + gradients + optimizer + ema + activations; }
  } memory;
  qint64 checkpointBytes = 0, preparationBytes = 0;
  qint64 diskBytes = 0;  // checkpoints kept, one being written, prepared data, samples
  double picturesPerSecond = 0;
  double seconds = 0, preparationSeconds = 0;
  double evaluationSeconds = 0;  // of all times that checkpoints are measured
  double wholeSeconds() const { return seconds + preparationSeconds + evaluationSeconds; }
  double epochs = 0;                              // passes over the data; 0: samples unknown
  bool measured = false;                          // the speed was measured, not guessed
  QStringList memoryLines, timeLines, diskLines;  // the arithmetic, a sum a line
  QStringList warnings;                           // what does not fit, with a way out
};

RunEstimate estimateRun(const TrainingPlan& plan, const EstimateFacts& facts);

}  // namespace crossflow::core
