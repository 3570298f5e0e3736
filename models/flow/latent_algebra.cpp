// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/latent_algebra.h"

#include "models/torch.h"

#include <array>
#include <cmath>

#include "models/base/error.h"

namespace crossflow::models {
namespace {

constexpr std::array<int64_t, 3> kLatentDims{-3, -2, -1};
// Below this sine of the angle the arc's weights lose their digits.
constexpr double kSmallestSine = 1e-4;
constexpr double kSmallestLength = 1e-30;  // keeps a latent of zeros from dividing by zero

void expectLatents(const at::Tensor& a, const at::Tensor& b) {
  if (a.defined() && b.defined() && a.dim() >= 3 && a.sizes() == b.sizes()) return;
  throw ShapeError(
      Sentence::tr("Latents can be combined only when both come from the same model."));
}

at::Tensor lengthOf(const at::Tensor& z) {
  return at::linalg_vector_norm(z, 2, kLatentDims, /*keepdim=*/true);
}

at::Tensor cosine(const at::Tensor& a, const at::Tensor& b) {
  const at::Tensor product = (a * b).sum(kLatentDims, /*keepdim=*/true);
  return (product / (lengthOf(a) * lengthOf(b)).clamp_min(kSmallestLength)).clamp(-1, 1);
}

}  // namespace

at::Tensor lerp(const at::Tensor& a, const at::Tensor& b, double position) {
  expectLatents(a, b);
  return a + (b - a) * position;
}

at::Tensor slerp(const at::Tensor& a, const at::Tensor& b, double position) {
  const at::Tensor straight = lerp(a, b, position);
  const at::Tensor lengthA = lengthOf(a).clamp_min(kSmallestLength);
  const at::Tensor lengthB = lengthOf(b).clamp_min(kSmallestLength);
  const at::Tensor angle = at::acos(cosine(a, b)), sine = at::sin(angle);
  const at::Tensor length = lengthA + (lengthB - lengthA) * position;
  const at::Tensor arc =
      (a / lengthA * at::sin(angle * (1 - position)) + b / lengthB * at::sin(angle * position)) /
      sine * length;
  return at::where(sine > kSmallestSine, arc, straight);
}

at::Tensor lerpRenormalised(const at::Tensor& a, const at::Tensor& b, double position) {
  const at::Tensor straight = lerp(a, b, position);
  const at::Tensor lengthA = lengthOf(a);
  const at::Tensor length = lengthA + (lengthOf(b) - lengthA) * position;
  return straight * (length / lengthOf(straight).clamp_min(kSmallestLength));
}

at::Tensor lerpFrames(const at::Tensor& a, const at::Tensor& b, int64_t frames) {
  if (frames < 2) throw Error("An interpolation needs at least two pictures, its two ends.");
  std::vector<at::Tensor> path;
  path.reserve(static_cast<size_t>(frames));
  for (int64_t i = 0; i < frames - 1; ++i) {
    path.push_back(lerp(a, b, static_cast<double>(i) / static_cast<double>(frames - 1)));
  }
  path.push_back(b);
  return at::stack(path);
}

at::Tensor weightedSum(const std::vector<WeightedLatent>& terms) {
  if (terms.empty())
    throw Error(Sentence::tr("There is nothing to add: give at least one prompt."));
  at::Tensor sum = terms.front().latent * terms.front().weight;
  for (size_t i = 1; i < terms.size(); ++i) {
    expectLatents(sum, terms[i].latent);
    sum = sum + terms[i].latent * terms[i].weight;
  }
  return sum;
}

at::Tensor weightedMean(const std::vector<WeightedLatent>& terms) {
  double total = 0, size = 0;
  for (const WeightedLatent& term : terms) {
    total += term.weight;
    size += std::abs(term.weight);
  }
  if (!terms.empty() && (!std::isfinite(total) || std::abs(total) <= 1e-6 * size || size == 0)) {
    throw Error(Sentence::tr(
        "The weights of a blend must not cancel out; make their sum differ from zero."));
  }
  return weightedSum(terms) / total;
}

at::Tensor standardise(const at::Tensor& z) {
  expectLatents(z, z);
  const auto [deviation, mean] = at::std_mean(z, kLatentDims, /*unbiased=*/true, /*keepdim=*/true);
  if (!deviation.gt(0).all().item<bool>()) {
    throw NumericError(
        Sentence::tr("The result of this arithmetic is the same number everywhere, as of a prompt "
                     "minus itself, so no picture can come from it."));
  }
  return (z - mean) / deviation;
}

at::Tensor strayed(const at::Tensor& z, const at::Tensor& eps, double deviation) {
  if (deviation == 0) return z;
  return standardise(z + deviation * eps);
}

LatentDistance distance(const at::Tensor& a, const at::Tensor& b) {
  expectLatents(a, b);
  const auto perLatent = [](const at::Tensor& value) { return value.flatten(-3).squeeze(-1); };
  return {perLatent(lengthOf(a - b)), perLatent(cosine(a, b))};
}

}  // namespace crossflow::models
