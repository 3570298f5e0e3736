// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One line of a run's events.jsonl as a value, small enough to pass a million of them through a
// signal in portions.

#include <QMetaType>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

#include "training/protocol/run_protocol.h"

namespace crossflow::core {

using RunEventKind = training::protocol::EventKind;

struct RunEvent {
  RunEventKind kind = RunEventKind::Metrics;
  qint64 step = 0;
  double time = 0;  // Unix seconds
  /// Every number of the line but step, time and version, by its name there: "loss", "lr", … The
  /// names share their memory over all events of a run.
  std::vector<std::pair<QString, double>> values;
  std::vector<double> lossByTime;  // 8 bins of t, or empty; bins without samples are NaN
  QString text;                    // a notice, the reason of an end
  QString file;                    // of a sample or checkpoint: name inside its folder

  /// Nothing if the line has no such number.
  std::optional<double> value(const QString& name) const;
};

using RunEvents = std::vector<RunEvent>;

}  // namespace crossflow::core

Q_DECLARE_METATYPE(crossflow::core::RunEvents)
