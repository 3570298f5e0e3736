// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gpu_check/stopwatch.h"

#include <ATen/record_function.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <string_view>

#include "models/torch.h"

namespace crossflow::gpu_check {
namespace {

using std::chrono::steady_clock;

thread_local double* counted = nullptr;

double secondsFrom(steady_clock::time_point start) {
  return std::chrono::duration<double>(steady_clock::now() - start).count();
}

double elements(const c10::IValue& value) {
  return static_cast<double>(value.toTensor().numel());
}

/// a [..., n, k] times b [..., k, m].
double ofProduct(const c10::IValue& a, const c10::IValue& b) {
  return 2 * elements(a) * static_cast<double>(b.toTensor().size(-1));
}

/// Multiply-adds of a convolution: each output number is a dot product with a filter.
double ofConvolution(const std::vector<c10::IValue>& in) {
  const at::Tensor x = in[0].toTensor(), weight = in[1].toTensor();
  double outputs = static_cast<double>(x.size(0) * weight.size(0));
  const auto stride = in[3].toIntVector(), padding = in[4].toIntVector(),
             dilation = in[5].toIntVector();
  for (size_t i = 0; i < stride.size(); ++i) {
    const auto d = static_cast<int64_t>(i) + 2;
    const int64_t reach = dilation[i] * (weight.size(d) - 1) + 1;
    const int64_t places = (x.size(d) + 2 * padding[i] - reach) / stride[i] + 1;
    outputs *= static_cast<double>(places);
  }
  return 2 * outputs * static_cast<double>(weight[0].numel());
}

double operations(std::string_view name, const std::vector<c10::IValue>& in) {
  if (name == "aten::mm" || name == "aten::bmm") return ofProduct(in[0], in[1]);
  if (name == "aten::addmm" || name == "aten::baddbmm") return ofProduct(in[1], in[2]);
  if (name == "aten::convolution") return ofConvolution(in);
  if (name == "aten::scaled_dot_product_attention")
    return 4 * elements(in[0]) * static_cast<double>(in[1].toTensor().size(-2));
  return 0;
}

std::unique_ptr<at::ObserverContext> addOperations(const at::RecordFunction& function) {
  if (counted != nullptr) {
    const std::vector<c10::IValue> inputs(function.inputs().begin(), function.inputs().end());
    *counted += operations(function.name(), inputs);
  }
  return nullptr;
}

}  // namespace

void waitFor(c10::Device device) {
  if (!device.is_cpu())
    c10::impl::VirtualGuardImpl(device.type()).synchronizeDevice(device.index());
}

Timing timeOf(c10::Device device, int repeats, const std::function<void()>& work) {
  constexpr double kNever = std::numeric_limits<double>::max();
  Timing best{kNever, kNever};
  work();
  waitFor(device);
  for (int i = 0; i < repeats; ++i) {
    const auto start = steady_clock::now();
    work();
    const double host = secondsFrom(start);
    waitFor(device);
    const double whole = secondsFrom(start);
    if (whole < best.whole) best = {host, whole};
  }
  return best;
}

double peakMemory(c10::Device device) {
  if (device.is_cpu()) return 0;
  c10::DeviceAllocator* allocator = c10::getDeviceAllocator(device.type());
  const auto stats = allocator->getDeviceStats(device.index());
  allocator->resetPeakStats(device.index());
  return static_cast<double>(stats.allocated_bytes[0].peak);
}

double flopsOf(const std::function<void()>& work) {
  double sum = 0;
  counted = &sum;
  const auto handle = at::addThreadLocalCallback(at::RecordFunctionCallback(&addOperations)
                                                     .needsInputs(true)
                                                     .scopes({at::RecordScope::FUNCTION}));
  work();
  at::removeCallback(handle);
  counted = nullptr;
  return sum;
}

}  // namespace crossflow::gpu_check
