// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names of devices and what they are to LibTorch.

#include <QString>
#include <vector>

#include "core/engine/device.h"

namespace c10 {
struct Device;
}

namespace crossflow::core {

/// Graphics cards, then the processor. The first call may load the CUDA library.
std::vector<Device> findEngineDevices();

/// All cards of the machine, also those that cannot be used, with the reason.
DeviceReport reportDevices();

/// "cpu", "cuda:0"; empty: the best there is. Throws FailureException naming what there is.
c10::Device deviceNamed(const QString& id);

/// Bytes that can still be taken on it; 0 if unknown.
qint64 availableMemoryOn(const c10::Device& device);

/// Gives cached blocks of a device back to its driver; nothing for the processor.
void releaseCachedMemory(const c10::Device& device);

}  // namespace crossflow::core
