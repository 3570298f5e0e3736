// SPDX-License-Identifier: GPL-3.0-or-later
// Group norm, alone or with the SiLU behind it: kernels of our own where they fit, else LibTorch's.
#include "models/torch.h"

#include "models/kernels/fused_group_norm.h"
#include "models/layers/basic_layers.h"
#include "models/layers/group_norm_kernels.h"

namespace crossflow::models {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

struct FusedGroupNorm : torch::autograd::Function<FusedGroupNorm> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight,
                            const at::Tensor& bias, int64_t groups, double epsilon, bool silu) {
    const NormedGroups normed = groupNormRows({x, weight, bias, groups, epsilon, silu});
    context->save_for_backward({x, weight, bias, normed.mean, normed.inverse});
    context->saved_data["groups"] = groups;
    context->saved_data["silu"] = silu;
    return normed.y;  // [B, C, H, W], as x
  }

  static variable_list backward(AutogradContext* context, const variable_list& gradients) {
    const variable_list saved = context->get_saved_variables();
    const GroupNormWork work{.x = saved[0],
                             .weight = saved[1],
                             .bias = saved[2],
                             .groups = context->saved_data["groups"].toInt(),
                             .silu = context->saved_data["silu"].toBool()};
    const at::Tensor gradient =
        gradients[0].to(work.x.scalar_type()).contiguous(at::MemoryFormat::ChannelsLast);
    GroupNormGradients found = groupNormRowsBackward(work, {{}, saved[3], saved[4]}, gradient);
    return {found.x, found.weight, found.bias, {}, {}, {}};
  }
};

}  // namespace

at::Tensor GroupNormImpl::forward(const at::Tensor& x) const {
  const GroupNormOfDevice work{x, weight, bias, groups, eps, /*silu=*/false};
  if (fusedGroupNormFits(work)) return fusedGroupNorm(work);
  return fits(x) ? fused(x, false)
                 : at::group_norm(x, groups, weight, bias, eps);  // [B, C, H, W], as x
}

at::Tensor GroupNormImpl::forwardSilu(const at::Tensor& x) const {
  const GroupNormOfDevice work{x, weight, bias, groups, eps, /*silu=*/true};
  if (fusedGroupNormFits(work)) return fusedGroupNorm(work);
  if (fits(x)) return fused(x, true);
  at::Tensor y = at::group_norm(x, groups, weight, bias, eps);
  return at::GradMode::is_enabled() ? at::silu(y) : at::silu_(y);
}

// Parameters that are trained must be fp32: their gradients are.
bool GroupNormImpl::fits(const at::Tensor& x) const {
  return groupNormFits(x, groups) &&
         (!at::GradMode::is_enabled() || weight.scalar_type() == at::kFloat);
}

at::Tensor GroupNormImpl::fused(const at::Tensor& x, bool silu) const {
  if (at::GradMode::is_enabled()) return FusedGroupNorm::apply(x, weight, bias, groups, eps, silu);
  return groupNormRows({x, weight.to(at::kFloat), bias.to(at::kFloat), groups, eps, silu}).y;
}

}  // namespace crossflow::models
