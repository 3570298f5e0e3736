// SPDX-License-Identifier: GPL-3.0-or-later
// Pack interp_arith: interpolation, sums and differences of latents.
#include "models/torch.h"

#include "app/parity/checks.h"
#include "models/flow/latent_algebra.h"

namespace crossflow::parity {

void checkLatentAlgebra(const Pack& pack, Report& report) {
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
  for (const auto& info : pack.io->tensors()) {
    if (!info.name.starts_with("interp")) continue;
    report.compare(info.name,
                   models::lerpFrames(pack.tensor("a"), pack.tensor("b"), info.shape.at(0)),
                   pack.tensor(info.name));
  }
}

}  // namespace crossflow::parity
