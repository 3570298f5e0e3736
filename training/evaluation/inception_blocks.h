// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The blocks of InceptionV3: convolutions side by side whose outputs are joined. Used by
// inception_v3.cpp only. Names are those of torchvision's blocks A to E.

#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include <array>

namespace crossflow::training {

struct ConvShape {
  int64_t in = 0, out = 0;
  std::array<int64_t, 2> kernel{1, 1}, padding{0, 0};
  int64_t stride = 1;
};

/// Convolution, batch norm with fixed statistics, ReLU.
struct ConvNormImpl : torch::nn::Module {
  explicit ConvNormImpl(const ConvShape& shape);
  at::Tensor forward(const at::Tensor& x);

  ConvShape shape;
  at::Tensor weight;                        // conv.weight
  at::Tensor gain, offset, mean, variance;  // bn.*
};
TORCH_MODULE(ConvNorm);

enum class InceptionPool { Average, Maximum };

struct InceptionAImpl : torch::nn::Module {
  InceptionAImpl(int64_t in, int64_t poolFeatures);
  at::Tensor forward(const at::Tensor& x);

  ConvNorm branch1x1{nullptr}, branch5x5_1{nullptr}, branch5x5_2{nullptr}, branch3x3dbl_1{nullptr},
      branch3x3dbl_2{nullptr}, branch3x3dbl_3{nullptr}, branch_pool{nullptr};
};
TORCH_MODULE(InceptionA);

struct InceptionBImpl : torch::nn::Module {
  explicit InceptionBImpl(int64_t in);
  at::Tensor forward(const at::Tensor& x);

  ConvNorm branch3x3{nullptr}, branch3x3dbl_1{nullptr}, branch3x3dbl_2{nullptr},
      branch3x3dbl_3{nullptr};
};
TORCH_MODULE(InceptionB);

struct InceptionCImpl : torch::nn::Module {
  InceptionCImpl(int64_t in, int64_t middle);
  at::Tensor forward(const at::Tensor& x);

  ConvNorm branch1x1{nullptr}, branch7x7_1{nullptr}, branch7x7_2{nullptr}, branch7x7_3{nullptr},
      branch7x7dbl_1{nullptr}, branch7x7dbl_2{nullptr}, branch7x7dbl_3{nullptr},
      branch7x7dbl_4{nullptr}, branch7x7dbl_5{nullptr}, branch_pool{nullptr};
};
TORCH_MODULE(InceptionC);

struct InceptionDImpl : torch::nn::Module {
  explicit InceptionDImpl(int64_t in);
  at::Tensor forward(const at::Tensor& x);

  ConvNorm branch3x3_1{nullptr}, branch3x3_2{nullptr}, branch7x7x3_1{nullptr},
      branch7x7x3_2{nullptr}, branch7x7x3_3{nullptr}, branch7x7x3_4{nullptr};
};
TORCH_MODULE(InceptionD);

struct InceptionEImpl : torch::nn::Module {
  InceptionEImpl(int64_t in, InceptionPool pool);
  at::Tensor forward(const at::Tensor& x);

  InceptionPool pool;
  ConvNorm branch1x1{nullptr}, branch3x3_1{nullptr}, branch3x3_2a{nullptr}, branch3x3_2b{nullptr},
      branch3x3dbl_1{nullptr}, branch3x3dbl_2{nullptr}, branch3x3dbl_3a{nullptr},
      branch3x3dbl_3b{nullptr}, branch_pool{nullptr};
};
TORCH_MODULE(InceptionE);

}  // namespace crossflow::training
