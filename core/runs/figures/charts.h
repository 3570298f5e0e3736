// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which curves belong into one picture, and what they are called: the same in the window's plots,
// in the table of checkpoints and in the report.

#include <QString>
#include <optional>
#include <vector>

#include "core/runs/figures/metric_series.h"
#include "core/runs/figures/run_metrics.h"

namespace crossflow::core {

struct Chart {
  struct Line {
    QString id;    // in RunMetrics
    QString name;  // within the chart; empty if it is the only one
  };
  QString id;     // "flow": kept in the session
  QString title;  // for people
  std::vector<Line> lines;
  bool ordered = false;  // the lines are a family with an order: coloured along a scale
  bool powers = false;   // falls through powers of ten: a report draws it on a logarithmic axis
};

/// Every chart of which the run has a point, the known ones first in a fixed order; then any
/// number the trainer reports that this program has no name for.
std::vector<Chart> chartsOf(const RunMetrics& metrics);

/// The step from which on what is kept apart is predicted worse while what is trained on is still
/// learnt: the lowest point of `apart`. Nothing while both fall, or while too little is measured.
std::optional<double> partingStep(const MetricSeries& trained, const MetricSeries& apart);

/// Title of a score over a column: "FID".
QString scoreTitle(const QString& id);

/// "0.0432", "35.2/s", "1.2 GB": the newest value as the chart's list shows it.
QString chartValueText(const QString& id, double value);

}  // namespace crossflow::core
