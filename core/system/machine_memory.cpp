// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/machine_memory.h"

#include <QFile>
#include <QStringList>
#include <algorithm>
#include <optional>

namespace crossflow::core {
namespace {

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The number in a line such as "MemAvailable:   123 kB" or "inactive_file 123".
std::optional<qint64> valueIn(const QByteArray& text, const QByteArray& name) {
  for (const QByteArray& line : text.split('\n')) {
    if (!line.startsWith(name)) continue;
    bool ok = false;
    const qint64 value = line.mid(name.size()).simplified().split(' ').constFirst().toLongLong(&ok);
    if (ok) return value;
  }
  return {};
}

std::optional<qint64> numberIn(const QString& path) {
  bool ok = false;
  const qint64 value = contentOf(path).trimmed().toLongLong(&ok);  // "max" is not a number
  return ok ? std::optional(value) : std::nullopt;
}

/// What the control group leaves; file pages it holds count as free, the kernel drops them first.
std::optional<qint64> leftInGroup() {
  QString group;
  for (const QByteArray& line : contentOf(QStringLiteral("/proc/self/cgroup")).split('\n'))
    if (line.startsWith("0::")) group = QString::fromLocal8Bit(line.mid(3));
  const QString root = QStringLiteral("/sys/fs/cgroup");
  for (const QString& folder : QStringList{root + group, root}) {
    const auto limit = numberIn(folder + QStringLiteral("/memory.max"));
    const auto used = numberIn(folder + QStringLiteral("/memory.current"));
    if (!limit || !used) continue;
    const qint64 droppable =
        valueIn(contentOf(folder + QStringLiteral("/memory.stat")), "inactive_file ").value_or(0);
    return std::max<qint64>(*limit - *used + droppable, 1);
  }
  return {};
}

}  // namespace

qint64 availableMemory() {
  const qint64 machine =
      valueIn(contentOf(QStringLiteral("/proc/meminfo")), "MemAvailable:").value_or(0) * 1024;
  const auto group = leftInGroup();
  if (!group) return machine;
  return machine == 0 ? *group : std::min(machine, *group);
}

}  // namespace crossflow::core
