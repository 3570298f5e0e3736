// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Nearest pictures among many, as an eye would judge: by pixels and edges, at the full size and at
// half of it. How a small model that knows its training pictures is measured.

#include <ATen/core/Tensor.h>

#include <vector>

namespace crossflow::training {

/// [N, F] fp32 of pictures [N, 3, S, S] bytes: the squared distance of two rows is that of the two
/// pictures' pixels plus that of their gradients, as means, at two scales.
at::Tensor edgeFeatures(const at::Tensor& pictures);

/// Mean squared gradient of each picture: how sharp it is drawn. [N] fp32.
at::Tensor gradientEnergy(const at::Tensor& pictures);

/// Mean distance between any two of the pictures; 0 for fewer than two.
double meanDistance(const at::Tensor& pictures);

class PictureIndex {
 public:
  /// pictures [N, 3, S, S] bytes; they are kept.
  explicit PictureIndex(at::Tensor pictures);

  int64_t size() const { return pictures_.size(0); }
  at::Tensor picture(int64_t index) const { return pictures_[index]; }
  at::Tensor some(const std::vector<int64_t>& which) const;

  /// The `count` nearest to `picture` [3, S, S], nearest first.
  std::vector<int64_t> nearest(const at::Tensor& picture, int64_t count) const;
  /// The `count` pictures of the index that look most like one of them, without itself and without
  /// those that are the very same.
  std::vector<int64_t> lookAlikes(int64_t index, int64_t count) const;
  /// How many of `others` are nearer to `picture` than `own` is.
  int64_t rankAmong(const at::Tensor& picture, int64_t own,
                    const std::vector<int64_t>& others) const;

 private:
  at::Tensor distancesTo(const at::Tensor& picture, const std::vector<int64_t>& which) const;

  at::Tensor pictures_, small_;  // small_ [N, 3*32*32] fp32: for a first choice
};

}  // namespace crossflow::training
