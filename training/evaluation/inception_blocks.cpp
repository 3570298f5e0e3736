// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/inception_blocks.h"

#include <ATen/ATen.h>
#include <torch/types.h>

namespace crossflow::training {
namespace {

/// The convolution's and the norm's folders of the file's names.
class Folder : public torch::nn::Module {};

ConvNorm point(int64_t in, int64_t out) {
  return ConvNorm(ConvShape{.in = in, .out = out});
}

ConvNorm square(int64_t in, int64_t out, int64_t kernel, int64_t padding) {
  return ConvNorm(
      ConvShape{.in = in, .out = out, .kernel = {kernel, kernel}, .padding = {padding, padding}});
}

ConvNorm halving(int64_t in, int64_t out) {
  return ConvNorm(ConvShape{.in = in, .out = out, .kernel = {3, 3}, .stride = 2});
}

ConvNorm wide(int64_t in, int64_t out, int64_t kernel) {
  return ConvNorm(
      ConvShape{.in = in, .out = out, .kernel = {1, kernel}, .padding = {0, kernel / 2}});
}

ConvNorm tall(int64_t in, int64_t out, int64_t kernel) {
  return ConvNorm(
      ConvShape{.in = in, .out = out, .kernel = {kernel, 1}, .padding = {kernel / 2, 0}});
}

at::Tensor averagePool(const at::Tensor& x) {
  return at::avg_pool2d(x, {3, 3}, {1, 1}, {1, 1}, false, /*count_include_pad=*/false);
}

at::Tensor halvingPool(const at::Tensor& x) {
  return at::max_pool2d(x, {3, 3}, {2, 2});
}

template <typename... Layers>
at::Tensor chain(at::Tensor x, Layers&... layers) {
  ((x = layers->forward(x)), ...);
  return x;
}

}  // namespace

ConvNormImpl::ConvNormImpl(const ConvShape& convShape) : shape(convShape) {
  const auto conv = register_module("conv", std::make_shared<Folder>());
  weight = conv->register_parameter(
      "weight", torch::empty({shape.out, shape.in, shape.kernel[0], shape.kernel[1]}));
  const auto norm = register_module("bn", std::make_shared<Folder>());
  gain = norm->register_parameter("weight", torch::empty({shape.out}));
  offset = norm->register_parameter("bias", torch::empty({shape.out}));
  mean = norm->register_buffer("running_mean", torch::empty({shape.out}));
  variance = norm->register_buffer("running_var", torch::empty({shape.out}));
  norm->register_buffer("num_batches_tracked", torch::zeros({}, torch::kLong));
}

at::Tensor ConvNormImpl::forward(const at::Tensor& x) {
  const at::Tensor h = at::conv2d(x, weight, {}, {shape.stride, shape.stride}, shape.padding);
  return at::relu(at::batch_norm(h, gain, offset, mean, variance, false, 0.0, 1e-3, false));
}

InceptionAImpl::InceptionAImpl(int64_t in, int64_t poolFeatures) {
  branch1x1 = register_module("branch1x1", point(in, 64));
  branch5x5_1 = register_module("branch5x5_1", point(in, 48));
  branch5x5_2 = register_module("branch5x5_2", square(48, 64, 5, 2));
  branch3x3dbl_1 = register_module("branch3x3dbl_1", point(in, 64));
  branch3x3dbl_2 = register_module("branch3x3dbl_2", square(64, 96, 3, 1));
  branch3x3dbl_3 = register_module("branch3x3dbl_3", square(96, 96, 3, 1));
  branch_pool = register_module("branch_pool", point(in, poolFeatures));
}

at::Tensor InceptionAImpl::forward(const at::Tensor& x) {
  return at::cat({branch1x1->forward(x), chain(x, branch5x5_1, branch5x5_2),
                  chain(x, branch3x3dbl_1, branch3x3dbl_2, branch3x3dbl_3),
                  branch_pool->forward(averagePool(x))},
                 1);
}

InceptionBImpl::InceptionBImpl(int64_t in) {
  branch3x3 = register_module("branch3x3", halving(in, 384));
  branch3x3dbl_1 = register_module("branch3x3dbl_1", point(in, 64));
  branch3x3dbl_2 = register_module("branch3x3dbl_2", square(64, 96, 3, 1));
  branch3x3dbl_3 = register_module("branch3x3dbl_3", halving(96, 96));
}

at::Tensor InceptionBImpl::forward(const at::Tensor& x) {
  return at::cat({branch3x3->forward(x), chain(x, branch3x3dbl_1, branch3x3dbl_2, branch3x3dbl_3),
                  halvingPool(x)},
                 1);
}

InceptionCImpl::InceptionCImpl(int64_t in, int64_t middle) {
  branch1x1 = register_module("branch1x1", point(in, 192));
  branch7x7_1 = register_module("branch7x7_1", point(in, middle));
  branch7x7_2 = register_module("branch7x7_2", wide(middle, middle, 7));
  branch7x7_3 = register_module("branch7x7_3", tall(middle, 192, 7));
  branch7x7dbl_1 = register_module("branch7x7dbl_1", point(in, middle));
  branch7x7dbl_2 = register_module("branch7x7dbl_2", tall(middle, middle, 7));
  branch7x7dbl_3 = register_module("branch7x7dbl_3", wide(middle, middle, 7));
  branch7x7dbl_4 = register_module("branch7x7dbl_4", tall(middle, middle, 7));
  branch7x7dbl_5 = register_module("branch7x7dbl_5", wide(middle, 192, 7));
  branch_pool = register_module("branch_pool", point(in, 192));
}

at::Tensor InceptionCImpl::forward(const at::Tensor& x) {
  return at::cat(
      {branch1x1->forward(x), chain(x, branch7x7_1, branch7x7_2, branch7x7_3),
       chain(x, branch7x7dbl_1, branch7x7dbl_2, branch7x7dbl_3, branch7x7dbl_4, branch7x7dbl_5),
       branch_pool->forward(averagePool(x))},
      1);
}

InceptionDImpl::InceptionDImpl(int64_t in) {
  branch3x3_1 = register_module("branch3x3_1", point(in, 192));
  branch3x3_2 = register_module("branch3x3_2", halving(192, 320));
  branch7x7x3_1 = register_module("branch7x7x3_1", point(in, 192));
  branch7x7x3_2 = register_module("branch7x7x3_2", wide(192, 192, 7));
  branch7x7x3_3 = register_module("branch7x7x3_3", tall(192, 192, 7));
  branch7x7x3_4 = register_module("branch7x7x3_4", halving(192, 192));
}

at::Tensor InceptionDImpl::forward(const at::Tensor& x) {
  return at::cat(
      {chain(x, branch3x3_1, branch3x3_2),
       chain(x, branch7x7x3_1, branch7x7x3_2, branch7x7x3_3, branch7x7x3_4), halvingPool(x)},
      1);
}

InceptionEImpl::InceptionEImpl(int64_t in, InceptionPool poolKind) : pool(poolKind) {
  branch1x1 = register_module("branch1x1", point(in, 320));
  branch3x3_1 = register_module("branch3x3_1", point(in, 384));
  branch3x3_2a = register_module("branch3x3_2a", wide(384, 384, 3));
  branch3x3_2b = register_module("branch3x3_2b", tall(384, 384, 3));
  branch3x3dbl_1 = register_module("branch3x3dbl_1", point(in, 448));
  branch3x3dbl_2 = register_module("branch3x3dbl_2", square(448, 384, 3, 1));
  branch3x3dbl_3a = register_module("branch3x3dbl_3a", wide(384, 384, 3));
  branch3x3dbl_3b = register_module("branch3x3dbl_3b", tall(384, 384, 3));
  branch_pool = register_module("branch_pool", point(in, 192));
}

at::Tensor InceptionEImpl::forward(const at::Tensor& x) {
  const at::Tensor single = branch3x3_1->forward(x);
  const at::Tensor twice = chain(x, branch3x3dbl_1, branch3x3dbl_2);
  const at::Tensor pooled =
      pool == InceptionPool::Average ? averagePool(x) : at::max_pool2d(x, {3, 3}, {1, 1}, {1, 1});
  return at::cat({branch1x1->forward(x), branch3x3_2a->forward(single),
                  branch3x3_2b->forward(single), branch3x3dbl_3a->forward(twice),
                  branch3x3dbl_3b->forward(twice), branch_pool->forward(pooled)},
                 1);
}

}  // namespace crossflow::training
