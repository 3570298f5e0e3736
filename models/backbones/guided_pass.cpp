// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/guided_pass.h"

#include "models/torch.h"

namespace crossflow::models {
namespace {

at::Tensor allFalse(const at::Tensor& z) {
  return at::zeros({z.size(0)}, z.options().dtype(at::kBool));
}

}  // namespace

at::Tensor textVelocity(const Pass& pass, const at::Tensor& z) {
  return pass.backbone.velocity(z.to(pass.type), pass.table, pass.index, allFalse(z))
      .to(at::kFloat);
}

BothVelocities bothVelocities(const Pass& pass, const at::Tensor& z) {
  const at::Tensor input = z.to(pass.type), withText = allFalse(z);
  const at::Tensor both = pass.backbone.velocity(at::cat({input, input}), pass.table, pass.index,
                                                 at::cat({withText, withText.logical_not()}));
  const std::vector<at::Tensor> halves = both.to(at::kFloat).chunk(2);
  return {halves[0], halves[1]};
}

}  // namespace crossflow::models
