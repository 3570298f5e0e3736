// SPDX-License-Identifier: GPL-3.0-or-later
// Pack interp_arith: interpolation, sums and differences of latents; a Fréchet distance.
#include "models/torch.h"

#include "app/parity/checks.h"
#include "models/flow/latent_algebra.h"
#include "training/evaluation/frechet_distance.h"

namespace crossflow::parity {
namespace {

void compareSums(const Pack& pack, Report& report) {
  const auto compareSum = [&](const char* name, double plus, double minus) {
    if (!pack.has(name)) return;
    std::vector<models::WeightedLatent> terms{{pack.tensor("a"), 1}};
    if (plus != 0) terms.push_back({pack.tensor("b"), plus});
    if (minus != 0) terms.push_back({pack.tensor("c"), minus});
    report.compare(name, models::standardise(models::weightedSum(terms)), pack.tensor(name));
  };
  compareSum("plus", 1, 0);
  compareSum("minus", 0, -1);
  compareSum("plus_minus", 1, -1);
}

void compareFrames(const Pack& pack, Report& report) {
  for (const auto& info : pack.io->tensors()) {
    if (!info.name.starts_with("interp")) continue;
    report.compare(info.name,
                   models::lerpFrames(pack.tensor("a"), pack.tensor("b"), info.shape.at(0)),
                   pack.tensor(info.name));
  }
}

void compareDistance(const std::filesystem::path& file, Report& report) {
  const auto recorded = models::CheckpointReader::open(file);
  const double distance =
      training::frechetDistance({recorded->read("mu1"), recorded->read("sigma1")},
                                {recorded->read("mu2"), recorded->read("sigma2")});
  report.compareNumber("fid", distance, recorded->read("fid").item<double>(), 1e-6);
}

}  // namespace

void checkLatentAlgebra(const Pack& pack, Report& report) {
  if (pack.io != nullptr) {
    compareSums(pack, report);
    compareFrames(pack, report);
  }
  if (pack.hasFile("fid.safetensors")) {
    compareDistance(pack.folder / "fid.safetensors", report);
  }
}

}  // namespace crossflow::parity
