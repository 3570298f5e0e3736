// SPDX-License-Identifier: GPL-3.0-or-later
// Which kernels an evaluation consists of, as traces that chrome://tracing and Perfetto open.
#include <torch/csrc/autograd/profiler_kineto.h>

#include "app/gpu_check/checks.h"
#include "app/gpu_check/stopwatch.h"
#include "models/cuda/device_kernels.h"
#include "models/torch.h"

namespace crossflow::gpu_check {
namespace {

namespace fs = std::filesystem;
namespace profiler = torch::profiler::impl;

void trace(const Conditions& c, const fs::path& file, const std::function<void()>& work) {
  work();  // what happens once is not to be seen
  waitFor(c.device);
  std::set<profiler::ActivityType> kinds{profiler::ActivityType::CPU};
  if (c.device.is_cuda()) kinds.insert(profiler::ActivityType::CUDA);
  const profiler::ProfilerConfig config(profiler::ProfilerState::KINETO);
  torch::autograd::profiler::prepareProfiler(config, kinds);
  torch::autograd::profiler::enableProfiler(config, kinds);
  work();
  waitFor(c.device);
  torch::autograd::profiler::disableProfiler()->save(file.string());
}

}  // namespace

void checkProfile(const Conditions& c, Results& results) {
  models::prepareFusedKernels(c.device);
  for (const models::ModelConfig& config : modelsToMeasure(c))
    results.attempt(config.id, [&] {
      const c10::InferenceMode inference;
      const auto backbone = randomBackbone(config, c.device, at::kBFloat16);
      const auto table = backbone->tabulate(at::zeros({1}));
      const at::Tensor z = randomLatents(config, c.device, 2).to(at::kBFloat16);
      const at::Tensor isNull = at::tensor({0, 1}).to(at::kBool).to(c.device);
      const fs::path file = c.out / ("trace-" + config.id + ".json");
      trace(c, file, [&] { backbone->velocity(z, *table, 0, isNull); });
      results.number(config.id + ": trace", static_cast<double>(fs::file_size(file)) / 1e6, "MB");
    });
}

}  // namespace crossflow::gpu_check
