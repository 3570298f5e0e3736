// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/dit_embedders.h"

#include "models/torch.h"

#include <cmath>

#include "models/base/error.h"

namespace crossflow::models {
namespace {

constexpr double kMaxPeriod = 10000;

/// Sines, then cosines of positions [M] at width/2 frequencies: [M, width] double.
at::Tensor sineCosine(const at::Tensor& positions, int64_t width) {
  const int64_t half = width / 2;
  const at::Tensor exponents = at::arange(half, at::kDouble) / static_cast<double>(half);
  const at::Tensor angles = at::outer(positions, at::pow(kMaxPeriod, exponents).reciprocal());
  return at::cat({angles.sin(), angles.cos()}, 1);
}

}  // namespace

at::Tensor timestepFrequencies(const at::Tensor& time, int64_t width) {
  const int64_t half = width / 2;
  const at::Tensor index =
      at::arange(half, time.options().dtype(at::kFloat)) * -std::log(kMaxPeriod);
  const at::Tensor frequencies = at::exp(index / static_cast<double>(half));
  const at::Tensor angles = time.to(at::kFloat).unsqueeze(1) * frequencies.unsqueeze(0);
  const at::Tensor embedding = at::cat({angles.cos(), angles.sin()}, 1);
  return width % 2 == 0 ? embedding : at::pad(embedding, {0, 1});
}

at::Tensor sineCosinePositions(int64_t width, int64_t side) {
  if (width % 4 != 0) {
    throw Error(Sentence::tr("A DiT's width must be a multiple of 4, not %1.", width));
  }
  const at::Tensor line = at::arange(side, at::kDouble);
  const at::Tensor column = line.repeat({side}), row = line.repeat_interleave(side);
  return at::cat({sineCosine(column, width / 2), sineCosine(row, width / 2)}, 1).to(at::kFloat);
}

TimestepMlpImpl::TimestepMlpImpl(int64_t in, int64_t width) {
  first = register_module("0", Linear(in, width));
  second = register_module("2", Linear(width, width));
}

at::Tensor TimestepMlpImpl::forward(const at::Tensor& frequencies) const {
  return second->forward(at::silu(first->forward(frequencies)));  // [B, D]
}

TimestepEmbedderImpl::TimestepEmbedderImpl(int64_t width) {
  mlp = register_module("mlp", TimestepMlp(kTimestepFrequencies, width));
}

at::Tensor TimestepEmbedderImpl::forward(const at::Tensor& time, at::ScalarType dtype) const {
  return mlp->forward(timestepFrequencies(time, kTimestepFrequencies).to(dtype));  // [R, D]
}

IndicatorEmbedderImpl::IndicatorEmbedderImpl(int64_t width) {
  embedding_table = register_module("embedding_table", Embedding(2, width));
}

at::Tensor IndicatorEmbedderImpl::forward(const at::Tensor& isNull) const {
  return embedding_table->forward(isNull.to(at::kLong));  // [B, D]
}

PatchEmbedderImpl::PatchEmbedderImpl(int64_t channels, int64_t patch, int64_t width) {
  proj = register_module(
      "proj",
      Conv2d(Conv2dOptions{.in = channels, .out = width, .kernel = patch, .stride = patch}));
}

at::Tensor PatchEmbedderImpl::forward(const at::Tensor& z) const {
  return proj->forward(z).flatten(2).transpose(1, 2);  // [B, N, D]
}

}  // namespace crossflow::models
