// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/picture_index.h"

#include <algorithm>

#include "models/torch.h"

namespace crossflow::training {

namespace {

constexpr int64_t kSmallSide = 32;  // of the first choice
constexpr int64_t kFirstChoice = 80;
constexpr double kEdgeWeight = 2.0;  // of gradients against pixels
constexpr double kSame = 1e-6;       // distance of pictures that nobody can tell apart

at::Tensor shrunk(const at::Tensor& pictures) {
  return at::adaptive_avg_pool2d(pictures.to(torch::kFloat).div(255), {kSmallSide, kSmallSide})
      .flatten(1);
}

// Rows whose squared distance is the mean squared difference, times `weight`.
at::Tensor asRows(const at::Tensor& values, double weight) {
  const at::Tensor rows = values.flatten(1);
  return rows * std::sqrt(weight / static_cast<double>(rows.size(1)));
}

std::vector<int64_t> toVector(const at::Tensor& indices) {
  const at::Tensor list = indices.contiguous();
  return {list.const_data_ptr<int64_t>(), list.const_data_ptr<int64_t>() + list.numel()};
}

}  // namespace

at::Tensor edgeFeatures(const at::Tensor& pictures) {
  at::Tensor values = pictures.to(torch::kFloat).div(255);
  std::vector<at::Tensor> parts;
  for (int scale = 0; scale < 2; ++scale) {
    parts.push_back(asRows(values, 1));
    parts.push_back(asRows(values.diff(1, 2), kEdgeWeight));
    parts.push_back(asRows(values.diff(1, 3), kEdgeWeight));
    values = at::avg_pool2d(values, 2);
  }
  return at::cat(parts, 1);
}

at::Tensor gradientEnergy(const at::Tensor& pictures) {
  const at::Tensor values = pictures.to(torch::kFloat).div(255);
  return values.diff(1, 2).pow(2).flatten(1).mean(1) + values.diff(1, 3).pow(2).flatten(1).mean(1);
}

double meanDistance(const at::Tensor& pictures) {
  const int64_t count = pictures.size(0);
  if (count < 2) return 0;
  const at::Tensor rows = edgeFeatures(pictures);
  double sum = 0;
  for (int64_t i = 0; i + 1 < count; ++i)
    sum += (rows.slice(0, i + 1) - rows[i]).pow(2).sum(1).sqrt().sum().item<double>();
  return sum / (static_cast<double>(count * (count - 1)) / 2);
}

PictureIndex::PictureIndex(at::Tensor pictures)
    : pictures_(std::move(pictures)), small_(shrunk(pictures_)) {}

at::Tensor PictureIndex::some(const std::vector<int64_t>& which) const {
  return pictures_.index_select(0, torch::tensor(which));
}

at::Tensor PictureIndex::distancesTo(const at::Tensor& picture,
                                     const std::vector<int64_t>& which) const {
  return (edgeFeatures(some(which)) - edgeFeatures(picture.unsqueeze(0))).pow(2).sum(1);
}

std::vector<int64_t> PictureIndex::nearest(const at::Tensor& picture, int64_t count) const {
  const at::Tensor coarse = (small_ - shrunk(picture.unsqueeze(0))).pow(2).sum(1);
  const int64_t first = std::min(size(), std::max(kFirstChoice, 2 * count));
  const std::vector<int64_t> chosen =
      toVector(std::get<1>(coarse.topk(first, 0, /*largest=*/false)));
  const at::Tensor order = distancesTo(picture, chosen).argsort();
  std::vector<int64_t> result;
  for (const int64_t place : toVector(order.slice(0, 0, std::min(first, count))))
    result.push_back(chosen[static_cast<std::size_t>(place)]);
  return result;
}

std::vector<int64_t> PictureIndex::lookAlikes(int64_t index, int64_t count) const {
  const std::vector<int64_t> near = nearest(picture(index), count + 20);
  const at::Tensor far = distancesTo(picture(index), near);
  std::vector<int64_t> result;
  for (std::size_t i = 0; i < near.size() && static_cast<int64_t>(result.size()) < count; ++i)
    if (near[i] != index && far[static_cast<int64_t>(i)].item<double>() > kSame)
      result.push_back(near[i]);
  return result;
}

int64_t PictureIndex::rankAmong(const at::Tensor& picture, int64_t own,
                                const std::vector<int64_t>& others) const {
  if (others.empty()) return 0;
  const double mine = distancesTo(picture, {own}).item<double>();
  return (distancesTo(picture, others) < mine).sum().item<int64_t>();
}

}  // namespace crossflow::training
