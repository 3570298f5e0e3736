// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The figures of the runs that are being looked at: the one place that keeps them while a window is
// open. Whoever shows runs says which it wants; the training service brings their events; plots,
// tables and samples read. Lives on the GUI thread, never blocks, opens no file.

#include <QObject>
#include <QStringList>
#include <map>

#include "core/runs/figures/run_metrics.h"

namespace crossflow::core {

class RunFigures : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// From now on the figures of exactly these runs are kept; those of others are forgotten, and
  /// begin anew when they are wanted again.
  void want(const QStringList& folders);
  /// Those of a run nobody wants, or of which nothing is known yet, are empty. The reference, and
  /// every series of it, stays valid until the next `changed` that says restarted, or `want`.
  const RunMetrics& of(const QString& folder) const;

  /// News of a run; ignored if nobody wants it. `restarted`: what came before does not count.
  void add(const QString& folder, const RunEvents& events, bool restarted);

 Q_SIGNALS:
  void followed(const QString& folder);
  void unfollowed(const QString& folder);
  /// `restarted`: references to its series are gone.
  void changed(const QString& folder, bool restarted);

 private:
  std::map<QString, RunMetrics> figures_;  // of the wanted runs
};

}  // namespace crossflow::core
