// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/device_choice.h"

#include <c10/core/Device.h>

#include <QStringList>

#include "core/engine/failure_translation.h"
#include "core/types/core_words.h"
#include "models/base/proc_facts.h"
#include "models/cuda/cuda_library.h"

namespace crossflow::core {

std::vector<Device> findEngineDevices() {
  std::vector<Device> devices;
  for (const models::CudaDevice& card : models::CudaLibrary::get().devices())
    devices.push_back({QStringLiteral("cuda:%1").arg(card.index), QString::fromStdString(card.name),
                       card.totalMemory, 0});
  Device processor{QStringLiteral("cpu"), CoreWords::tr("Processor")};
  processor.memory = processor.freeMemory = availableMemory();
  devices.push_back(processor);
  return devices;
}

c10::Device deviceNamed(const QString& id) {
  const std::vector<Device> known = findEngineDevices();
  QStringList names;
  for (const Device& device : known) {
    names << device.id;
    if (id.isEmpty() || device.id == id) return c10::Device(device.id.toStdString());
  }
  throw FailureException{{Failure::Kind::BadInput,
                          CoreWords::tr("There is no device \"%1\" here; there is %2.")
                              .arg(id.left(40), names.join(QStringLiteral(", "))),
                          {}}};
}

qint64 availableMemoryOn(const c10::Device& device) {
  return device.is_cpu() ? availableMemory()
                         : models::CudaLibrary::get().freeMemory(device.index());
}

void releaseCachedMemory(const c10::Device& device) {
  if (device.is_cuda()) models::CudaLibrary::get().emptyCache();
}

}  // namespace crossflow::core
