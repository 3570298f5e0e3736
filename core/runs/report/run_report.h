// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A run on paper: one HTML file that needs no network and no script, with its configuration, plots
// as SVG, samples, checkpoints and problems; light or dark as the reader's system is.

#include <QByteArray>
#include <QString>

#include "core/runs/figures/run_metrics.h"
#include "core/runs/folder/run_record.h"
#include "core/runs/service/run_checkpoints.h"
#include "core/types/result.h"

namespace crossflow::core {

struct ReportOptions {
  int columns = 720;     // width of a plot in pixels
  int samples = 12;      // pictures embedded, evenly over the run
  double smoothing = 0;  // width of the kernel in steps; 0: none
};

/// Pure: the pictures are read by the caller.
struct ReportContent {
  RunRecord run;
  QByteArray config;  // config.json as it stands
  const RunMetrics* metrics = nullptr;
  std::vector<RunCheckpoint> checkpoints;
  std::vector<std::pair<qint64, QByteArray>> samples;  // step, PNG
};
QByteArray reportHtml(const ReportContent& content, const ReportOptions& options = {});

/// Blocks: reads everything of a run and writes the file.
Result<QString> writeRunReport(const QString& run, const QString& file,
                               const ReportOptions& options = {});

}  // namespace crossflow::core
