// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/torch.h"

#include "app/parity/checks.h"
#include "app/parity/networks.h"

namespace crossflow::parity {
namespace {

void compareTextLatent(const Pack& pack, Report& report) {
  if (!pack.has("context")) return;
  models::TextVe encoder = loadTextVe(pack.config, *pack.weights, pack.place);
  const models::TextLatent latent = encoder->encode(pack.tensor("context"), pack.tensor("mask"));
  report.compare("mu", latent.mu, pack.tensor("mu"));
  report.compare("log_var", latent.logVar, pack.tensor("log_var"));
  report.compare("z", latent.sample(pack.tensor("eps")), pack.tensor("z"));
}

/// The velocity of each row at its own time, one table entry per row.
at::Tensor tabulatedVelocity(models::Backbone& backbone, const at::Tensor& z,
                             const at::Tensor& time, const at::Tensor& isNull) {
  const auto table = backbone.tabulate(time);
  std::vector<at::Tensor> rows;
  rows.reserve(static_cast<std::size_t>(z.size(0)));
  for (int64_t i = 0; i < z.size(0); ++i) {
    rows.push_back(backbone.velocity(z.narrow(0, i, 1), *table, i, isNull.narrow(0, i, 1)));
  }
  return at::cat(rows);
}

void compareCase(models::Backbone& backbone, const Pack& pack, const std::string& name,
                 Report& report) {
  const at::Tensor z = pack.tensor("x"), time = pack.tensor(name + ".time");
  const at::Tensor isNull = pack.tensor(name + ".null").to(at::kBool);
  const std::vector<at::Tensor> outputs = backbone.forward(z, time, isNull);
  std::string last;
  for (size_t i = 0; i < outputs.size(); ++i) {
    last = name + ".out" + std::to_string(i);
    report.compare(last, outputs[i], pack.tensor(last));
  }
  report.expect(name + " has as many outputs",
                !pack.has(name + ".out" + std::to_string(outputs.size())));
  report.compare(name + " by table", tabulatedVelocity(backbone, z, time, isNull),
                 pack.tensor(last));
}

}  // namespace

void checkWholeNetwork(const Pack& pack, Report& report) {
  torch::NoGradGuard noGrad;
  compareTextLatent(pack, report);
  const auto backbone = loadBackbone(pack.config, *pack.weights, pack.place);
  for (const auto& info : pack.io->tensors()) {
    const size_t dot = info.name.find(".time");
    if (dot != std::string::npos) compareCase(*backbone, pack, info.name.substr(0, dot), report);
  }
}

}  // namespace crossflow::parity
