// SPDX-License-Identifier: GPL-3.0-or-later
// When gradients are averaged: while backward still runs, not after it.
#include <ATen/record_function.h>

#include <cstdlib>
#include <future>

#include "tests/support/catch_torch.h"
#include "training/loop/distributed.h"
#include "training/networks/train_networks.h"
#include "training/run/child_process.h"
#include "training/tasks/flow_task.h"

using namespace crossflow;
using namespace crossflow::training;

namespace {

models::StageConfig stage(models::BlockKind kind, int64_t dim, int64_t side, int64_t ratio) {
  models::StageConfig config;
  config.block = kind;
  config.dim = dim;
  config.hiddenDim = 2 * dim;
  config.heads = 4;
  config.blocks = 9;
  config.maxHeight = config.maxWidth = side;
  config.imageInputRatio = ratio;
  config.inputFeatureRatio = 1;
  return config;
}

/// A two-stage DiMR of some 40 MB: many buckets of the reducer's size.
TrainConfig config() {
  TrainConfig c;
  c.model.latentShape = {4, 8, 8};
  models::DimrConfig dimr;
  dimr.stages = {stage(models::BlockKind::Transformer, 256, 4, 2),
                 stage(models::BlockKind::ConvNeXt, 128, 8, 1)};
  c.model.backbone = dimr;
  c.model.textVe.tokenWidth = 256;
  c.model.textVe.tokens = 16;
  c.model.textVe.blocks = 2;
  c.model.textVe.outputSize = int64_t{2} * 4 * 8 * 8;
  c.imageTower.kind = ImageTowerConfig::Kind::Latent;
  c.imageTower.outputWidth = 64;
  c.loss.coefficients = {1.0, 1.0};
  return c;
}

FlowInputs inputs() {
  FlowInputs in;
  in.latent = torch::randn({4, 4, 8, 8});
  in.textFeatures = torch::randn({4, 16, 256});
  in.textMask = torch::ones({4, 16}, torch::kLong);
  in.textNoise = torch::randn({4, int64_t{4} * 8 * 8});
  in.time = torch::rand({4});
  in.isNull = torch::zeros({4}, torch::kBool);
  return in;
}

/// What one rank saw of its backward pass.
struct Course {
  std::vector<int64_t> sent;  // gradients that were ready when each bucket was sent
  int64_t ready = 0;          // gradients in all
};

thread_local Course* course = nullptr;

std::unique_ptr<at::ObserverContext> noteSending(const at::RecordFunction& function) {
  if (course != nullptr && std::string_view(function.name()) == "c10d::allreduce_")
    course->sent.push_back(course->ready);
  return nullptr;
}

Course backwardOf(int64_t rank, uint16_t port, bool asListed) {
  RankEnvironment place;
  place.rank = place.localRank = rank;
  place.world = place.localWorld = 2;
  place.masterPort = port;
  const auto ranks = Ranks::join(place, at::kCPU, std::chrono::seconds(60));
  const TrainConfig c = config();
  TrainNetworks networks = makeTrainNetworks(c);
  networks.train(true);
  ParameterList parameters = networks.parameters();
  if (asListed) parameters.inUse.clear();
  Course seen;
  for (const at::Tensor& parameter : parameters.tensors)
    if (parameter.requires_grad())
      parameter.register_hook([&seen](const at::Tensor&) { ++seen.ready; });
  ranks->shareParameters(parameters);
  ranks->beforeForward();
  const FlowLosses losses = flowLosses(networks, c.loss, inputs(), 0);
  ranks->beforeBackward(true);
  course = &seen;
  const auto handle = at::addThreadLocalCallback(
      at::RecordFunctionCallback(&noteSending).scopes({at::RecordScope::FUNCTION}));
  losses.total.mean().backward();
  at::removeCallback(handle);
  course = nullptr;
  ranks->meet("done");
  return seen;
}

Course backwardOfTwo(bool asListed) {
  setenv("TORCH_FR_BUFFER_SIZE", "0", 1);  // LibTorch's record of collectives is one for both ranks
  const uint16_t port = freeTcpPort();
  auto other = std::async(std::launch::async, backwardOf, 1, port, asListed);
  Course first = backwardOf(0, port, asListed);
  other.get();
  return first;
}

}  // namespace

TEST_CASE("Gradients are on their way within the first third of backward", "[distributed]") {
  const Course inUse = backwardOfTwo(false);
  INFO("sent after " << Catch::StringMaker<std::vector<int64_t>>::convert(inUse.sent) << " of "
                     << inUse.ready);
  REQUIRE(inUse.sent.size() > 2);
  CHECK(inUse.sent.front() * 3 <= inUse.ready);
  // The order of the checkpoint, by contrast, waits for the text encoder, which comes last.
  const Course listed = backwardOfTwo(true);
  INFO("as listed after " << Catch::StringMaker<std::vector<int64_t>>::convert(listed.sent));
  CHECK(listed.sent.front() * 3 > 2 * listed.ready);
}
