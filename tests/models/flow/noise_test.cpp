// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/noise.h"

#include "tests/support/catch_torch.h"

using crossflow::models::normalNoise;
using crossflow::models::philox;

TEST_CASE("philox gives the published known answers", "[noise]") {
  using Words = std::array<uint32_t, 4>;
  CHECK(philox({0, 0, 0, 0}, {0, 0}) == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
  const uint32_t ones = 0xffffffff;
  CHECK(philox({ones, ones, ones, ones}, {ones, ones}) ==
        Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
  CHECK(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
        Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

// Golden values come from a second implementation in another language. They must never change:
// people's seeds mean these numbers.
TEST_CASE("a seed means the same numbers for ever", "[noise]") {
  const auto expect = [](uint64_t seed, std::array<float, 5> first, float later) {
    const at::Tensor noise = normalNoise(seed, {1002});
    for (size_t i = 0; i < first.size(); ++i) {
      CHECK(noise[static_cast<int64_t>(i)].item<float>() == first[i]);
    }
    CHECK(noise[1001].item<float>() == later);
  };
  expect(0,
         {-0.12151797860860825F, -1.3500326871871948F, -0.08187420666217804F, -0.222709059715271F,
          1.7764242887496948F},
         -0.4035520851612091F);
  expect(1234,
         {-0.19934941828250885F, 2.020921468734741F, 0.9663827419281006F, -0.13961689174175262F,
          0.4874565005302429F},
         -1.2116881608963013F);
  expect(0xfedcba9876543210,
         {0.7592673301696777F, -0.2433217316865921F, 0.7259432673454285F, 1.757448434829712F,
          -1.0732734203338623F},
         -1.0864059925079346F);
}

TEST_CASE("noise does not depend on shape, length or threads", "[noise]") {
  const at::Tensor whole = normalNoise(7, {2, 4, 8, 8});
  CHECK(at::equal(normalNoise(7, {101}), whole.flatten().slice(0, 0, 101)));
  const int threads = at::get_num_threads();
  at::set_num_threads(1);
  CHECK(at::equal(normalNoise(7, {2, 4, 8, 8}), whole));
  at::set_num_threads(threads);
  CHECK_FALSE(at::equal(normalNoise(8, {2, 4, 8, 8}), whole));
  CHECK(normalNoise(7, {0}).numel() == 0);
}

TEST_CASE("noise is standard normal", "[noise]") {
  const at::Tensor noise = normalNoise(7, {200000}).to(at::kDouble);
  CHECK(noise.mean().item<double>() == Approx(0).margin(0.01));
  CHECK(noise.var().item<double>() == Approx(1).margin(0.02));
  CHECK(noise.pow(4).mean().item<double>() == Approx(3).margin(0.1));
  CHECK(noise.abs().lt(1.959964).to(at::kDouble).mean().item<double>() ==
        Approx(0.95).margin(0.003));
}
