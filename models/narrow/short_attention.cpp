// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/narrow/short_attention.h"

#include "models/torch.h"

#include <cmath>

#include "models/layers/narrow_products.h"
#include "models/narrow/short_attention_kernels.h"

namespace crossflow::models {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

ShortAttentionShape shapeOf(const at::Tensor& rows, int64_t heads, int64_t width,
                            const std::optional<double>& scale) {
  const double own = 1.0 / std::sqrt(static_cast<double>(width));
  return {rows.size(0), rows.size(1), heads, width, static_cast<float>(scale.value_or(own))};
}

ShortAttentionShape shapeOf(const at::Tensor& weights, const at::Tensor& mixed, double scale) {
  return shapeOf(mixed, weights.size(1), mixed.size(2) / weights.size(1), scale);
}

at::Tensor newWeights(const ShortAttentionShape& s) {
  return at::empty({s.batch, s.heads, s.tokens, s.paddedTokens()}, at::kFloat);
}

at::Tensor newMixed(const ShortAttentionShape& s) {
  return at::empty({s.batch, s.tokens, s.heads * s.width}, at::kBFloat16);
}

ShortAttentionRows jointRows(const at::Tensor& joint, const at::Tensor& mixed) {
  const int64_t width = mixed.size(2);
  return {HeadRows(joint), HeadRows(joint, width), HeadRows(joint, 2 * width), HeadRows(mixed)};
}

struct JointAttention : torch::autograd::Function<JointAttention> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& joint, int64_t heads) {
    const ShortAttentionShape shape = shapeOf(joint, heads, joint.size(2) / 3 / heads, {});
    const at::Tensor weights = newWeights(shape);
    at::Tensor mixed = newMixed(shape);
    attendShortly(shape, jointRows(joint, mixed), {}, weights);
    context->save_for_backward({joint, weights});
    context->saved_data["scale"] = static_cast<double>(shape.scale);
    return mixed;  // [B, T, h·D]
  }

  static variable_list backward(AutogradContext* context, const variable_list& gradients) {
    const variable_list saved = context->get_saved_variables();
    const at::Tensor gradient = gradients[0].contiguous(), result = at::empty_like(saved[0]);
    attendShortlyBackward(shapeOf(saved[1], gradient, context->saved_data["scale"].toDouble()),
                          jointRows(saved[0], gradient), jointRows(result, gradient), saved[1], {});
    return {result, {}};
  }
};

struct SeparateAttention : torch::autograd::Function<SeparateAttention> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& q, const at::Tensor& k,
                            const at::Tensor& v, const std::optional<at::Tensor>& bias,
                            int64_t heads, double scale) {
    const ShortAttentionShape shape = shapeOf(q, heads, q.size(2) / heads, scale);
    const at::Tensor weights = newWeights(shape);  // [B, h, T, padded T]
    at::Tensor mixed = newMixed(shape);
    attendShortly(shape, {HeadRows(q), HeadRows(k), HeadRows(v), HeadRows(mixed)},
                  bias.value_or(at::Tensor()), weights);
    context->save_for_backward({q, k, v, weights});
    context->saved_data["scale"] = static_cast<double>(shape.scale);
    context->saved_data["bias"] = bias.has_value();
    return mixed;  // [B, T, h·D]
  }

  static variable_list backward(AutogradContext* context, const variable_list& gradients) {
    const variable_list saved = context->get_saved_variables();
    const at::Tensor &q = saved[0], &k = saved[1], &v = saved[2], &weights = saved[3];
    const at::Tensor gradient = gradients[0].contiguous();
    const at::Tensor dq = at::empty_like(q), dk = at::empty_like(k), dv = at::empty_like(v);
    const ShortAttentionShape shape =
        shapeOf(weights, gradient, context->saved_data["scale"].toDouble());
    at::Tensor scores;
    if (context->saved_data["bias"].toBool() && context->needs_input_grad(3))
      scores = at::empty({shape.batch, shape.heads, shape.tokens, shape.tokens}, at::kFloat);
    attendShortlyBackward(shape, {HeadRows(q), HeadRows(k), HeadRows(v), HeadRows(gradient)},
                          {HeadRows(dq), HeadRows(dk), HeadRows(dv), HeadRows(gradient)}, weights,
                          scores);
    return {dq, dk, dv, scores, {}, {}};
  }
};

}  // namespace

bool shortAttentionFits(const at::Tensor& rows, int64_t headWidth,
                        const AttentionOptions& options) {
  return narrowProductsFit(rows) && rows.scalar_type() == at::kBFloat16 && rows.dim() == 3 &&
         rows.is_contiguous() && rows.numel() > 0 && options.dropout == 0 &&
         rows.size(1) <= ShortAttentionShape::kMostTokens &&
         headWidth <= ShortAttentionShape::kMostWidth;
}

at::Tensor shortAttention(const at::Tensor& joint, int64_t heads) {
  return JointAttention::apply(joint, heads);
}

at::Tensor shortAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                          int64_t heads, const AttentionOptions& options) {
  std::optional<at::Tensor> bias;
  if (options.bias) {
    bias = options.bias->to(at::kFloat).expand({q.size(0), heads, q.size(1), q.size(1)});
    if (bias->stride(3) != 1) bias = bias->contiguous();
  }
  const int64_t headWidth = q.size(2) / heads;
  const double own = 1.0 / std::sqrt(static_cast<double>(headWidth));
  return SeparateAttention::apply(q, k, v, bias, heads, options.scale.value_or(own));
}

}  // namespace crossflow::models
