// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/tasks/flow_task.h"

#include "models/torch.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::training;

namespace {

TrainConfig ditOfSums() {
  TrainConfig c;
  c.model.latentShape = {4, 8, 8};
  models::DitConfig dit;
  dit.latentSize = 8;
  dit.hiddenSize = 32;
  dit.depth = 1;
  dit.heads = 2;
  c.model.backbone = dit;
  c.model.textVe.tokenWidth = 256;
  c.model.textVe.tokens = 16;
  c.model.textVe.blocks = 1;
  c.model.textVe.outputSize = int64_t{2} * 4 * 8 * 8;
  c.imageTower.kind = ImageTowerConfig::Kind::None;
  c.loss.coefficients = {1.0};
  return c;
}

/// Four rows whose noise is nothing, so that a row starts at its text's mean.
FlowInputs quietRows() {
  FlowInputs in;
  in.latent = torch::randn({4, 4, 8, 8});
  in.textFeatures = torch::randn({4, 16, 256});
  in.textMask = torch::ones({4, 16}, torch::kLong);
  in.textNoise = torch::zeros({4, int64_t{4} * 8 * 8});
  in.time = torch::rand({4});
  in.isNull = torch::zeros({4}, torch::kBool);
  return in;
}

}  // namespace

TEST_CASE("Rows start at the standardised sum of their texts", "[flow_task]") {
  at::manual_seed(4);
  const TrainConfig c = ditOfSums();
  TrainNetworks networks = makeTrainNetworks(c);
  networks.train(false);                                       // no drop-out: the same twice
  for (at::Tensor& parameter : networks.parameters().tensors)  // nothing stays at its first zero
    at::NoGradGuard(), parameter.data().add_(0.05 * torch::randn_like(parameter));
  FlowInputs in = quietRows();
  const at::Tensor plain = flowLosses(networks, c.loss, in, 0).flow.total;
  in.stray = torch::full({4}, 1e-9);
  const at::Tensor standardised = flowLosses(networks, c.loss, in, 0).flow.total;
  in.stray = at::Tensor();

  // own + other - other is a row's own text, standardised.
  const at::Tensor other = torch::randn({2, 16, 256});
  in.sumFeatures = at::stack({in.textFeatures.slice(0, 0, 2), other, other}, 1);
  in.sumMask = torch::ones({2, 3, 16}, torch::kLong);
  const FlowLosses same = flowLosses(networks, c.loss, in, 0);
  CHECK(same.sumDistance.item<double>() < 1e-6);
  const at::Tensor summed = same.flow.total;
  CHECK(torch::allclose(summed.slice(0, 0, 2), standardised.slice(0, 0, 2), 1e-4, 1e-4));
  CHECK(torch::equal(summed.slice(0, 2, 4), plain.slice(0, 2, 4)));
  CHECK_FALSE(torch::allclose(summed.slice(0, 0, 2), plain.slice(0, 0, 2), 1e-3, 1e-3));

  in.sumFeatures = at::stack({in.textFeatures.slice(0, 0, 2), other, -other}, 1);
  LossConfig weighed = c.loss;
  weighed.sumDistance = 0.5;
  const FlowLosses away = flowLosses(networks, weighed, in, 0);
  const at::Tensor elsewhere = away.flow.total;
  CHECK(away.sumDistance.item<double>() > 0.1);
  CHECK(torch::allclose(away.total,
                        flowLosses(networks, c.loss, in, 0).total + 0.5 * away.sumDistance));
  CHECK_FALSE(torch::allclose(elsewhere.slice(0, 0, 2), standardised.slice(0, 0, 2), 1e-3, 1e-3));
}

TEST_CASE("A caption is drawn to its picture's name, which stays", "[flow_task]") {
  at::manual_seed(5);
  const TrainConfig c = ditOfSums();
  TrainNetworks networks = makeTrainNetworks(c);
  networks.train(false);
  for (at::Tensor& parameter : networks.parameters().tensors)
    at::NoGradGuard(), parameter.data().add_(0.05 * torch::randn_like(parameter));
  FlowInputs in = quietRows();
  in.textFeatures.requires_grad_();
  const FlowLosses plain = flowLosses(networks, c.loss, in, 0);
  CHECK_FALSE(plain.nameDistance.defined());
  in.nameMask = torch::ones({3, 16}, torch::kLong);
  in.nameFeatures = in.textFeatures.detach().slice(0, 1);
  CHECK(flowLosses(networks, c.loss, in, 0).nameDistance.item<double>() < 1e-9);

  in.nameFeatures = torch::randn({3, 16, 256}).requires_grad_();
  LossConfig weighed = c.loss;
  weighed.nameDistance = 0.5;
  const FlowLosses away = flowLosses(networks, weighed, in, 0);
  CHECK(away.nameDistance.item<double>() > 0.1);
  CHECK(torch::allclose(away.total, plain.total + 0.5 * away.nameDistance));
  away.nameDistance.backward();
  const at::Tensor moved = in.textFeatures.grad().abs().sum({1, 2});
  CHECK(moved[0].item<double>() == 0.0);  // has no name here
  CHECK(moved.slice(0, 1).min().item<double>() > 0.0);
  CHECK_FALSE(in.nameFeatures.grad().defined());
}
