// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Work beside what a device does otherwise: one picture is decoded while the next is drawn. On a
// GPU it is a stream of its own. Played in tests.

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <functional>

namespace crossflow::models {

/// What a lane was asked for.
struct LaneWork {
  std::function<bool()> done;  // never blocks
  std::function<void()> wait;  // blocks until it is done; both throw the device's faults
};

/// Asks the device for what `work` asks for: it begins when everything that was asked for before is
/// done, one after another, and what is asked for later does not wait for it. `used` is what it
/// reads that may be given up meanwhile; what else it reads stays until the work is done. Throws
/// what `work` throws, when nothing of it is under way any more.
using SideLane = std::function<LaneWork(const std::function<void()>& work, const at::Tensor& used)>;

/// None for devices that are no GPUs.
SideLane sideLane(c10::Device device);

}  // namespace crossflow::models
