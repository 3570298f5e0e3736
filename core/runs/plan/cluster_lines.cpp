// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan/cluster_lines.h"

#include <QFileInfo>
#include <algorithm>

#include "core/runs/folder/run_files.h"

namespace crossflow::core {

QString shellQuoted(const QString& text) {
  const bool plain = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
    return (c.unicode() < 128 && c.isLetterOrNumber()) || QStringLiteral("/._-+=:,@").contains(c);
  });
  if (plain) return text;
  QString quoted = text;
  quoted.replace(u'\'', QStringLiteral("'\\''"));
  return u'\'' + quoted + u'\'';
}

QString torchrunLines(const QString& run, const ClusterShape& shape, const QString& program) {
  QString lines;
  for (int node = 0; node < shape.nodes; ++node)
    lines += QStringLiteral(
                 "torchrun --nnodes=%1 --nproc-per-node=%2 --node-rank=%3 "
                 "--master-addr=%4 --master-port=%5 --no-python %6 worker %7\n")
                 .arg(shape.nodes)
                 .arg(shape.devicesPerNode)
                 .arg(node)
                 .arg(shellQuoted(shape.address))
                 .arg(shape.port)
                 .arg(shellQuoted(program), shellQuoted(run));
  return lines;
}

QString slurmScript(const QString& run, const ClusterShape& shape, const QString& program) {
  const QString partition = shape.partition.isEmpty()
                                ? QString()
                                : QStringLiteral("#SBATCH --partition=%1\n").arg(shape.partition);
  // The trainer reads SLURM's own variables.
  return QStringLiteral(
             "#!/bin/bash\n"
             "#SBATCH --job-name=%1\n"
             "#SBATCH --nodes=%2\n"
             "#SBATCH --ntasks-per-node=%3\n"
             "#SBATCH --gpus-per-node=%3\n"
             "#SBATCH --time=%4:00:00\n"
             "%5"
             "export MASTER_PORT=%6\n"
             "srun %7 worker %8\n")
      .arg(shellQuoted(QFileInfo(run).fileName()))
      .arg(shape.nodes)
      .arg(shape.devicesPerNode)
      .arg(shape.hours)
      .arg(partition)
      .arg(shape.port)
      .arg(shellQuoted(program), shellQuoted(run));
}

QString launchLine(const QString& run, const QString& program) {
  return shellQuoted(program) + QStringLiteral(" launch ") + shellQuoted(run);
}

QString scriptLine(const QString& run, const QString& program) {
  return QStringLiteral("CROSSFLOW_TRAIN=%1 sh %2")
      .arg(shellQuoted(program), shellQuoted(run + u'/' + kStartScript));
}

}  // namespace crossflow::core
