// SPDX-License-Identifier: GPL-3.0-or-later
#include <gnu/libc-version.h>

#include <thread>

#include "app/gpu_check/checks.h"
#include "app/gpu_check/stopwatch.h"
#include "models/cuda/cuda_library.h"
#include "models/torch.h"

namespace crossflow::gpu_check {
namespace {

void describeCards(Results& results) {
  const models::CudaLibrary& cuda = models::CudaLibrary::get();
  results.fact("driver", cuda.driver().version.empty() ? "none" : cuda.driver().version);
  results.fact("why no GPU", cuda.whyNot().english());
  for (const models::NvidiaCard& card : cuda.driver().cards) {
    results.fact("card", card.name + ", " + card.uuid + ", capability " +
                             std::to_string(card.major) + "." + std::to_string(card.minor));
    results.number("memory", static_cast<double>(card.totalMemory) / kGiga, "GB");
    results.number("memory free before a context",
                   static_cast<double>(models::freeMemoryOf(card)) / kGiga, "GB");
  }
  for (const models::CudaDevice& device : cuda.devices())
    results.number("memory free with a context on cuda:" + std::to_string(device.index),
                   static_cast<double>(cuda.freeMemory(device.index)) / kGiga, "GB");
}

void measureCopies(const Conditions& c, Results& results) {
  const int64_t bytes = c.quick ? 1 << 20 : int64_t{1} << 30;
  const at::Tensor pageable = at::ones({bytes}, at::kByte);
  const at::Tensor there = at::empty({bytes}, at::TensorOptions(c.device).dtype(at::kByte));
  const auto rate = [&](const Timing& timing) {
    return static_cast<double>(bytes) / timing.whole / kGiga;
  };
  results.number("copy to the device, pageable",
                 rate(timeOf(c.device, c.repeats(3), [&] { there.copy_(pageable); })), "GB/s");
  if (c.device.is_cuda()) {
    const at::Tensor pinned = pageable.pin_memory();
    results.number("copy to the device, pinned",
                   rate(timeOf(c.device, c.repeats(3), [&] { there.copy_(pinned, true); })),
                   "GB/s");
  }
  const at::Tensor twin = at::empty_like(there);
  results.number("copy on the device (read and write)",
                 2 * rate(timeOf(c.device, c.repeats(5), [&] { twin.copy_(there); })), "GB/s");
}

void measureProduct(const Conditions& c, Results& results) {
  const int64_t side = c.quick ? 128 : 8192;
  for (const at::ScalarType type : {at::kBFloat16, at::kFloat}) {
    const at::Tensor a = at::randn({side, side}).to(c.device, type), b = at::randn_like(a);
    const Timing timing = timeOf(c.device, c.repeats(5), [&] { at::mm(a, b); });
    const double operations = 2.0 * static_cast<double>(side * side) * static_cast<double>(side);
    results.number(std::string("product of ") + c10::toString(type),
                   operations / timing.whole / 1e12, "TFLOP/s");
  }
}

}  // namespace

void checkMachine(const Conditions& c, Results& results) {
  results.fact("C library", gnu_get_libc_version());
  results.number("processor threads", std::thread::hardware_concurrency(), "");
  results.fact("device", c.device.str());
  results.attempt("cards", [&] { describeCards(results); });
  results.attempt("copies", [&] { measureCopies(c, results); });
  results.attempt("product", [&] { measureProduct(c, results); });
}

}  // namespace crossflow::gpu_check
