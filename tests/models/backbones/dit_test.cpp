// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/dit.h"

#include "models/base/error.h"
#include "models/config/model_catalog.h"
#include "models/kernels/plain_operators.h"
#include "models/layers/few_kernels.h"
#include "tests/support/catch_torch.h"
#include "tests/support/published_keys.h"

using namespace crossflow;
using namespace crossflow::models;
using namespace crossflow::tests;

namespace {

constexpr int64_t kSide = 8;

Dit smallNet() {
  torch::manual_seed(11);
  Dit net(DitConfig{.channels = 3,
                    .latentSize = kSide,
                    .patchSize = 2,
                    .hiddenSize = 24,
                    .depth = 3,
                    .heads = 4});
  net->initialiseParameters();
  torch::NoGradGuard noGrad;
  for (at::Tensor& parameter : net->parameters()) {
    if (parameter.requires_grad()) parameter.normal_(0, 0.2);
  }
  net->eval();
  return net;
}

at::Tensor latents(int64_t rows) {
  return torch::randn({rows, 3, kSide, kSide});
}

}  // namespace

TEST_CASE("keys and shapes of DiT-H/2 are those of the published file", "[dit]") {
  const PublishedModel* model = findPublishedModel("t2i_512px_t5_dit");
  REQUIRE(model != nullptr);
  const Dit net(std::get<DitConfig>(model->config.backbone));
  ShapesByKey published = publishedKeys("t2i_512px_t5_dit.nnet");
  std::erase_if(published, [](const auto& item) {
    return item.first.starts_with("context_encoder.") || item.first.starts_with("open_clip");
  });
  CHECK(keysOf(*net) == published);
}

TEST_CASE("as arranged for a GPU the transformer computes the same", "[dit]") {
  torch::NoGradGuard noGrad;
  Dit net = smallNet();
  const at::Tensor z = latents(2), isNull = torch::tensor({false, true});
  const auto table = net->tabulate(torch::tensor({0.4F}));
  const at::Tensor expected = net->velocity(z, *table, 0, isNull);
  const PlainOperators plain;
  const FewKernels asOnGpu;
  const at::Tensor arranged = net->velocity(z, *table, 0, isNull);
  CHECK(at::allclose(arranged, expected, 1e-4, 1e-5));
}

TEST_CASE("tabulated times give what forward gives", "[dit]") {
  torch::NoGradGuard noGrad;
  Dit net = smallNet();
  const at::Tensor z = latents(3), isNull = torch::tensor({false, true, false});
  const at::Tensor times = torch::tensor({0.0F, 0.37F, 0.99F});
  const auto table = net->tabulate(times);
  for (int64_t i = 0; i < 3; ++i) {
    const at::Tensor expected = net->forward(z, times[i].repeat({3}), isNull).back();
    CHECK(at::allclose(net->velocity(z, *table, i, isNull), expected, 1e-4, 1e-5));
  }
}

TEST_CASE("rows have their own time and indicator", "[dit]") {
  torch::NoGradGuard noGrad;
  Dit net = smallNet();
  const at::Tensor z = latents(1).repeat({3, 1, 1, 1});
  const at::Tensor v =
      net->forward(z, torch::tensor({0.1F, 0.1F, 0.6F}), torch::tensor({false, true, false}))[0];
  CHECK_FALSE(at::allclose(v[0], v[1]));
  CHECK_FALSE(at::allclose(v[0], v[2]));
}

TEST_CASE("a new network predicts zero and learns", "[dit]") {
  Dit net(DitConfig{.channels = 3, .latentSize = kSide, .hiddenSize = 24, .depth = 2, .heads = 4});
  net->initialiseParameters();
  CHECK_FALSE(net->named_parameters()["pos_embed"].requires_grad());
  const at::Tensor v = net->forward(latents(2), torch::rand({2}), torch::tensor({false, true}))[0];
  CHECK(at::equal(v, torch::zeros_like(v)));
  (v - 1).pow(2).mean().backward();
  for (const auto& item : net->named_parameters()) {
    INFO(item.key());
    CHECK(item.value().grad().defined() == item.value().requires_grad());
  }
}

TEST_CASE("a block runner sees every block and all it depends on", "[dit]") {
  Dit net = smallNet();
  const at::Tensor z = latents(2), time = torch::rand({2}), isNull = torch::tensor({false, true});
  const at::Tensor expected = net->forward(z, time, isNull)[0];
  int64_t calls = 0;
  net->setBlockRunner(
      [&](torch::nn::Module& block, const BlockBody& body, const std::vector<at::Tensor>& inputs) {
        ++calls;
        CHECK(block.as<DitBlockImpl>() != nullptr);
        return body(inputs);
      });
  CHECK(at::equal(net->forward(z, time, isNull)[0], expected));
  CHECK(calls == 3);
}

TEST_CASE("an observer changes nothing", "[dit]") {
  torch::NoGradGuard noGrad;
  Dit net = smallNet();
  const at::Tensor z = latents(2), time = torch::rand({2}), isNull = torch::tensor({false, true});
  const at::Tensor expected = net->forward(z, time, isNull)[0];
  std::set<std::string> names;
  net->setObserver([&](const std::string& name, const at::Tensor&) { names.insert(name); });
  CHECK(at::allclose(net->forward(z, time, isNull)[0], expected, 1e-5, 1e-6));
  for (const char* name : {"x_embedder", "t_freq", "block0.adaLN", "block2.attn", "final_layer"}) {
    CHECK(names.count(name) == 1);
  }
}

TEST_CASE("impossible sizes are refused", "[dit]") {
  CHECK_THROWS_WITH(Dit(DitConfig{.latentSize = 9, .patchSize = 2}),
                    Catch::Contains("patches of 2"));
  CHECK_THROWS_WITH(Dit(DitConfig{.hiddenSize = 30, .heads = 4}), Catch::Contains("4 heads"));
  CHECK_THROWS_AS(Dit(DitConfig{.depth = 0}), Error);
  Dit net = smallNet();
  CHECK_THROWS_AS(net->forward(torch::randn({1, 3, 8, 6}), torch::rand({1}), torch::zeros({1})),
                  ShapeError);
  CHECK_THROWS_AS(net->forward(latents(2), torch::rand({2}), at::Tensor()), ShapeError);
}
