// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/guided_velocity.h"

#include "models/torch.h"

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
  table_ = backbone_.tabulate(times_);  // such a time hardly comes again
  return at(z, 0);
}

at::Tensor GuidedVelocity::evaluate(const at::Tensor& z, int64_t index) {
  if (stop_.stop_requested()) throw Cancelled();
  const at::Tensor input = z.to(dtype_);
  const at::Tensor conditional = at::zeros({z.size(0)}, z.options().dtype(at::kBool));
  if (!isGuided(times_.accessor<float, 1>()[index])) {
    return backbone_.velocity(input, *table_, index, conditional).to(at::kFloat);
  }
  const at::Tensor both = backbone_.velocity(at::cat({input, input}), *table_, index,
                                             at::cat({conditional, conditional.logical_not()}));
  const std::vector<at::Tensor> halves = both.to(at::kFloat).chunk(2);
  const at::Tensor &withText = halves[0], &withoutText = halves[1];
  // Separate products and sums: a fused form would round differently at the ends of vectors, and
  // with them at other batch sizes.
  return withoutText + (withText - withoutText) * options_.guidance;
}

}  // namespace crossflow::models
