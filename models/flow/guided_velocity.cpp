// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/guided_velocity.h"

#include "models/torch.h"

#include "models/backbones/recordings.h"
#include "models/base/error.h"

namespace crossflow::models {
namespace {

at::ScalarType computeType(const Backbone& backbone) {
  for (const at::Tensor& parameter : backbone.parameters()) {
    if (parameter.is_floating_point()) return parameter.scalar_type();
  }
  return at::kFloat;
}

}  // namespace

GuidedVelocity::GuidedVelocity(Backbone& backbone, const SampleOptions& options,
                               bool independentRows, std::stop_token stop)
    : backbone_(backbone),
      options_(options),
      independentRows_(independentRows),
      stop_(std::move(stop)),
      dtype_(computeType(backbone)) {}

void GuidedVelocity::tabulate(const at::Tensor& times) {
  times_ = times;
  table_ = backbone_.tableOf(times);
}

bool GuidedVelocity::isGuided(float time) const {
  return options_.guidance > 1 && time >= options_.guidanceFrom && time <= options_.guidanceTo;
}

at::Tensor GuidedVelocity::at(const at::Tensor& z, int64_t index) {
  ++evaluations_;
  if (!independentRows_ || z.size(0) == 1) return evaluate(z, index);
  std::vector<at::Tensor> rows;
  for (const at::Tensor& row : z.split(1)) rows.push_back(evaluate(row, index));
  return at::cat(rows);
}

at::Tensor GuidedVelocity::atTime(const at::Tensor& z, float time) {
  times_ = at::full({1}, time, at::kFloat);
  table_ = backbone_.freshTable(times_);
  return at(z, 0);
}

at::Tensor GuidedVelocity::evaluate(const at::Tensor& z, int64_t index) {
  if (stop_.stop_requested()) throw Cancelled();
  const Pass pass{backbone_, dtype_, *table_, index};
  const bool guided = isGuided(times_.accessor<float, 1>()[index]);
  if (Recordings* recordings = backbone_.recordings()) {
    const auto guidance = guided ? std::optional(options_.guidance) : std::nullopt;
    if (auto recorded = recordings->velocity(pass, z, guidance)) return *recorded;
  }
  return guided ? guidedVelocity(pass, z, options_.guidance) : textVelocity(pass, z);
}

}  // namespace crossflow::models
