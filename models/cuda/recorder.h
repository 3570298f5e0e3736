// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How work of a device is recorded and repeated, as those who do it see it. Tests without a GPU
// have recorders of their own.

#include <c10/core/Device.h>

#include <functional>

namespace crossflow::models {

/// Repeats recorded work; copies share the recording, the last one frees it.
using Replay = std::function<void()>;

/// Does `work` once or not at all, and records it. Shapes, addresses and the processor's numbers
/// stay those of now; the work must be able to run for as long as the result lives. Throws what the
/// work throws, and Error where the device records nothing.
using Recorder = std::function<Replay(c10::Device device, const std::function<void()>& work)>;

/// Records DeviceGraphs. A repetition waits until the one before the last has ended: whoever looks
/// for a wish to stop between repetitions hears it while it is worth something.
Recorder deviceRecorder();

}  // namespace crossflow::models
