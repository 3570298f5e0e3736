// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when memory runs out, and when a kernel does what it must not.
#include "app/gpu_check/checks.h"
#include "app/gpu_check/stopwatch.h"
#include "models/base/out_of_memory.h"
#include "models/cuda/cuda_library.h"
#include "models/flow/sampler.h"
#include "models/torch.h"

namespace crossflow::gpu_check {

void checkMemory(const Conditions& c, Results& results) {
  if (!c.device.is_cuda()) return results.fact("limit", "only GPUs can be limited");
  const models::CudaLibrary& cuda = models::CudaLibrary::get();
  cuda.limitMemory(c.device.index(), 0.05);
  const c10::InferenceMode inference;
  bool recognised = false;
  try {
    const at::Tensor all =
        at::empty({int64_t{1} << 40}, at::TensorOptions(c.device).dtype(at::kByte));
    results.verdict("a limit holds", false, "a terabyte was given");
  } catch (const std::exception& error) {
    recognised = isOutOfMemory(error);
    results.verdict("running out is recognised", recognised, error.what());
  }
  cuda.emptyCache();
  results.attempt("after it", [&] {
    const at::Tensor small = at::ones({1024}, at::TensorOptions(c.device));
    results.verdict("the device works on", small.sum().item<double>() == 1024);
  });
  cuda.limitMemory(c.device.index(), 1.0);
}

void checkAssertion(const Conditions& c, Results& results) {
  if (!c.device.is_cuda()) return results.fact("assertion", "only kernels of GPUs assert");
  try {
    const at::Tensor table = at::ones({4, 4}, at::TensorOptions(c.device));
    const at::Tensor wrong = at::full({1}, 1000, at::TensorOptions(c.device).dtype(at::kLong));
    at::embedding(table, wrong).sum().item<double>();
    results.verdict("an index out of range is found", false, "it was read");
  } catch (const std::exception& error) {
    results.verdict("an index out of range is found", true, error.what());
    results.verdict("it is not taken for lack of memory", !isOutOfMemory(error));
  }
  try {
    at::ones({4}, at::TensorOptions(c.device)).sum().item<double>();
    results.fact("the process after it", "works on");
  } catch (const std::exception& error) {
    results.fact("the process after it", std::string("is poisoned: ") + error.what());
  }
}

}  // namespace crossflow::gpu_check
