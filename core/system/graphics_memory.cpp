// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/graphics_memory.h"

#include <QProcess>

#include "models/base/proc_facts.h"

namespace crossflow::core {

namespace {

constexpr int kPatience = 3000;  // milliseconds
constexpr qint64 kMebibyte = 1 << 20;

std::vector<DeviceMemory> askDriver() {
  QProcess tool;
  tool.start(QStringLiteral("nvidia-smi"), {QStringLiteral("--query-gpu=memory.total,memory.free"),
                                            QStringLiteral("--format=csv,noheader,nounits")});
  if (tool.waitForFinished(kPatience)) return parseGraphicsMemory(tool.readAllStandardOutput());
  tool.kill();
  tool.waitForFinished(kPatience);
  return {};
}

}  // namespace

std::vector<DeviceMemory> parseGraphicsMemory(const QByteArray& text) {
  std::vector<DeviceMemory> cards;
  for (const QByteArray& line : text.split('\n')) {
    const QList<QByteArray> numbers = line.split(',');
    if (numbers.size() != 2) continue;
    cards.push_back({numbers[0].trimmed().toLongLong() * kMebibyte,
                     numbers[1].trimmed().toLongLong() * kMebibyte});
  }
  return cards;
}

std::vector<DeviceMemory> memoryOf(const std::vector<DeviceInfo>& devices) {
  std::vector<DeviceMemory> memory;
  const std::vector<DeviceMemory> cards =
      devices.size() > 1 ? askDriver() : std::vector<DeviceMemory>();
  std::size_t card = 0;
  for (const DeviceInfo& device : devices) {
    if (device.id == QLatin1String("cpu")) {
      memory.push_back({device.memory, availableMemory()});
    } else {
      memory.push_back(card < cards.size() ? cards[card] : DeviceMemory{});
      ++card;
    }
  }
  return memory;
}

}  // namespace crossflow::core
