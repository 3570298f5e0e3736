// SPDX-License-Identifier: GPL-3.0-or-later
// Packs flow_*: the guided Euler sampler on another pack's network, step by step.
#include "models/torch.h"

#include <cmath>

#include "app/parity/checks.h"
#include "app/parity/networks.h"
#include "models/flow/flow_path.h"
#include "models/flow/sampler.h"

namespace crossflow::parity {
namespace {

// Random weights amplify rounding along the way, so the packs ask for this much at the first step
// and ten times as much at the last.
constexpr double kFirstStepTolerance = 1e-4;

void comparePath(const Pack& pack, Report& report) {
  if (!pack.has("psi")) return;
  const double sigmaMin = pack.config.value("sigma_min", models::kSigmaMin);
  const double sigmaMax = pack.config.value("sigma_max", models::kSigmaMax);
  const at::Tensor x0 = pack.tensor("x0"), x1 = pack.tensor("x1");
  report.compare("psi", models::flowState(pack.tensor("t"), x0, x1, sigmaMin, sigmaMax),
                 pack.tensor("psi"));
  report.compare("Dt_psi", models::flowVelocity(x0, x1, sigmaMin, sigmaMax), pack.tensor("Dt_psi"));
  report.compare("logit_normal_time", models::logitNormalTime(pack.tensor("normal_draw")),
                 pack.tensor("logit_normal_time"));
}

}  // namespace

void checkFlow(const Pack& pack, Report& report) {
  comparePath(pack, report);
  const NamedNetwork network = namedNetwork(pack);
  const auto backbone = loadBackbone(network.config, *network.weights, pack.place);
  const at::Tensor trajectory = pack.tensor("trajectory");
  const auto compareStep = [&](const models::SampleStep& step) {
    const double part = static_cast<double>(step.step - 1) / static_cast<double>(step.of);
    report.compare("step " + std::to_string(step.step), step.state, trajectory[step.step - 1],
                   kFirstStepTolerance * std::pow(10.0, part));
  };
  const models::SampleOptions options{.steps = pack.config.at("steps"),
                                      .guidance = pack.config.at("guidance")};
  const at::Tensor end = models::sample(*backbone, pack.tensor("z"), options, {}, compareStep);
  report.compare("final", end, pack.tensor("final"));
}

}  // namespace crossflow::parity
