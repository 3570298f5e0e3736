// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which samples make up which step, and their random draws, as a function of seed and step alone:
// a resumed run continues with exactly what an uninterrupted one would have seen, and any number of
// ranks shares the same global batch.

#include <cstdint>
#include <vector>

namespace crossflow::training {

/// One sample of a batch. `draw` seeds everything random about it: noise, time, caption, shift.
struct SampleRef {
  int64_t index = 0;
  uint64_t draw = 0;
};

/// Where a process stands in the job.
struct Share {
  int64_t rank = 0, world = 1;
  int64_t accumulation = 1;
};

class SampleOrder {
 public:
  /// `count` samples in the data; shuffled anew each time all were seen.
  SampleOrder(int64_t count, uint64_t seed);

  /// The samples of micro-batch `micro` of `step` for one rank.
  std::vector<SampleRef> batch(int64_t step, int64_t micro, int64_t batchSize, const Share& share);

 private:
  int64_t indexOf(int64_t position);

  int64_t count_;
  uint64_t seed_;
  int64_t epoch_ = -1;
  std::vector<int64_t> permutation_;
};

/// Well mixed 64 bits from three numbers.
uint64_t mixSeed(uint64_t seed, uint64_t a, uint64_t b);

}  // namespace crossflow::training
