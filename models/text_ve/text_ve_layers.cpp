// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text_ve/text_ve_layers.h"

#include "models/torch.h"

#include <algorithm>

#include "models/layers/narrow_products.h"
#include "models/layers/scaled_attention.h"
#include "models/narrow/narrow_norms.h"
#include "models/narrow/short_attention.h"

namespace crossflow::models {

namespace {
constexpr double kStdEpsilon = 1e-5;
}

StdNormImpl::StdNormImpl(int64_t width) {
  g = register_parameter("g", torch::empty({width}));
  b = register_parameter("b", torch::empty({width}));
}

void StdNormImpl::initialise() {
  torch::NoGradGuard noGrad;
  g.fill_(1);
  b.zero_();
}

at::Tensor StdNormImpl::forward(const at::Tensor& x) const {
  const auto [deviation, mean] = at::std_mean(x, at::OptionalIntArrayRef(-1), /*unbiased=*/true,
                                              /*keepdim=*/true);
  return at::addcmul(b, (x - mean) / (deviation + kStdEpsilon), g);  // [B, T, D]
}

TextVeAttentionImpl::TextVeAttentionImpl(int64_t width, int64_t headCount) : heads(headCount) {
  W_Q = register_module("W_Q", Linear(width, width));
  W_K = register_module("W_K", Linear(width, width));
  W_V = register_module("W_V", Linear(width, width));
  W_O = register_module("W_O", Linear(width, width));
}

at::Tensor TextVeAttentionImpl::forward(const at::Tensor& x, const at::Tensor& keyBias,
                                        double dropout) const {
  const auto perHead = [this](const at::Tensor& rows) {
    return rows.unflatten(-1, {heads, -1}).transpose(1, 2);  // [B, heads, T, D/heads]
  };
  const AttentionOptions options{.bias = keyBias, .dropout = is_training() ? dropout : 0.0};
  const at::Tensor queries = W_Q->forward(x);  // [B, T, D]
  if (shortAttentionFits(queries, queries.size(-1) / heads, options))
    return W_O->forward(shortAttention(queries, W_K->forward(x), W_V->forward(x), heads, options));
  const at::Tensor query = perHead(queries);
  const at::Tensor mixed = scaledAttention(
      query, perHead(W_K->forward(x)), perHead(W_V->forward(x)),
      {.bias = keyBias.to(query.scalar_type()), .dropout = is_training() ? dropout : 0.0});
  return W_O->forward(mixed.transpose(1, 2).flatten(2));  // [B, T, D]
}

TextVeFeedForwardImpl::TextVeFeedForwardImpl(int64_t width, int64_t hidden) {
  ffn_1 = register_module("ffn_1", Linear(width, hidden));
  ffn_2 = register_module("ffn_2", Linear(hidden, width));
}

at::Tensor TextVeFeedForwardImpl::forward(const at::Tensor& x, double dropout) const {
  const at::Tensor wide = at::relu(ffn_1->forward(x));               // [B, T, hidden]
  return ffn_2->forward(at::dropout(wide, dropout, is_training()));  // [B, T, D]
}

// Each sum with the norm behind it, given out in the type that whoever comes next takes in.
at::Tensor TextVeLayerImpl::forwardNarrow(const at::Tensor& x, const at::Tensor& keyBias,
                                          double dropout) const {
  const NarrowNormKind kind{.centred = true, .epsilon = kStdEpsilon};
  const at::Tensor branch = attn->forward(narrowed(x), keyBias, dropout);
  const NarrowNormed mixed =
      narrowNorm(x, branch, norm1->g, norm1->b, kind, {.wide = true, .narrow = true});
  const at::Tensor second = feed_forward->forward(mixed.narrow, 0.0);
  const bool halves = !reduction.is_empty();
  const NarrowNormed y =
      narrowNorm(mixed.wide, second, norm2->g, norm2->b, kind, {.wide = !halves, .narrow = halves});
  return halves ? reduction->forward(y.narrow) : y.wide;
}

TextVeLayerImpl::TextVeLayerImpl(const Options& o) {
  attn = register_module("attn", TextVeAttention(o.width, o.heads));
  feed_forward = register_module("feed_forward", TextVeFeedForward(o.width, o.hidden));
  if (o.halvesWidth) reduction = register_module("reduction", Linear(o.width, o.width / 2));
  norm1 = register_module("norm1", StdNorm(o.width));
  norm2 = register_module("norm2", StdNorm(o.width));
}

at::Tensor TextVeLayerImpl::forward(const at::Tensor& x, const at::Tensor& keyBias,
                                    const TextVeDropout& dropout) const {
  const double none = is_training() ? std::max(dropout.residual, dropout.feedForward) : 0.0;
  if (none == 0.0 && narrowNormFits(x, {})) return forwardNarrow(x, keyBias, dropout.attention);
  const auto residual = [&](const at::Tensor& branch) {
    return at::dropout(branch, dropout.residual, is_training());
  };
  const at::Tensor mixed =
      norm1->forward(x + residual(attn->forward(x, keyBias, dropout.attention)));  // [B, T, D]
  const at::Tensor y =
      norm2->forward(mixed + residual(feed_forward->forward(mixed, dropout.feedForward)));
  return reduction ? reduction->forward(y) : y;  // [B, T, D/2] or [B, T, D]
}

}  // namespace crossflow::models
