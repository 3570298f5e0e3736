// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// InceptionV3 up to its pooled features, with the changes of the TensorFlow original that published
// FID figures rest on: average pools that do not count padding, a maximum pool in the last block.
// Names are those of the published weights (pt_inception-2015-12-05).

#include <torch/nn/module.h>

#include <memory>

#include "models/checkpoint/load_state_dict.h"

namespace crossflow::training {

class InceptionV3 : public torch::nn::Module {
 public:
  static constexpr int64_t kFeatures = 2048;

  InceptionV3();
  ~InceptionV3() override;

  /// pictures [B, 3, H, W] in [0, 1], any size -> [B, kFeatures]. They are resized to 299 px
  /// without antialiasing, as the published figures were made.
  at::Tensor forward(const at::Tensor& pictures);

 private:
  struct Blocks;
  std::unique_ptr<Blocks> blocks_;
};

/// The classifier on top is ignored.
models::LoadOptions inceptionLoadOptions();

}  // namespace crossflow::training
