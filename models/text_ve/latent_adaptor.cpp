// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text_ve/latent_adaptor.h"

#include "models/torch.h"

#include "models/base/error.h"
#include "models/shape_check.h"

namespace crossflow::models {

namespace {
// Channels of the two inner convolutions, the same in every published model.
constexpr int64_t kFirstChannels = 32;
constexpr int64_t kSecondChannels = 64;
}  // namespace

CompressorImpl::CompressorImpl(int64_t in, int64_t out) {
  fc1 = register_module("fc1", Linear(in, out));
  ln_fc1 = register_module("ln_fc1", LayerNorm(std::vector<int64_t>{out}));
  fc2 = register_module("fc2", Linear(out, out));
}

at::Tensor CompressorImpl::forward(const at::Tensor& x) const {
  return fc2->forward(at::relu(ln_fc1->forward(fc1->forward(x))));  // [..., out]
}

LatentAdaptorImpl::LatentAdaptorImpl(int64_t in, int64_t out, int64_t pictureSide)
    : inputWidth(in), side(pictureSide) {
  const int64_t pixels = side * side;
  if (pixels <= 0 || out <= 0 || out % pixels != 0) {
    throw Error(
        Sentence::tr("A latent adaptor cannot make %1 numbers out of %2 × %2 pixels; check the "
                     "latent size of the model's configuration.",
                     out, side));
  }
  fc1 = register_module("fc1", Linear(in, pixels));
  ln_fc1 = register_module("ln_fc1", LayerNorm(std::vector<int64_t>{pixels}));
  fc2 = register_module("fc2", Linear(pixels, pixels));
  ln_fc2 = register_module("ln_fc2", LayerNorm(std::vector<int64_t>{pixels}));
  conv1 =
      register_module("conv1", Conv2d(Conv2dOptions{.in = 1, .out = kFirstChannels, .padding = 1}));
  ln_conv1 =
      register_module("ln_conv1", LayerNorm(std::vector<int64_t>{kFirstChannels, side, side}));
  conv2 = register_module(
      "conv2", Conv2d(Conv2dOptions{.in = kFirstChannels, .out = kSecondChannels, .padding = 1}));
  ln_conv2 =
      register_module("ln_conv2", LayerNorm(std::vector<int64_t>{kSecondChannels, side, side}));
  conv3 = register_module(
      "conv3", Conv2d(Conv2dOptions{.in = kSecondChannels, .out = out / pixels, .padding = 1}));
}

at::Tensor LatentAdaptorImpl::forward(const at::Tensor& x) const {
  expectShape(x, {kAnySize, inputWidth}, "Latent adaptor input");
  at::Tensor y = at::relu(ln_fc1->forward(fc1->forward(x)));  // [B, hidden]
  y = at::relu(ln_fc2->forward(fc2->forward(y)));             // [B, side²]
  y = y.view({-1, 1, side, side});                            // [B, 1, side, side]
  y = at::relu(ln_conv1->forward(conv1->forward(y)));
  y = at::relu(ln_conv2->forward(conv2->forward(y)));
  return conv3->forward(y).flatten(1);  // [B, out]
}

}  // namespace crossflow::models
