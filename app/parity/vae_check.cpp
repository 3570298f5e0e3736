// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/torch.h"

#include "app/parity/checks.h"
#include "app/parity/networks.h"
#include "models/config/config_json.h"
#include "models/vae/kl_vae.h"

namespace crossflow::parity {

void checkVae(const Pack& pack, Report& report) {
  const torch::NoGradGuard noGrad;
  models::KlVae vae(models::vaeConfigFromJson(pack.config));
  models::loadStateDict(*vae, *pack.weights,
                        loadOptionsFor(pack.place, models::klVaeLoadOptions(*pack.weights)));
  const at::Tensor moments = vae->encodeMoments(pack.tensor("image"));
  report.compare("moments", moments, pack.tensor("moments"));
  report.compare("z", vae->sample(pack.tensor("moments"), pack.tensor("eps")), pack.tensor("z"));
  report.compare("decoded", vae->decode(pack.tensor("z")), pack.tensor("decoded"));
}

}  // namespace crossflow::parity
