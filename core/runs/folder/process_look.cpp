// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/process_look.h"

#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <QList>
#include <QSysInfo>
#include <chrono>

namespace crossflow::core {

namespace {

QByteArray contentOf(const QString& file) {
  QFile in(file);
  return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

}  // namespace

double unixNow() {
  using namespace std::chrono;
  return duration<double>(system_clock::now().time_since_epoch()).count();
}

std::optional<ProcessLook> lookAtProcess(qint64 pid) {
  if (pid <= 0) return std::nullopt;
  const QString folder = QStringLiteral("/proc/%1").arg(pid);
  // The name stands in parentheses and may hold anything; fields are counted after it.
  const QByteArray stat = contentOf(folder + QStringLiteral("/stat"));
  const qsizetype name = stat.lastIndexOf(')');
  if (name < 0) return std::nullopt;
  const QList<QByteArray> fields = stat.mid(name + 2).split(' ');
  constexpr qsizetype kState = 0, kUserTime = 11, kSystemTime = 12, kStartTime = 19;
  if (fields.size() <= kStartTime || fields[kState] == "Z" || fields[kState] == "X")
    return std::nullopt;
  const double uptime = contentOf(QStringLiteral("/proc/uptime")).split(' ').value(0).toDouble();
  const auto seconds = [&fields](qsizetype field) {
    return fields[field].toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
  };
  ProcessLook look;
  look.started = unixNow() - uptime + seconds(kStartTime);
  look.processorSeconds = seconds(kUserTime) + seconds(kSystemTime);
  look.commandLine =
      QFile::decodeName(contentOf(folder + QStringLiteral("/cmdline")).replace('\0', ' '));
  return look;
}

bool isRunProcess(qint64 pid, const QString& folder, double wrote) {
  constexpr double kSlack = 5;  // seconds
  const auto look = lookAtProcess(pid);
  return look && (look->commandLine.contains(QFileInfo(folder).fileName()) ||
                  look->started <= wrote + kSlack);
}

QString machineName() {
  return QSysInfo::machineHostName();
}

}  // namespace crossflow::core
