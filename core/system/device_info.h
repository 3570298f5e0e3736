// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What this machine has to offer, read from the system without loading any driver library.

#include <QString>
#include <vector>

namespace crossflow::core {

struct DeviceInfo {
  QString id;         // "cpu", "cuda:0"
  QString name;       // "NVIDIA H100", "AMD Ryzen …"
  qint64 memory = 0;  // bytes; 0: unknown
  int cores = 0;      // of the CPU
};

/// Blocks for a few milliseconds. The CPU comes first, then the graphics cards.
std::vector<DeviceInfo> findDevices();

}  // namespace crossflow::core
