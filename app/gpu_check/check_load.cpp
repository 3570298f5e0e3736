// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include "app/gpu_check/checks.h"
#include "app/gpu_check/stopwatch.h"
#include "models/checkpoint/load_state_dict.h"
#include "models/checkpoint/safetensors_writer.h"
#include "models/torch.h"

namespace crossflow::gpu_check {
namespace {

using std::chrono::steady_clock;

double gigabytesOf(const torch::nn::Module& module) {
  double bytes = 0;
  for (const at::Tensor& parameter : module.parameters())
    bytes += static_cast<double>(parameter.nbytes());
  return bytes / 1e9;
}

}  // namespace

void checkLoad(const Conditions& c, Results& results) {
  torch::NoGradGuard noGrad;
  const models::ModelConfig config = modelsToMeasure(c).front();
  const auto file = c.out / "load-test.safetensors";
  results.attempt("load", [&] {
    auto backbone = randomBackbone(config, at::kCPU, at::kBFloat16);
    const double size = gigabytesOf(*backbone);
    models::NamedTensors tensors;
    for (const auto& entry : backbone->named_parameters())
      tensors.emplace_back(entry.key(), entry.value());
    models::writeSafetensors(file, tensors);
    tensors.clear();
    results.number("weights", size, "GB");
    for (const char* which : {"first", "second"}) {
      const auto start = steady_clock::now();
      const auto reader = models::CheckpointReader::open(file);
      models::LoadOptions options;
      options.device = c.device;
      options.dtype = at::kBFloat16;
      models::loadStateDict(*backbone, *reader, options);
      waitFor(c.device);
      const double seconds = std::chrono::duration<double>(steady_clock::now() - start).count();
      results.number(std::string("load of a warm file, ") + which, size / seconds, "GB/s");
      randomise(*backbone, at::kCPU, at::kBFloat16);
    }
  });
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
}

}  // namespace crossflow::gpu_check
