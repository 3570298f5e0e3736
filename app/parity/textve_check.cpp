// SPDX-License-Identifier: GPL-3.0-or-later
// Packs textve_*: the text variational encoder alone, every layer's output.
#include "models/torch.h"

#include "app/parity/checks.h"
#include "app/parity/networks.h"

namespace crossflow::parity {

void checkTextVe(const Pack& pack, Report& report) {
  torch::NoGradGuard noGrad;
  models::TextVe encoder = loadTextVe(pack.config, *pack.weights, pack.place);
  Activations seen;
  encoder->setObserver(recordInto(seen));
  const models::TextLatent latent = encoder->encode(pack.tensor("x"), pack.tensor("mask"));
  for (const auto& info : pack.io->tensors()) {
    if (!info.name.starts_with("act.")) continue;
    report.compare(info.name, seen[info.name.substr(4)], pack.tensor(info.name));
  }
  report.compare("mu", latent.mu, pack.tensor("mu"));
  report.compare("log_var", latent.logVar, pack.tensor("log_var"));
  report.compare("z", latent.sample(pack.tensor("eps")), pack.tensor("z"));
}

}  // namespace crossflow::parity
