// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/device_choice.h"

#include <c10/core/Device.h>

#include <QStringList>

#include "core/engine/failure_translation.h"
#include "core/types/core_words.h"
#include "models/base/proc_facts.h"
#include "models/cuda/card_use.h"
#include "models/cuda/cuda_library.h"
#include "models/cuda/gpu_part.h"

namespace crossflow::core {

namespace {

QString idOf(int card) {
  return QStringLiteral("cuda:%1").arg(card);
}

Device processor() {
  Device device{QStringLiteral("cpu"), CoreWords::tr("Processor")};
  device.memory = device.freeMemory = availableMemory();
  return device;
}

Failure unknownDevice(const QString& id, const std::vector<Device>& known) {
  QStringList names;
  for (const Device& device : known) names << device.id;
  QString text = CoreWords::tr("There is no device \"%1\" here; there is %2.")
                     .arg(id.left(40), names.join(QStringLiteral(", ")));
  const Sentence& whyNot = models::CudaLibrary::get().whyNot();
  if (id.startsWith(u"cuda") && !whyNot.english().empty()) text += u' ' + textOf(whyNot);
  return {Failure::Kind::BadInput, text, {}};
}

}  // namespace

std::vector<Device> findEngineDevices() {
  std::vector<Device> devices;
  for (const models::CudaDevice& card : models::CudaLibrary::get().devices())
    devices.push_back({idOf(card.index), QString::fromStdString(card.name), card.totalMemory, 0});
  devices.push_back(processor());
  return devices;
}

DeviceReport reportDevices() {
  const models::CudaLibrary& cuda = models::CudaLibrary::get();
  DeviceReport report;
  report.driver = QString::fromStdString(cuda.driver().version);
  report.neededDriver = models::kNeededDriver;
  report.whyNoGraphics = textOf(cuda.whyNot());
  if (cuda.lacksGpuPart()) report.gpuPart = QString::fromStdString(models::gpuPartFolder());
  report.processor = processor();
  for (const models::NvidiaCard& card : cuda.driver().cards) {
    const int index = static_cast<int>(report.cards.size());
    GraphicsCard entry;
    entry.device = {idOf(index), QString::fromStdString(card.name), card.totalMemory,
                    models::freeMemoryOf(card)};
    entry.uuid = QString::fromStdString(card.uuid);
    entry.capability = QStringLiteral("%1.%2").arg(card.major).arg(card.minor);
    entry.whyNot = textOf(models::whyCardNotUsed(cuda, index));
    report.cards.push_back(std::move(entry));
  }
  return report;
}

c10::Device deviceNamed(const QString& id) {
  const std::vector<Device> known = findEngineDevices();
  for (const Device& device : known)
    if (id.isEmpty() || device.id == id) return c10::Device(device.id.toStdString());
  throw FailureException{unknownDevice(id, known)};
}

qint64 availableMemoryOn(const c10::Device& device) {
  return device.is_cpu() ? availableMemory()
                         : models::CudaLibrary::get().freeMemory(device.index());
}

void releaseCachedMemory(const c10::Device& device) {
  if (device.is_cuda()) models::CudaLibrary::get().emptyCache();
}

}  // namespace crossflow::core
