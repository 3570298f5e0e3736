// SPDX-License-Identifier: GPL-3.0-or-later
// A rank that lives and says nothing, as one that hangs in a disk or a card.
#include <chrono>
#include <cstdlib>
#include <future>

#include "tests/support/catch_torch.h"
#include "training/loop/distributed.h"
#include "training/records/run_status.h"
#include "training/run/child_process.h"

using namespace crossflow::training;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<Ranks> joined(int64_t rank, uint16_t port, const ParameterList& parameters) {
  RankEnvironment place;
  place.rank = place.localRank = rank;
  place.world = place.localWorld = 2;
  place.masterPort = port;
  auto ranks = Ranks::join(place, at::kCPU, 15s);
  ranks->shareParameters(parameters);
  return ranks;
}

ParameterList oneParameter() {
  ParameterList list;
  list.names = {"weight"};
  list.tensors = {torch::ones({8, 8}).requires_grad_(true)};
  return list;
}

template <typename Work>
RunFailure failureOf(const Work& work) {
  try {
    work();
  } catch (...) {
    return currentFailure();
  }
  return {};
}

}  // namespace

TEST_CASE("A rank that is silent for too long is named as the cause", "[distributed]") {
  setenv("TORCH_FR_BUFFER_SIZE", "0", 1);  // LibTorch's record of collectives is one for both ranks
  const bool inBackward = GENERATE(true, false);
  const uint16_t port = freeTcpPort();
  std::promise<void> over;
  auto silent = std::async(std::launch::async, [&] {
    const auto ranks = joined(1, port, oneParameter());
    over.get_future().wait();
  });
  const ParameterList parameters = oneParameter();
  const auto ranks = joined(0, port, parameters);
  const RunFailure failure = failureOf([&] {
    if (!inBackward) return (void)ranks->mean({1.0});
    ranks->beforeForward();
    const at::Tensor loss = (parameters.tensors[0] * 2).sum();
    ranks->beforeBackward(true);
    loss.backward();
  });
  over.set_value();
  silent.get();
  INFO(failure.sentence);
  CHECK(failure.cause == protocol::Cause::LostRank);
  CHECK_THAT(failure.sentence, Catch::Contains("gone or silent"));
  CHECK_FALSE(failure.suggestion.empty());
}
