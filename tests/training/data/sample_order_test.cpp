// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/sample_order.h"

#include <set>

#include "tests/support/catch_torch.h"
#include "training/data/batch.h"

using namespace crossflow::training;

TEST_CASE("Every sample comes once before any comes twice", "[sample_order]") {
  SampleOrder order(10, 1);
  std::multiset<int64_t> seen;
  for (int64_t step = 0; step < 5; ++step)
    for (const SampleRef& sample : order.batch(step, 0, 4, {})) seen.insert(sample.index);
  for (int64_t i = 0; i < 10; ++i) REQUIRE(seen.count(i) == 2);
}

TEST_CASE("Ranks and micro-batches share the batch of one process", "[sample_order]") {
  SampleOrder alone(100, 7);
  const auto whole = alone.batch(3, 0, 12, {});
  std::multiset<uint64_t> expected, found;
  for (const SampleRef& sample : whole) expected.insert(sample.draw);
  for (int64_t rank = 0; rank < 2; ++rank)
    for (int64_t micro = 0; micro < 3; ++micro) {
      SampleOrder order(100, 7);
      for (const SampleRef& sample : order.batch(3, micro, 12, {rank, 2, 3}))
        found.insert(sample.draw);
    }
  REQUIRE(found == expected);
}

TEST_CASE("The order follows from seed and step alone", "[sample_order]") {
  SampleOrder walked(50, 9), jumped(50, 9), other(50, 10);
  std::vector<SampleRef> last;
  for (int64_t step = 0; step < 20; ++step) last = walked.batch(step, 0, 8, {});
  const auto same = jumped.batch(19, 0, 8, {});
  for (std::size_t i = 0; i < last.size(); ++i) {
    REQUIRE(last[i].index == same[i].index);
    REQUIRE(last[i].draw == same[i].draw);
  }
  REQUIRE(other.batch(19, 0, 8, {})[0].draw != same[0].draw);
}

TEST_CASE("A row's noise is its own in whatever batch it is", "[sample_order]") {
  Batch together, alone;
  drawNoise(together, {{0, 11}, {0, 12}}, {2, 3, 3});
  drawNoise(alone, {{0, 12}}, {2, 3, 3});
  REQUIRE(torch::equal(together.latentNoise[1], alone.latentNoise[0]));
  REQUIRE(torch::equal(together.textNoise[1], alone.textNoise[0]));
  REQUIRE(torch::equal(together.timeNormal[1], alone.timeNormal[0]));
  REQUIRE(torch::equal(together.nullUniform[1], alone.nullUniform[0]));
}
