// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/sample_order.h"

#include <numeric>
#include <utility>

namespace crossflow::training {

namespace {

// splitmix64's finalizer.
uint64_t scramble(uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

constexpr uint64_t kShuffle = 0x5348554646ULL;

}  // namespace

uint64_t mixSeed(uint64_t seed, uint64_t a, uint64_t b) {
  return scramble(scramble(scramble(seed) ^ a) ^ b);
}

SampleOrder::SampleOrder(int64_t count, uint64_t seed) : count_(count), seed_(seed) {}

int64_t SampleOrder::indexOf(int64_t position) {
  const int64_t epoch = position / count_;
  if (epoch != epoch_) {
    // Fisher-Yates of our own: std::shuffle differs between standard libraries.
    permutation_.resize(static_cast<std::size_t>(count_));
    std::iota(permutation_.begin(), permutation_.end(), int64_t{0});
    uint64_t state = mixSeed(seed_, kShuffle, static_cast<uint64_t>(epoch));
    for (std::size_t i = permutation_.size(); i > 1; --i) {
      state = scramble(state);
      std::swap(permutation_[i - 1], permutation_[state % i]);
    }
    epoch_ = epoch;
  }
  return permutation_[static_cast<std::size_t>(position % count_)];
}

std::vector<SampleRef> SampleOrder::batch(int64_t step, int64_t micro, int64_t batchSize,
                                          const Share& share) {
  const int64_t size = batchSize / (share.world * share.accumulation);
  const int64_t first = step * batchSize + (micro * share.world + share.rank) * size;
  std::vector<SampleRef> samples(static_cast<std::size_t>(size));
  for (int64_t k = 0; k < size; ++k)
    samples[static_cast<std::size_t>(k)] = {
        indexOf(first + k), mixSeed(seed_, static_cast<uint64_t>(step),
                                    static_cast<uint64_t>(first + k - step * batchSize))};
  return samples;
}

}  // namespace crossflow::training
