// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/device_info.h"

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <thread>

namespace crossflow::core {

namespace {

QString valueOfKey(const QString& path, const QString& key) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  // /proc files report size 0, so they are read to the end at once.
  for (const QByteArray& line : file.readAll().split('\n')) {
    const QString text = QString::fromUtf8(line);
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon > 0 && text.left(colon).trimmed() == key) return text.mid(colon + 1).trimmed();
  }
  return {};
}

DeviceInfo processor() {
  DeviceInfo info;
  info.id = QStringLiteral("cpu");
  info.name = valueOfKey(QStringLiteral("/proc/cpuinfo"), QStringLiteral("model name"));
  if (info.name.isEmpty()) info.name = QSysInfo::currentCpuArchitecture();
  info.cores = static_cast<int>(std::thread::hardware_concurrency());
  const long pages = sysconf(_SC_PHYS_PAGES);
  const long size = sysconf(_SC_PAGESIZE);
  if (pages > 0 && size > 0) info.memory = static_cast<qint64>(pages) * size;
  return info;
}

}  // namespace

std::vector<DeviceInfo> findDevices() {
  std::vector<DeviceInfo> devices{processor()};
  const QDir cards(QStringLiteral("/proc/driver/nvidia/gpus"));
  int index = 0;
  for (const QString& card : cards.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
    DeviceInfo info;
    info.id = QStringLiteral("cuda:%1").arg(index++);
    info.name =
        valueOfKey(cards.filePath(card + QStringLiteral("/information")), QStringLiteral("Model"));
    devices.push_back(info);
  }
  return devices;
}

}  // namespace crossflow::core
