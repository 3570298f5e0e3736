// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the networks compute here what the original computed: before this holds, nothing else
// counts.
#include <algorithm>

#include "app/gpu_check/checks.h"
#include "app/parity/pack.h"
#include "models/cuda/device_kernels.h"
#include "models/flow/sampler.h"
#include "models/torch.h"

namespace crossflow::gpu_check {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> packsIn(const fs::path& folder) {
  std::vector<fs::path> packs;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_directory() && parity::isPack(entry.path())) packs.push_back(entry.path());
  std::ranges::sort(packs);
  return packs;
}

void comparePack(const fs::path& folder, const parity::Place& place, const std::string& precision,
                 Results& results) {
  const parity::Report report = parity::runPack(folder, place);
  const std::string name = folder.filename().string() + " in " + precision;
  std::string detail = std::to_string(report.comparisons().size()) + " comparisons";
  for (const parity::Comparison& c : report.comparisons())
    if (!c.passed) {
      detail += ", first off: " + c.name + " by " + std::to_string(c.ratio) + " of its scale";
      break;
    }
  results.verdict(name, report.passed(), detail);
  results.number(name + ", largest ratio", report.worstRatio(), "");
}

/// A loss pack takes gradients and moments to their last digits, a flow lets roundings grow from
/// step to step: bf16 has no part in them.
bool needsFloat(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name.starts_with("loss") || name.starts_with("flow");
}

void repeatPictures(const Conditions& c, const models::ModelConfig& config, Results& results) {
  const auto backbone = randomBackbone(config, c.device, at::kBFloat16);
  const at::Tensor z = randomLatents(config, c.device, 4);
  models::SampleOptions options{.steps = 4};
  const at::Tensor together = models::sample(*backbone, z, options);
  results.verdict(config.id + ": the same pictures twice, bit by bit",
                  at::equal(together, models::sample(*backbone, z, options)));
  options.independentRows = true;
  const at::Tensor apart = models::sample(*backbone, z, options);
  const at::Tensor alone = models::sample(*backbone, z.narrow(0, 1, 1), options);
  results.verdict(config.id + ": a picture alone is that of a batch, exact mode, bit by bit",
                  at::equal(apart.narrow(0, 1, 1), alone));
  const double scale = apart.abs().max().item<double>();
  results.number(config.id + ": rows together differ from rows apart by at most",
                 (together - apart).abs().max().item<double>() / scale, "of the scale");
}

/// Two latents one after the other with one recording, guided on a part of the way.
void compareRecorded(const Conditions& c, const models::ModelConfig& config, at::ScalarType type,
                     Results& results) {
  const double most = type == at::kFloat ? 1e-4 : 1e-2;
  const auto backbone = randomBackbone(config, c.device, type);
  const models::SampleOptions options{.steps = 4, .guidanceFrom = 0.2};
  const std::vector<at::Tensor> starts = randomLatents(config, c.device, 2).chunk(2);
  std::vector<at::Tensor> plain;
  plain.reserve(starts.size());
  for (const at::Tensor& start : starts) plain.push_back(models::sample(*backbone, start, options));
  const auto recordings = record(*backbone, c.device);
  double worst = 0;
  for (size_t i = 0; i < starts.size(); ++i) {
    const at::Tensor recorded = models::sample(*backbone, starts[i], options);
    const double difference = (recorded - plain[i]).abs().max().item<double>();
    worst = std::max(worst, difference / plain[i].abs().max().item<double>());
  }
  const std::string name = config.id + " in " + c10::toString(type) + ", ";
  results.number(name + "recorded pictures differ from plain ones by", worst, "of the scale");
  results.verdict(name + "recorded pictures are the plain ones",
                  worst <= most && recordings->whyNot().empty(),
                  recordings->whyNot().empty() ? std::to_string(worst) : recordings->whyNot());
}

}  // namespace

void checkNumbers(const Conditions& c, Results& results) {
  // As users have it: the packs are to hold with our own kernels, too.
  const std::string whyNot = models::prepareFusedKernels(c.device);
  if (c.device.is_cuda())
    results.verdict("our own kernels agree with LibTorch's operators", whyNot.empty(), whyNot);
  for (const char* precision : {"fp32", "bf16"}) {
    const parity::Place place = parity::namedPlace(c.device.str(), precision);
    for (const fs::path& pack : packsIn(c.packs)) {
      if (place.dtype != at::kFloat && needsFloat(pack)) continue;
      results.attempt(pack.filename().string() + " in " + precision,
                      [&] { comparePack(pack, place, precision, results); });
    }
  }
  torch::NoGradGuard noGrad;
  for (const models::ModelConfig& config : modelsToMeasure(c))
    results.attempt(config.id, [&] {
      repeatPictures(c, config, results);
      for (const at::ScalarType type : {at::kBFloat16, at::kFloat})
        compareRecorded(c, config, type, results);
    });
}

}  // namespace crossflow::gpu_check
