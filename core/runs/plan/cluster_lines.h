// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What to type to train a run folder on more than this machine: texts to copy.

#include <QString>

namespace crossflow::core {

struct ClusterShape {
  int nodes = 2, devicesPerNode = 8;
  QString address = QStringLiteral("node0");  // of the first node
  int port = 29500;
  int hours = 24;     // SLURM's time limit
  QString partition;  // SLURM; empty: its default
};

/// One line for each node; the run's folder must be on a disk that all share.
QString torchrunLines(const QString& run, const ClusterShape& shape,
                      const QString& program = QStringLiteral("crossflow-train"));
/// A batch script for sbatch.
QString slurmScript(const QString& run, const ClusterShape& shape,
                    const QString& program = QStringLiteral("crossflow-train"));
/// One line for this machine: the training alone; or start.sh, which prepares the data first.
QString launchLine(const QString& run, const QString& program = QStringLiteral("crossflow-train"));

QString scriptLine(const QString& run, const QString& program = QStringLiteral("crossflow-train"));

/// `text` as one word of a POSIX shell.
QString shellQuoted(const QString& text);

}  // namespace crossflow::core
