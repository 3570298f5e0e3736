// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

#include "core/system/device_info.h"

namespace crossflow::core {

struct DeviceMemory {
  qint64 total = 0, free = 0;  // bytes; 0: unknown
};

/// Fills in what the driver's own tool says of the graphics cards, what the system says of the
/// processor. Blocks for up to three seconds where there is a graphics card; never fails.
std::vector<DeviceMemory> memoryOf(const std::vector<DeviceInfo>& devices);

/// Lines such as "81559, 80994": total and free MiB of each card.
std::vector<DeviceMemory> parseGraphicsMemory(const QByteArray& text);

}  // namespace crossflow::core
