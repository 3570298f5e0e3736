// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/loop/loop_bench.h"

#include "tests/training/run/tiny_run.h"

namespace crossflow::tests {

using namespace crossflow::training;

LoopBench::LoopBench(int64_t steps, int64_t saveInterval) : ranks(Ranks::join({}, at::kCPU)) {
  makePictures(temp / "pictures", 10);
  nlohmann::json settings = tinyAutoencoderConfig(steps);
  settings["train"]["saveInterval"] = saveInterval;
  config = readTrainConfig(makeRun(run(), settings));
  networks = makeTrainNetworks(config);
  setup = makeRunSetup(config, networks, *ranks, at::kCPU);
  state = std::make_unique<TrainState>(networks.parameters(), config.optimizer);
  checkpoints = std::make_unique<CheckpointStore>(run() / "checkpoints", 100);
  journal = std::make_unique<RunJournal>(run(), true, steps, 1);
}

LoopParts LoopBench::parts(TrainTask& task) {
  return {config,      *ranks,       task,     *state,
          *setup.data, *checkpoints, *journal, [this](bool on) { networks.train(on); }};
}

}  // namespace crossflow::tests
