// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Work of a GPU recorded once and repeated with one call: the host's part of hundreds of small
// kernels costs more than the kernels. Shapes, addresses and host values stay those of the
// recording: what changes between repetitions has to lie in tensors.

#include <c10/core/Device.h>

#include <functional>
#include <memory>
#include <mutex>

namespace crossflow::models {

class DeviceGraph {
 public:
  /// Runs `work` once and records it once more. It must not wait for the device, read its numbers
  /// or bring new ones from the processor. Throws what the work throws, Error where the device
  /// records nothing, and what isOutOfMemory() knows where its memory is full.
  static std::unique_ptr<DeviceGraph> capture(c10::Device device,
                                              const std::function<void()>& work);
  ~DeviceGraph();
  DeviceGraph(const DeviceGraph&) = delete;
  DeviceGraph& operator=(const DeviceGraph&) = delete;

  /// Returns at once, as the work itself would. Throws as capture() does.
  void replay() const;

 private:
  explicit DeviceGraph(void* graph) : graph_(graph) {}
  void* graph_;
};

/// While one lives, no thread of the process records: for work on a card whose own thread may.
/// Waits until a recording that has begun is done.
class NobodyRecords {
 public:
  NobodyRecords();

 private:
  std::unique_lock<std::mutex> lock_;
};

}  // namespace crossflow::models
