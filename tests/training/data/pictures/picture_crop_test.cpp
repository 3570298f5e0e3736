// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/picture_crop.h"

#include "models/base/error.h"
#include "tests/support/catch_torch.h"
#include "training/data/pictures/resample.h"

using namespace crossflow;
using namespace crossflow::training;

namespace {

at::Tensor noise(int64_t height, int64_t width) {
  torch::manual_seed(1);
  return torch::randint(0, 256, {height, width, 3}, torch::kByte);
}

}  // namespace

TEST_CASE("crops are square at any size of picture", "[picture_crop]") {
  for (const auto& [height, width] : {std::pair{100, 37}, {64, 64}, {31, 200}, {1, 1}}) {
    const at::Tensor picture = noise(height, width);
    CHECK(cropForTraining(picture, 32).sizes() == at::IntArrayRef{32, 32, 3});
    CHECK(cropForEvaluation(picture, 32).sizes() == at::IntArrayRef{32, 32, 3});
  }
}

TEST_CASE("a picture of the right size is left as it is", "[picture_crop]") {
  const at::Tensor picture = noise(32, 32);
  CHECK(at::equal(cropForTraining(picture, 32), picture));
  CHECK(at::equal(cropForEvaluation(picture, 32), picture));
}

TEST_CASE("a picture of one colour keeps it under every filter", "[resample]") {
  const at::Tensor picture = torch::full({50, 70, 3}, 137, torch::kByte);
  for (const auto filter :
       {ResampleFilter::Box, ResampleFilter::Bicubic, ResampleFilter::Lanczos}) {
    CHECK(resamplePicture(picture, 20, 90, filter).eq(137).all().item<bool>());
  }
}

TEST_CASE("halving by boxes averages two by two", "[resample]") {
  const at::Tensor picture = torch::tensor({0, 10, 20, 31}, torch::kByte).view({2, 2, 1});
  const at::Tensor half = resamplePicture(picture, 1, 1, ResampleFilter::Box);
  CHECK(half.item<int64_t>() == 16);  // rows first: (0+10)/2 = 5, (20+31)/2 = 26; then 15.5 up
}

TEST_CASE("sizes that make no picture are refused", "[resample]") {
  CHECK_THROWS_AS(cropForTraining(torch::empty({0, 5, 3}, torch::kByte), 32),
                  crossflow::base::Error);
  CHECK_THROWS_AS(cropForTraining(noise(4, 4), 0), crossflow::base::Error);
  CHECK_THROWS_AS(cropForEvaluation(torch::zeros({4, 4}, torch::kByte), 2), crossflow::base::Error);
}
