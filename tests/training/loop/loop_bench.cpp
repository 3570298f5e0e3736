// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/loop/loop_bench.h"

#include <cmath>

#include "models/torch.h"
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

models::Recorder Recording::recorder() {
  return [this](at::Device, const std::function<void()>& work) -> models::Replay {
    ++recorded;
    work();  // tried
    work();  // recorded: its numbers are not those of any batch
    torch::NoGradGuard noGrad;
    std::vector<at::Tensor> place;
    for (const at::Tensor& parameter : bench.state->parameters.tensors)
      place.push_back(parameter.grad().fill_(NAN));
    return [this, work, place] {
      ++repeated;
      work();
      torch::NoGradGuard alone;
      for (std::size_t i = 0; i < place.size(); ++i)
        place[i].copy_(bench.state->parameters.tensors[i].grad());
    };
  };
}

}  // namespace crossflow::tests
