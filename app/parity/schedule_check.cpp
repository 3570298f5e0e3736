// SPDX-License-Identifier: GPL-3.0-or-later
// Pack schedule: the numbers of flow matching alone, no network.
#include "models/torch.h"

#include <cmath>

#include "app/parity/checks.h"
#include "models/flow/flow_path.h"
#include "models/flow/time_grid.h"

namespace crossflow::parity {
namespace {

using models::EulerStep;

constexpr double kAllowed = 1e-6;
constexpr const char* kScaled = "resolution_scaled_";

/// The state from 0 after each step when the velocity is 1 everywhere.
at::Tensor statesOfOnes(const std::vector<float>& steps) {
  std::vector<float> states{0};
  for (const float step : steps) states.push_back(states.back() + step);
  return at::tensor(states);
}

void compareGrid(const Pack& pack, int64_t count, Report& report) {
  const std::string name = "euler" + std::to_string(count);
  const models::TimeGrid sigma = models::stretchedGrid(count);
  const models::TimeGrid time = models::stretchedGrid(count, EulerStep::Time);
  const auto compare = [&](const char* what, const at::Tensor& actual) {
    report.compareAbsolute(name + what, actual, pack.tensor(name + what), kAllowed);
  };
  compare(".time", sigma.times);
  compare(".log_snr", models::logSnr(sigma.times));
  compare(".step_dsigma", at::tensor(sigma.steps));
  compare(".step_dt", at::tensor(time.steps));
  compare(".ones_dsigma", statesOfOnes(sigma.steps));
  compare(".ones_dt", statesOfOnes(time.steps));
}

/// Recorded targets `prefix`W of a velocity, by width.
void compareTargets(const Pack& pack, const std::string& prefix, const at::Tensor& velocity,
                    bool scaleCorrection, Report& report) {
  int64_t levels = 1;
  for (const auto& info : pack.io->tensors()) {
    if (info.name.starts_with(prefix) && info.shape.size() == 4) {
      const double ratio =
          static_cast<double>(velocity.size(3)) / static_cast<double>(info.shape[3]);
      levels = std::max(levels, 1 + static_cast<int64_t>(std::lround(std::log2(ratio))));
    }
  }
  for (const at::Tensor& target : models::multiScaleTargets(velocity, levels, scaleCorrection)) {
    const std::string name = prefix + std::to_string(target.size(3));
    if (pack.has(name)) report.compareAbsolute(name, target, pack.tensor(name), kAllowed);
  }
}

void compareSchedule(const Pack& pack, Report& report) {
  const double sigmaMin = pack.config.value("sigma_min", models::kSigmaMin);
  const double sigmaMax = pack.config.value("sigma_max", models::kSigmaMax);
  const at::Tensor t = pack.tensor("t"), x0 = pack.tensor("x0"), x1 = pack.tensor("x1");
  const at::Tensor target = models::flowVelocity(x0, x1, sigmaMin, sigmaMax);
  report.compareAbsolute("x_t", models::flowState(t, x0, x1, sigmaMin, sigmaMax),
                         pack.tensor("x_t"), kAllowed);
  report.compareAbsolute("target", target, pack.tensor("target"), kAllowed);
  report.compareAbsolute("log_snr", models::logSnr(t), pack.tensor("log_snr"), kAllowed);
  compareTargets(pack, "multiscale.", pack.tensor("target"), true, report);
  compareTargets(pack, "multiscale_mean.", pack.tensor("target"), false, report);
  if (pack.has("odd.input")) compareTargets(pack, "odd.", pack.tensor("odd.input"), true, report);
}

}  // namespace

void checkSchedule(const Pack& pack, Report& report) {
  for (const auto& info : pack.io->tensors()) {
    if (info.name.starts_with("euler") && info.name.ends_with(".time")) {
      compareGrid(pack, info.shape.at(0), report);
    }
    if (info.name.starts_with(kScaled)) {
      const double scale = std::stod(info.name.substr(std::string(kScaled).size()));
      report.compareAbsolute(info.name,
                             models::resolutionScaledTime(pack.tensor("uniform_draw"), scale),
                             pack.tensor(info.name), kAllowed);
    }
  }
  report.compareAbsolute("logit_normal", models::logitNormalTime(pack.tensor("normal_draw")),
                         pack.tensor("logit_normal"), kAllowed);
  compareSchedule(pack, report);
}

}  // namespace crossflow::parity
