// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace crossflow::core {

/// Something that networks can run on. The processor is always there and always last in a list.
struct Device {
  QString id;                         // "cpu", "cuda:0": what GenerationRequest::device holds
  QString name;                       // for people
  qint64 memory = 0, freeMemory = 0;  // bytes; of the processor: main memory
};

/// A graphics card of this machine, usable or not.
struct GraphicsCard {
  Device device;
  QString uuid;        // "GPU-…", of a slice "MIG-…": what tells two alike cards apart
  QString capability;  // "9.0"
  QString whyNot;      // why it is not used, as a sentence; empty if it is
};

/// Everything a person may want to know about the devices of this machine.
struct DeviceReport {
  std::vector<Device> usable;  // the best one first, the processor last
  // What requests for any device are drawn on, as far as InferenceService says it: the cards, or
  // else the processor, or the device that was chosen.
  std::vector<Device> drawing;
  std::vector<GraphicsCard> cards;
  QString driver;         // of NVIDIA, "580.65.06"; empty: none, or unknown
  int neededDriver = 0;   // the oldest that will do
  QString whyNoGraphics;  // why no card is used, as a sentence; empty if one is
  QString gpuPart;        // folder to fetch the cards' libraries into; empty: not what is missing
  Device processor;
};

}  // namespace crossflow::core
