// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/dit_blocks.h"

#include "models/torch.h"

#include "models/kernels/fused_kernels.h"
#include "models/kernels/head_attention.h"
#include "models/layers/few_kernels.h"
#include "models/layers/modulation.h"
#include "models/layers/scaled_attention.h"
#include "models/layers/weight_type.h"
#include "models/narrow/narrow_gates.h"
#include "models/narrow/short_attention.h"

namespace crossflow::models {
namespace {

constexpr double kNormEpsilon = 1e-6;

LayerNorm plainNorm(int64_t width) {
  return LayerNorm(std::vector<int64_t>{width}, kNormEpsilon, /*affine=*/false);
}

}  // namespace

DitModulation::DitModulation(const at::Tensor& rows)
    : attentionShift(rows.narrow(1, 0, 1)),
      attentionScale(rows.narrow(1, 1, 1)),
      attentionGate(rows.narrow(1, 2, 1)),
      mlpShift(rows.narrow(1, 3, 1)),
      mlpScale(rows.narrow(1, 4, 1)),
      mlpGate(rows.narrow(1, 5, 1)) {}

DitAdaLnImpl::DitAdaLnImpl(int64_t width, int64_t parts) {
  projection = register_module("1", Linear(width, parts * width));
}

at::Tensor DitAdaLnImpl::forward(const at::Tensor& activatedCondition) const {
  const int64_t width = activatedCondition.size(1);
  return projection->forward(activatedCondition).unflatten(1, {-1, width});  // [B, parts, D]
}

DitAttentionImpl::DitAttentionImpl(int64_t width, int64_t headCount) : heads(headCount) {
  qkv = register_module("qkv", Linear(width, 3 * width));
  proj = register_module("proj", Linear(width, width));
}

at::Tensor DitAttentionImpl::forward(const at::Tensor& x) const {
  const at::Tensor rows = qkv->forward(x);  // [B, N, 3·D]
  if (shortAttentionFits(rows, rows.size(-1) / 3 / heads, {}))
    return proj->forward(shortAttention(rows, heads));
  if (!FewKernels::wantedFor(rows) && headAttentionFits(rows, heads))
    return proj->forward(headAttention(rows, heads));
  const at::Tensor all = rows.unflatten(-1, {3, heads, -1});  // [B, N, 3, h, D/h]
  const at::Tensor parts = all.permute({2, 0, 3, 1, 4});      // [3, B, h, N, D/h]
  const at::Tensor mixed = scaledAttention(parts[0], parts[1], parts[2]);
  return proj->forward(mixed.transpose(1, 2).flatten(2));  // [B, N, D]
}

DitMlpImpl::DitMlpImpl(int64_t width, int64_t hidden) {
  fc1 = register_module("fc1", Linear(width, hidden));
  fc2 = register_module("fc2", Linear(hidden, width));
}

at::Tensor DitMlpImpl::forward(const at::Tensor& x) const {
  if (fc1->weight.defined() && x.scalar_type() == fc1->inputType() && fusedFit(x))
    return fc2->forward(fusedProductGelu(x, fc1->weight, fc1->bias));
  at::Tensor hidden = fc1->forward(x);  // [B, N, 4·D]
  if (narrowGatesFit(hidden)) return fc2->forward(narrowGelu(hidden));
  if (at::GradMode::is_enabled() || underAutocast(hidden))
    return fc2->forward(at::gelu(hidden, "tanh"));
  return fc2->forward(at::gelu_(hidden, "tanh"));
}

DitBlockImpl::DitBlockImpl(int64_t width, int64_t heads, int64_t mlpHidden) {
  norm1 = register_module("norm1", plainNorm(width));
  attn = register_module("attn", DitAttention(width, heads));
  norm2 = register_module("norm2", plainNorm(width));
  mlp = register_module("mlp", DitMlp(width, mlpHidden));
  adaLN_modulation = register_module("adaLN_modulation", DitAdaLn(width, 6));
}

at::Tensor DitBlockImpl::forward(const at::Tensor& x, const DitModulation& m,
                                 DitBranches* branches) const {
  at::Tensor attended =
      attn->forward(modulatedNorm(x, m.attentionShift, m.attentionScale, norm1->eps));  // [B, N, D]
  if (branches != nullptr) branches->attention = attended.clone();
  const at::Tensor y = addGated(x, m.attentionGate, attended);  // [B, N, D]
  at::Tensor transformed = mlp->forward(modulatedNorm(y, m.mlpShift, m.mlpScale, norm2->eps));
  if (branches != nullptr) branches->mlp = transformed.clone();
  return addGated(y, m.mlpGate, transformed);  // [B, N, D]
}

void DitBlockImpl::infer(ModulatedStream& stream, const DitModulation& m) const {
  stream.add(m.attentionGate,
             attn->forward(stream.normalised(m.attentionShift, m.attentionScale, norm1->eps,
                                             attn->qkv->inputType())));  // [B, N, D]
  stream.add(m.mlpGate, mlp->forward(stream.normalised(m.mlpShift, m.mlpScale, norm2->eps,
                                                       mlp->fc1->inputType())));
}

DitFinalLayerImpl::DitFinalLayerImpl(int64_t width, int64_t patchNumbers) {
  norm_final = register_module("norm_final", plainNorm(width));
  linear = register_module("linear", Linear(width, patchNumbers));
  adaLN_modulation = register_module("adaLN_modulation", DitAdaLn(width, 2));
}

at::Tensor DitFinalLayerImpl::forward(const at::Tensor& x, const at::Tensor& modulation) const {
  const at::Tensor shift = modulation.narrow(1, 0, 1), scale = modulation.narrow(1, 1, 1);
  return linear->forward(modulatedNorm(x, shift, scale, norm_final->eps));  // [B, N, patchNumbers]
}

at::Tensor DitFinalLayerImpl::infer(ModulatedStream& stream, const at::Tensor& modulation) const {
  const at::Tensor shift = modulation.narrow(1, 0, 1), scale = modulation.narrow(1, 1, 1);
  return linear->forward(
      stream.normalised(shift, scale, norm_final->eps, linear->inputType()));  // as above
}

}  // namespace crossflow::models
