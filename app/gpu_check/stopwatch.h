// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How long work takes, apart for the host that asks for it and the device that does it.

#include <c10/core/Device.h>

#include <functional>

namespace crossflow::gpu_check {

inline constexpr double kGiga = 1e9;

struct Timing {
  double host = 0;   // seconds until the host had asked for everything
  double whole = 0;  // seconds until the device had done it
};

/// Blocks until the device has done all that was asked of it.
void waitFor(c10::Device device);

/// The best of `repeats` runs after one that does not count.
Timing timeOf(c10::Device device, int repeats, const std::function<void()>& work);

/// The most memory of the device that tensors took since the last call, in bytes; 0 on a processor.
double peakMemory(c10::Device device);

/// Floating-point operations of matrix products, convolutions and attention in `work`.
double flopsOf(const std::function<void()>& work);

}  // namespace crossflow::gpu_check
