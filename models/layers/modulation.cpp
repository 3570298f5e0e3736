// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/modulation.h"

#include "models/torch.h"

#include "models/kernels/fused_kernels.h"
#include "models/layers/few_kernels.h"
#include "models/layers/modulation_kernels.h"
#include "models/layers/weight_type.h"

namespace crossflow::models {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

at::Tensor rowsOf(const at::Tensor& perSample) {
  return perSample.flatten(1).to(at::kFloat).contiguous();  // [B, D]
}

struct ModulatedNorm : torch::autograd::Function<ModulatedNorm> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& shift,
                            const at::Tensor& scale, double epsilon, int64_t type) {
    const at::Tensor factor = rowsOf(scale);  // [B, D]
    ModulatedRows rows =
        modulateRows(x, rowsOf(shift), factor, epsilon, static_cast<at::ScalarType>(type));
    context->save_for_backward({x, factor, rows.mean, rows.inverse});
    context->saved_data["type"] = static_cast<int64_t>(scale.scalar_type());
    return rows.y;  // [B, N, D]
  }

  static variable_list backward(AutogradContext* context, const variable_list& gradients) {
    const variable_list saved = context->get_saved_variables();
    const auto type = static_cast<at::ScalarType>(context->saved_data["type"].toInt());
    const ModulatedGradients g =
        modulateRowsBackward(gradients[0].contiguous(), saved[0], saved[1], saved[2], saved[3]);
    return {g.x, g.shift.unsqueeze(1).to(type), g.scale.unsqueeze(1).to(type), {}, {}};
  }
};

struct GatedSum : torch::autograd::Function<GatedSum> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& gate,
                            const at::Tensor& branch) {
    const at::Tensor factor = rowsOf(gate);  // [B, D]
    context->save_for_backward({factor, branch});
    context->saved_data["type"] = static_cast<int64_t>(gate.scalar_type());
    return addGatedRows(x, factor, branch);  // [B, N, D]
  }

  static variable_list backward(AutogradContext* context, const variable_list& gradients) {
    const variable_list saved = context->get_saved_variables();
    const auto type = static_cast<at::ScalarType>(context->saved_data["type"].toInt());
    const GatedGradients g = addGatedRowsBackward(gradients[0].contiguous(), saved[0], saved[1]);
    return {gradients[0], g.gate.unsqueeze(1).to(type), g.branch};
  }
};

// Where no gradient is recorded, values that only these functions hold are changed in place: a new
// tensor of this size costs more in page faults than the arithmetic. Products and sums round one by
// one, as in the original. Never under autocast: a branch in bf16 would round the stream to bf16,
// and the checkpointed forward, which records nothing, would differ from its repetition.
bool inPlace(const at::Tensor& x) {
  return !at::GradMode::is_enabled() && !underAutocast(x);
}

}  // namespace

at::Tensor modulatedNorm(const at::Tensor& x, const at::Tensor& shift, const at::Tensor& scale,
                         double epsilon) {
  const bool gradients = at::GradMode::is_enabled();
  if (modulationFits(x) && (!gradients || x.scalar_type() == at::kFloat)) {
    const at::ScalarType type = underAutocast(x) ? at::kBFloat16 : x.scalar_type();
    if (!gradients) return modulateRows(x, rowsOf(shift), rowsOf(scale), epsilon, type).y;
    return ModulatedNorm::apply(x, shift, scale, epsilon, static_cast<int64_t>(type));
  }
  at::Tensor normal = at::layer_norm(x, {x.size(-1)}, {}, {}, epsilon);
  if (!inPlace(normal)) return normal * (scale + 1) + shift;
  if (FewKernels::wantedFor(normal)) return at::addcmul(shift, normal, scale + 1);
  return normal.mul_(scale + 1).add_(shift);
}

at::Tensor addGated(const at::Tensor& x, const at::Tensor& gate, const at::Tensor& branch) {
  const bool gradients = at::GradMode::is_enabled();
  if (modulationFits(x) && modulationFits(branch) &&
      (!gradients || x.scalar_type() == at::kFloat)) {
    if (!gradients) return addGatedRows(x, rowsOf(gate), branch);
    return GatedSum::apply(x, gate, branch);
  }
  if (!inPlace(x)) return x + gate * branch;
  if (FewKernels::wantedFor(x)) return at::addcmul(x, gate, branch);
  return branch.mul_(gate).add_(x);
}

bool ModulatedStream::fits(const at::Tensor& x) {
  return x.dim() == 3 && fusedFit(x);
}

void ModulatedStream::add(at::Tensor gate, at::Tensor branch) {
  gate_ = std::move(gate);
  branch_ = std::move(branch);
}

at::Tensor ModulatedStream::normalised(const at::Tensor& shift, const at::Tensor& scale,
                                       double epsilon, at::ScalarType type) {
  FusedSum result =
      fusedSumAndNorm(x_, gate_, branch_,
                      {.centred = true, .scale = scale, .shift = shift, .epsilon = epsilon}, type);
  x_ = std::move(result.sum);
  gate_ = branch_ = at::Tensor();
  return std::move(result.normalised);
}

}  // namespace crossflow::models
