// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Nearest pictures among many, by plain distance of pixels at 32 × 32: how a small model that knows
// its training pictures is measured.

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

namespace crossflow::training {

class PictureIndex {
 public:
  /// pictures [N, 3, S, S] bytes with their names.
  PictureIndex(const at::Tensor& pictures, std::vector<std::string> names);

  /// How many pictures are nearer to `picture` [3, S', S'] bytes than the one called `name`; -1 if
  /// there is none of that name.
  int64_t rankOf(const at::Tensor& picture, const std::string& name) const;
  /// The nearest picture's name.
  const std::string& nearest(const at::Tensor& picture) const;

 private:
  at::Tensor distances(const at::Tensor& picture) const;  // [N]

  at::Tensor small_;  // [N, 3*32*32] fp32
  std::vector<std::string> names_;
};

}  // namespace crossflow::training
