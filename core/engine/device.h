// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace crossflow::core {

/// Something that networks can run on. The processor is always there and always last in a list.
struct Device {
  QString id;                         // "cpu", "cuda:0": what GenerationRequest::device holds
  QString name;                       // for people
  qint64 memory = 0, freeMemory = 0;  // bytes; of the processor: main memory
};

}  // namespace crossflow::core
