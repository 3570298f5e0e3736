// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/noise.h"

#include "models/torch.h"

#include <cmath>
#include <numbers>

namespace crossflow::models {
namespace {

constexpr uint64_t kMultiplier0 = 0xD2511F53, kMultiplier1 = 0xCD9E8D57;
constexpr uint32_t kWeyl0 = 0x9E3779B9, kWeyl1 = 0xBB67AE85;
constexpr int kRounds = 10;
constexpr double kTwoToMinus53 = 0x1p-53;

uint32_t low(uint64_t x) {
  return static_cast<uint32_t>(x);
}
uint32_t high(uint64_t x) {
  return static_cast<uint32_t>(x >> 32);
}

/// The upper 53 bits of two words, 0 .. 2^53 - 1.
double bits53(uint32_t upper, uint32_t lower) {
  return static_cast<double>(((static_cast<uint64_t>(upper) << 32) | lower) >> 11);
}

/// Two independent standard normal numbers from one block.
std::array<double, 2> normalPair(const std::array<uint32_t, 4>& words) {
  const double u = (bits53(words[0], words[1]) + 1) * kTwoToMinus53;  // (0, 1]
  const double turn = bits53(words[2], words[3]) * kTwoToMinus53;     // [0, 1)
  const double radius = std::sqrt(-2 * std::log(u));
  const double angle = 2 * std::numbers::pi * turn;
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

}  // namespace

std::array<uint32_t, 4> philox(std::array<uint32_t, 4> counter, std::array<uint32_t, 2> key) {
  for (int round = 0; round < kRounds; ++round) {
    const uint64_t product0 = kMultiplier0 * counter[0], product1 = kMultiplier1 * counter[2];
    counter = {high(product1) ^ counter[1] ^ key[0], low(product1),
               high(product0) ^ counter[3] ^ key[1], low(product0)};
    key = {key[0] + kWeyl0, key[1] + kWeyl1};
  }
  return counter;
}

at::Tensor normalNoise(uint64_t seed, at::IntArrayRef shape) {
  at::Tensor noise = at::empty(shape, at::kFloat);
  float* numbers = noise.data_ptr<float>();
  const int64_t count = noise.numel();
  for (int64_t i = 0; i < count; i += 2) {
    const uint64_t block = static_cast<uint64_t>(i) / 2;
    const auto pair = normalPair(philox({low(block), high(block), 0, 0}, {low(seed), high(seed)}));
    numbers[i] = static_cast<float>(pair[0]);
    if (i + 1 < count) numbers[i + 1] = static_cast<float>(pair[1]);
  }
  return noise;
}

}  // namespace crossflow::models
