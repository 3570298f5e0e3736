// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/gradient_step.h"

#include <c10/util/Exception.h>

#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/training/run/tiny_run.h"
#include "training/config/run_error.h"
#include "training/run/run_setup.h"

using namespace crossflow::tests;
using namespace crossflow::training;

namespace {

/// Runs out of memory with more than `most` rows.
class SmallMemory final : public TrainTask {
 public:
  SmallMemory(TrainTask& task, int64_t most) : task_(task), most_(most) {}
  StepLoss loss(const Batch& batch) override {
    TORCH_CHECK_WITH(OutOfMemoryError, batch.size() <= most_, "no room for ", batch.size());
    return task_.loss(batch);
  }
  at::Tensor samples() override { return {}; }
  at::Tensor pictures(const Batch&, int64_t, double) override { return {}; }
  Validation validate() override { return {}; }

 private:
  TrainTask& task_;
  int64_t most_;
};

/// Everything around one step of a tiny autoencoder.
struct Bench {
  TempDir temp;
  TrainConfig config;
  std::unique_ptr<Ranks> ranks = Ranks::join({}, at::kCPU);
  TrainNetworks networks;
  RunSetup setup;
  std::unique_ptr<TrainState> state;
  std::unique_ptr<CheckpointStore> checkpoints;
  std::unique_ptr<RunJournal> journal;

  Bench() {
    makePictures(temp / "pictures", 10);
    const auto run = makeRun(temp / "run", tinyAutoencoderConfig(4));
    config = readTrainConfig(run);
    networks = makeTrainNetworks(config);
    setup = makeRunSetup(config, networks, *ranks, at::kCPU);
    state = std::make_unique<TrainState>(networks.parameters(), config.optimizer);
    checkpoints = std::make_unique<CheckpointStore>(run / "checkpoints", 1);
    journal = std::make_unique<RunJournal>(run, true, 4, 1);
  }

  std::vector<at::Tensor> gradients(TrainTask& task) {
    const LoopParts parts{config, *ranks, task, *state, *setup.data, *checkpoints, *journal, {}};
    std::vector<SampleRef> samples;
    for (int64_t i = 0; i < 6; ++i) samples.push_back({i, mixSeed(1, 2, static_cast<uint64_t>(i))});
    GradientStep step(parts);
    const StepResult result = step.run({setup.data->read(samples)});
    REQUIRE(result.finite);
    std::vector<at::Tensor> gradients;
    for (const at::Tensor& parameter : state->parameters.tensors)
      gradients.push_back(parameter.grad().clone());
    return gradients;
  }
};

}  // namespace

TEST_CASE("Memory that runs out halves the micro-batches, not the batch", "[gradient_step]") {
  Bench bench;
  const auto whole = bench.gradients(*bench.setup.task);
  SmallMemory small(*bench.setup.task, 2);
  const auto halved = bench.gradients(small);
  REQUIRE(whole.size() == halved.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const double scale = whole[i].abs().max().item<double>();
    CHECK((whole[i] - halved[i]).abs().max().item<double>() <= 1e-4 * scale + 1e-9);
  }
  const auto notices = eventsOf(bench.temp / "run", "notice");
  REQUIRE(notices.size() == 2);
  CHECK(notices[0]["text"].get<std::string>().find("cut in 2") != std::string::npos);
  CHECK(notices[1]["text"].get<std::string>().find("accumulation to 4") != std::string::npos);
}

TEST_CASE("Where not even one sample fits, the run ends with advice", "[gradient_step]") {
  Bench bench;
  SmallMemory none(*bench.setup.task, 0);
  try {
    bench.gradients(none);
    FAIL("nothing was thrown");
  } catch (const RunError& error) {
    CHECK(error.cause == protocol::Cause::OutOfMemory);
    CHECK(std::string(error.what()).find("1 samples at a time") != std::string::npos);
    CHECK(error.suggestion.find("train.accumulation") != std::string::npos);
  }
}
