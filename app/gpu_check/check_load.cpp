// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include "app/gpu_check/checks.h"
#include "app/gpu_check/stopwatch.h"
#include "models/checkpoint/load_state_dict.h"
#include "models/checkpoint/safetensors_writer.h"
#include "models/checkpoint/staged_copy.h"
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

/// Where there is no other way than through ordinary memory.
models::StagingLine plainLine() {
  models::StagingLine line;
  for (at::Tensor& buffer : line.buffers) buffer = at::empty({1 << 20}, at::kByte);
  line.send = [](const at::Tensor& target, const at::Tensor& piece, size_t) {
    target.copy_(piece);
  };
  line.wait = [](size_t) {};
  return line;
}

/// Weights to the device, one tensor after the other: as they lie, and through page-locked buffers.
void compareCopies(const Conditions& c, const torch::nn::Module& module, Results& results) {
  const std::vector<at::Tensor> weights = module.parameters();
  std::vector<at::Tensor> plain, staged;
  const auto copyPlainly = [&] {
    plain.clear();
    for (const at::Tensor& weight : weights)
      plain.push_back(weight.to(c.device, weight.scalar_type(), false, /*copy=*/true));
  };
  const auto line = models::stagingLine(c.device);
  const auto copyStaged = [&] {
    staged.clear();
    models::StagedCopy copy(line ? *line : plainLine());
    for (const at::Tensor& weight : weights) staged.push_back(copy.to(c.device, weight, {}));
    copy.finish();
  };
  const double size = gigabytesOf(module);
  results.number("weights to the device, plain",
                 size / timeOf(c.device, c.repeats(3), copyPlainly).whole, "GB/s");
  results.number("weights to the device, staged",
                 size / timeOf(c.device, c.repeats(3), copyStaged).whole, "GB/s");
  bool equal = true;
  for (size_t i = 0; i < weights.size(); ++i) equal = equal && at::equal(plain[i], staged[i]);
  results.verdict("staged weights are the plain ones", equal);
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
    compareCopies(c, *backbone, results);
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
