// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/gradient_step.h"

#include <c10/util/Exception.h>

#include <algorithm>
#include <cmath>

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

Batch batchOf(LoopBench& bench, int64_t rows, uint64_t draw = 1) {
  std::vector<SampleRef> samples;
  for (int64_t i = 0; i < rows; ++i)
    samples.push_back({i, mixSeed(draw, 2, static_cast<uint64_t>(i))});
  return bench.setup.data->read(samples);
}

std::vector<at::Tensor> gradientsOf(LoopBench& bench, GradientStep& step, const Batch& batch) {
  const StepResult result = step.run({batch});
  REQUIRE(result.finite);
  std::vector<at::Tensor> gradients;
  for (const at::Tensor& parameter : bench.state->parameters.tensors)
    gradients.push_back(parameter.grad().clone());
  gradients.push_back(result.metrics.front().second);
  return gradients;
}

std::vector<at::Tensor> gradientsOf(LoopBench& bench, TrainTask& task) {
  const LoopParts parts = bench.parts(task);
  GradientStep step(parts);
  std::vector<at::Tensor> gradients = gradientsOf(bench, step, batchOf(bench, 6));
  gradients.pop_back();
  return gradients;
}

bool same(const std::vector<at::Tensor>& a, const std::vector<at::Tensor>& b) {
  return std::ranges::equal(a, b, [](const auto& x, const auto& y) { return at::equal(x, y); });
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
    CHECK(std::string(error.what()).find("1 sample at a time") != std::string::npos);
    CHECK(error.suggestion.find("train.accumulation") != std::string::npos);
  }
}

TEST_CASE("A recorded step leaves the gradients that asking anew leaves", "[gradient_step]") {
  LoopBench bench;
  const LoopParts parts = bench.parts(*bench.setup.task);
  Recording recording{bench};
  LoopParts withRecorder = parts;
  withRecorder.recorder = recording.recorder();
  GradientStep recorded(withRecorder), plain(parts);
  for (uint64_t draw = 1; draw <= 3; ++draw) {
    const Batch batch = batchOf(bench, 6, draw);
    const auto expected = gradientsOf(bench, plain, batch);
    CHECK(same(gradientsOf(bench, recorded, batch), expected));
    bench.state->optimizer.clipGradients(torch::tensor(1e9), 1.0);  // in the recording's memory
  }
  CHECK(recording.recorded == 1);
  CHECK(recording.repeated == 3);
  const Batch smaller = batchOf(bench, 4);
  CHECK(same(gradientsOf(bench, recorded, smaller), gradientsOf(bench, plain, smaller)));
  CHECK(recording.repeated == 3);
  const Batch again = batchOf(bench, 6, 9);
  CHECK(same(gradientsOf(bench, recorded, again), gradientsOf(bench, plain, again)));
  CHECK(recording.repeated == 4);
}

TEST_CASE("What cannot be recorded is asked for anew", "[gradient_step]") {
  LoopBench bench;
  const LoopParts parts = bench.parts(*bench.setup.task);
  LoopParts withRecorder = parts;
  withRecorder.recorder = [](at::Device, const std::function<void()>& work) -> models::Replay {
    work();
    throw std::runtime_error("no graph\nof this kind");
  };
  GradientStep recorded(withRecorder), plain(parts);
  const Batch batch = batchOf(bench, 6);
  const auto expected = gradientsOf(bench, plain, batch);
  CHECK(same(gradientsOf(bench, recorded, batch), expected));
  CHECK(same(gradientsOf(bench, recorded, batch), expected));
  const auto notices = eventsOf(bench.run(), "notice");
  REQUIRE(notices.size() == 1);
  CHECK(notices[0]["text"].get<std::string>().find("(no graph)") != std::string::npos);
}
