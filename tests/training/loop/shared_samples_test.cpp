// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/shared_samples.h"

#include <cstdlib>
#include <future>

#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "training/run/child_process.h"

using namespace crossflow::training;

namespace {

/// Pictures that are full of their number.
struct Numbered final : TrainTask {
  int64_t count, drawn = 0;
  explicit Numbered(int64_t all) : count(all) {}
  StepLoss loss(const Batch&) override { return {}; }
  at::Tensor samples() override { return samplesOf(0, count); }
  int64_t sampleCount() const override { return count; }
  at::Tensor samplesOf(int64_t first, int64_t number) override {
    drawn += number;
    return at::arange(first, first + number, at::kFloat).view({-1, 1, 1, 1}).expand({-1, 3, 2, 2});
  }
  at::Tensor pictures(const Batch&, int64_t, double) override { return {}; }
  Validation validate() override { return {}; }
};

struct Drawn {
  at::Tensor all;
  int64_t own = 0;
};

Drawn drawnBy(int64_t rank, int64_t world, uint16_t port, int64_t count) {
  RankEnvironment place;
  place.rank = place.localRank = rank;
  place.world = place.localWorld = world;
  place.masterPort = port;
  const auto ranks = Ranks::join(place, at::kCPU, std::chrono::seconds(60));
  Numbered task(count);
  Drawn drawn{sharedSamples(task, *ranks, at::kCPU), task.drawn};
  ranks->meet("done");
  return drawn;
}

}  // namespace

TEST_CASE("All ranks draw a sample grid together, each its share", "[distributed]") {
  setenv("TORCH_FR_BUFFER_SIZE", "0", 1);  // LibTorch's record of collectives is one for all ranks
  const int64_t count = GENERATE(1, 4, 5, 9), world = 3;
  const uint16_t port = freeTcpPort();
  std::vector<std::future<Drawn>> others;
  for (int64_t rank = 1; rank < world; ++rank)
    others.push_back(std::async(std::launch::async, drawnBy, rank, world, port, count));
  std::vector<Drawn> found{drawnBy(0, world, port, count)};
  for (auto& other : others) found.push_back(other.get());
  const at::Tensor expected = Numbered(count).samples();
  for (const Drawn& drawn : found) {
    CHECK(at::equal(drawn.all, expected));
    CHECK(drawn.own == (count + world - 1) / world);
  }
}
