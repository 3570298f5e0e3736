// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/film_roughness.h"

#include "models/torch.h"

namespace crossflow::training {

namespace {

constexpr int64_t kEvenRounds = 2;

double overMedian(const at::Tensor& changes) {
  return (changes.max() / changes.median().clamp_min(1e-3)).item<double>();
}

// Positions between which the pictures change alike, if they change evenly between the old ones.
at::Tensor evened(const at::Tensor& positions, const at::Tensor& changes) {
  const int64_t last = changes.size(0);
  const at::Tensor sums = at::cat({at::zeros({1}), changes}).cumsum(0).to(torch::kDouble);
  const at::Tensor wanted = at::linspace(0, 1, last + 1, torch::kDouble) * sums[last];
  const at::Tensor after = at::searchsorted(sums, wanted).clamp(1, last), before = after - 1;
  const at::Tensor share =
      (wanted - sums.index_select(0, before)) /
      (sums.index_select(0, after) - sums.index_select(0, before)).clamp_min(1e-12);
  return at::lerp(positions.index_select(0, before), positions.index_select(0, after),
                  share.clamp(0, 1));
}

}  // namespace

Roughness filmRoughness(const at::Tensor& from, const at::Tensor& to, int64_t frames,
                        const std::function<at::Tensor(const at::Tensor&)>& render) {
  const at::Tensor way = to - from;
  // [frames - 1]: how much each picture differs from the one before it.
  const auto changesAt = [&](const at::Tensor& positions) {
    const at::Tensor places = positions.to(from.scalar_type()).view({-1, 1, 1, 1});
    const at::Tensor film = render(from + places * way).to(torch::kFloat);
    return film.diff(1, 0).pow(2).flatten(1).mean(1).sqrt();
  };
  at::Tensor positions = at::linspace(0, 1, frames, torch::kDouble);
  at::Tensor changes = changesAt(positions);
  Roughness result;
  result.straight = overMedian(changes);
  for (int64_t round = 0; round < kEvenRounds; ++round) {
    positions = evened(positions, changes);
    changes = changesAt(positions);
  }
  result.even = overMedian(changes);
  return result;
}

}  // namespace crossflow::training
