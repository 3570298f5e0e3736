// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/inception_v3.h"

#include <ATen/ATen.h>

#include "models/shape_check.h"
#include "training/evaluation/inception_blocks.h"

namespace crossflow::training {
namespace {

constexpr int64_t kInputSide = 299;

ConvNorm stem(int64_t in, int64_t out, int64_t kernel, int64_t padding, int64_t stride) {
  return ConvNorm(ConvShape{.in = in,
                            .out = out,
                            .kernel = {kernel, kernel},
                            .padding = {padding, padding},
                            .stride = stride});
}

}  // namespace

struct InceptionV3::Blocks {
  ConvNorm conv1a = stem(3, 32, 3, 0, 2), conv2a = stem(32, 32, 3, 0, 1),
           conv2b = stem(32, 64, 3, 1, 1), conv3b = stem(64, 80, 1, 0, 1),
           conv4a = stem(80, 192, 3, 0, 1);
  InceptionA mixed5b{192, 32}, mixed5c{256, 64}, mixed5d{288, 64};
  InceptionB mixed6a{288};
  InceptionC mixed6b{768, 128}, mixed6c{768, 160}, mixed6d{768, 160}, mixed6e{768, 192};
  InceptionD mixed7a{768};
  InceptionE mixed7b{1280, InceptionPool::Average}, mixed7c{2048, InceptionPool::Maximum};
};

InceptionV3::InceptionV3() : blocks_(std::make_unique<Blocks>()) {
  register_module("Conv2d_1a_3x3", blocks_->conv1a);
  register_module("Conv2d_2a_3x3", blocks_->conv2a);
  register_module("Conv2d_2b_3x3", blocks_->conv2b);
  register_module("Conv2d_3b_1x1", blocks_->conv3b);
  register_module("Conv2d_4a_3x3", blocks_->conv4a);
  register_module("Mixed_5b", blocks_->mixed5b);
  register_module("Mixed_5c", blocks_->mixed5c);
  register_module("Mixed_5d", blocks_->mixed5d);
  register_module("Mixed_6a", blocks_->mixed6a);
  register_module("Mixed_6b", blocks_->mixed6b);
  register_module("Mixed_6c", blocks_->mixed6c);
  register_module("Mixed_6d", blocks_->mixed6d);
  register_module("Mixed_6e", blocks_->mixed6e);
  register_module("Mixed_7a", blocks_->mixed7a);
  register_module("Mixed_7b", blocks_->mixed7b);
  register_module("Mixed_7c", blocks_->mixed7c);
}

InceptionV3::~InceptionV3() = default;

at::Tensor InceptionV3::forward(const at::Tensor& pictures) {
  models::expectShape(pictures, {models::kAnySize, 3, models::kAnySize, models::kAnySize},
                      "The pictures for the Fréchet distance");
  const auto halve = [](const at::Tensor& x) { return at::max_pool2d(x, {3, 3}, {2, 2}); };
  Blocks& b = *blocks_;
  const at::Tensor input =
      2.0 * at::upsample_bilinear2d(pictures, {kInputSide, kInputSide}, false) - 1.0;
  at::Tensor x = b.conv2b->forward(b.conv2a->forward(b.conv1a->forward(input)));
  x = b.conv4a->forward(b.conv3b->forward(halve(x)));
  x = b.mixed5d->forward(b.mixed5c->forward(b.mixed5b->forward(halve(x))));
  x = b.mixed6b->forward(b.mixed6a->forward(x));
  x = b.mixed6e->forward(b.mixed6d->forward(b.mixed6c->forward(x)));
  x = b.mixed7c->forward(b.mixed7b->forward(b.mixed7a->forward(x)));
  return x.mean({2, 3});
}

models::LoadOptions inceptionLoadOptions() {
  models::LoadOptions options;
  options.ignoredPrefixes = {"fc.", "AuxLogits."};
  return options;
}

}  // namespace crossflow::training
