// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that the events of one run add up to: curves by name, samples, scores, notices. The
// plots, the table of checkpoints and the report read it; whoever shows a run feeds it.

#include <QString>
#include <QStringList>
#include <map>
#include <vector>

#include "core/runs/figures/event_tailer.h"
#include "core/runs/figures/metric_series.h"

namespace crossflow::core {

struct RunSample {
  qint64 step = 0;
  QString file;  // name inside samples/
};

struct RunNote {
  qint64 step = 0;
  double time = 0;  // Unix seconds
  RunEventKind kind = RunEventKind::Notice;
  QString text;
};

/// A figure that was computed for the parameters at a step.
struct RunScores {
  qint64 step = 0;
  std::map<QString, double> values;  // "fid", "clip_score", "psnr", "validation.loss", …
};

class RunMetrics {
 public:
  void add(const RunEvents& events);
  void clear();

  /// "loss", "flow", "flow_0", "contrastive", "kl", "lr", "gradient_norm", "pictures_per_second",
  /// "memory_bytes", "loss_by_time.0" to ".7"; "validation.flow_at_0.05", "validation.psnr";
  /// "evaluation.fid", "evaluation.clip_score": what this run has, in a fixed order.
  QStringList names() const;
  /// An empty series if there is none of that name.
  const MetricSeries& series(const QString& name) const;

  const std::vector<RunSample>& samples() const { return samples_; }  // by step
  const std::vector<RunNote>& notes() const { return notes_; }        // by time
  const std::vector<RunScores>& scores() const { return scores_; }    // by step

 private:
  void add(const RunEvent& event);
  void addValues(const RunEvent& event, const QString& prefix);
  void addScores(const RunEvent& event, const QString& prefix);

  void rewindTo(qint64 step);

  std::map<QString, MetricSeries> series_;
  std::vector<RunSample> samples_;
  std::vector<RunNote> notes_;
  std::vector<RunScores> scores_;
};

/// The place of a curve's name in lists and legends: related ones stay together.
bool metricNameLess(const QString& a, const QString& b);

}  // namespace crossflow::core
