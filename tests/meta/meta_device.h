// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// LibTorch's meta device in the place of a GPU: tensors with a shape and without numbers, so that
// networks of any size run in a moment on any machine. What a GPU would refuse or wait for is
// found here, too: tensors that stayed on the processor, and reads of numbers on the device.

#include <ATen/record_function.h>

#include <map>
#include <string>
#include <vector>

#include "models/torch.h"

namespace crossflow::tests {

/// While it lives, tensors are born on the meta device whatever was asked for: networks are built
/// in it. Of this thread only.
class BornOnMeta {
 public:
  BornOnMeta();
  ~BornOnMeta();
  BornOnMeta(const BornOnMeta&) = delete;
  BornOnMeta& operator=(const BornOnMeta&) = delete;
};

/// What a piece of program asked of the device.
struct DeviceWork {
  int64_t calls = 0;                        // of aten functions, nested ones too: the host's work
  std::map<std::string, int64_t> launches;  // kernels a GPU would start, by function
  std::vector<std::string> mixed;           // functions that got tensors of the processor beside
  std::vector<std::string> reads;           // of numbers, for each of which the host waits
  int64_t uploads = 0;                      // copies from the processor

  int64_t launchCount() const;
  /// One line: calls, launches and the most frequent kinds.
  std::string summary() const;
};

/// Counts what runs on this thread while it lives.
class DeviceWatch {
 public:
  DeviceWatch();
  ~DeviceWatch();
  DeviceWatch(const DeviceWatch&) = delete;
  DeviceWatch& operator=(const DeviceWatch&) = delete;

  const DeviceWork& work() const { return work_; }

 private:
  friend struct WatchCallbacks;
  struct Frame {
    std::string name;
    bool leaf = true;  // no function inside of it has started a kernel so far
    bool aten = true;
    int64_t kernels = 1;  // that it starts
  };
  std::vector<Frame> frames_;
  DeviceWork work_;
  at::CallbackHandle callback_;
};

}  // namespace crossflow::tests
