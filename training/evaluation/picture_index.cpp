// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/picture_index.h"

#include <algorithm>

#include "models/torch.h"

namespace crossflow::training {

namespace {

constexpr int64_t kSide = 32;

at::Tensor shrink(const at::Tensor& pictures) {
  const at::Tensor values = pictures.to(torch::kFloat).div(255);
  return at::adaptive_avg_pool2d(values, {kSide, kSide}).flatten(1);
}

}  // namespace

PictureIndex::PictureIndex(const at::Tensor& pictures, std::vector<std::string> names)
    : small_(shrink(pictures)), names_(std::move(names)) {}

at::Tensor PictureIndex::distances(const at::Tensor& picture) const {
  return (small_ - shrink(picture.unsqueeze(0))).pow(2).sum(1);
}

int64_t PictureIndex::rankOf(const at::Tensor& picture, const std::string& name) const {
  const auto own = std::find(names_.begin(), names_.end(), name);
  if (own == names_.end()) return -1;
  const at::Tensor all = distances(picture);
  return (all < all[own - names_.begin()]).sum().item<int64_t>();
}

const std::string& PictureIndex::nearest(const at::Tensor& picture) const {
  return names_[static_cast<std::size_t>(distances(picture).argmin().item<int64_t>())];
}

}  // namespace crossflow::training
