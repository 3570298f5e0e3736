// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/gradient_step.h"

#include <c10/util/Exception.h>

#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/training/loop/loop_bench.h"
#include "tests/training/run/tiny_run.h"
#include "training/config/run_error.h"

using namespace crossflow::tests;
using namespace crossflow::training;

namespace {

/// Runs out of memory with more than `most` rows.
WatchedTask::Before smallMemory(int64_t most) {
  return [most](const Batch& batch) {
    TORCH_CHECK_WITH(OutOfMemoryError, batch.size() <= most, "no room for ", batch.size());
  };
}

std::vector<at::Tensor> gradientsOf(LoopBench& bench, TrainTask& task) {
  const LoopParts parts = bench.parts(task);
  std::vector<SampleRef> samples;
  for (int64_t i = 0; i < 6; ++i) samples.push_back({i, mixSeed(1, 2, static_cast<uint64_t>(i))});
  GradientStep step(parts);
  const StepResult result = step.run({bench.setup.data->read(samples)});
  REQUIRE(result.finite);
  std::vector<at::Tensor> gradients;
  for (const at::Tensor& parameter : bench.state->parameters.tensors)
    gradients.push_back(parameter.grad().clone());
  return gradients;
}

}  // namespace

TEST_CASE("Memory that runs out halves the micro-batches, not the batch", "[gradient_step]") {
  LoopBench bench;
  const auto whole = gradientsOf(bench, *bench.setup.task);
  WatchedTask small(*bench.setup.task, smallMemory(2));
  const auto halved = gradientsOf(bench, small);
  REQUIRE(whole.size() == halved.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const double scale = whole[i].abs().max().item<double>();
    CHECK((whole[i] - halved[i]).abs().max().item<double>() <= 1e-4 * scale + 1e-9);
  }
  const auto notices = eventsOf(bench.run(), "notice");
  REQUIRE(notices.size() == 2);
  CHECK(notices[0]["text"].get<std::string>().find("cut in 2") != std::string::npos);
  CHECK(notices[1]["text"].get<std::string>().find("accumulation to 4") != std::string::npos);
}

TEST_CASE("Where not even one sample fits, the run ends with advice", "[gradient_step]") {
  LoopBench bench;
  WatchedTask none(*bench.setup.task, smallMemory(0));
  try {
    gradientsOf(bench, none);
    FAIL("nothing was thrown");
  } catch (const RunError& error) {
    CHECK(error.cause == protocol::Cause::OutOfMemory);
    CHECK(std::string(error.what()).find("1 samples at a time") != std::string::npos);
    CHECK(error.suggestion.find("train.accumulation") != std::string::npos);
  }
}
