// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text_ve/text_ve.h"

#include "models/base/error.h"
#include "models/config/model_catalog.h"
#include "tests/support/catch_torch.h"
#include "tests/support/published_keys.h"

using namespace crossflow;
using namespace crossflow::models;
using namespace crossflow::tests;

namespace {

TextVeConfig smallTextVeConfig() {
  return {.tokenWidth = 32,
          .tokens = 6,
          .blocks = 2,
          .hiddenDim = 24,
          .heads = 4,
          .reductionBlocks = 2,
          .outputSize = int64_t{2} * 4 * 8 * 8};
}

TextVe smallTextVe(const TextVeConfig& config = smallTextVeConfig()) {
  torch::manual_seed(5);
  TextVe net(config);
  net->initialiseParameters();
  net->eval();
  return net;
}

}  // namespace

TEST_CASE("keys and shapes are those of the published files", "[text_ve]") {
  for (const PublishedModel& model : publishedModels()) {
    INFO(model.config.id);
    const TextVe net(model.config.textVe);
    CHECK(keysOf(*net) == publishedKeys(model.config.id + ".nnet", "context_encoder."));
  }
}

TEST_CASE("the latent has the configured size, whatever the head", "[text_ve]") {
  torch::NoGradGuard noGrad;
  const at::Tensor x = torch::randn({3, 6, 32}), mask = torch::ones({3, 6}, torch::kLong);
  TextVeConfig config = smallTextVeConfig();
  SECTION("linear") {}
  SECTION("linear with a norm") {
    config.lastNorm = true;
  }
  SECTION("adaptor") {
    config.head = TextVeConfig::Head::Adaptor;
    config.adaptorSide = 8;
  }
  SECTION("compressor") {
    config.compressedWidth = 16;
  }
  const TextLatent latent = smallTextVe(config)->encode(x, mask);
  CHECK(latent.mu.sizes() == at::IntArrayRef({3, int64_t{4} * 8 * 8}));
  CHECK(latent.logVar.sizes() == latent.mu.sizes());
  CHECK(at::isfinite(latent.mu).all().item<bool>());
}

TEST_CASE("masked tokens are not keys, yet reach the head", "[text_ve]") {
  torch::NoGradGuard noGrad;
  TextVe net = smallTextVe();
  at::Tensor x = torch::randn({1, 6, 32});
  const at::Tensor mask = torch::tensor({{1, 1, 1, 0, 0, 0}}, torch::kLong);
  at::Tensor firstLayer;
  net->setObserver([&](const std::string& name, const at::Tensor& value) {
    if (name == "layer1") firstLayer = value.clone();
  });
  const at::Tensor mu = net->encode(x, mask).mu, before = firstLayer;
  x[0][4] += 1;
  const at::Tensor changed = net->encode(x, mask).mu;
  CHECK(at::equal(firstLayer[0].slice(0, 0, 4), before[0].slice(0, 0, 4)));
  CHECK_FALSE(at::allclose(changed, mu));
}

TEST_CASE("a row without any token gives finite numbers, as in the original", "[text_ve]") {
  torch::NoGradGuard noGrad;
  const at::Tensor x = torch::randn({1, 6, 32});
  TextVe net = smallTextVe();
  const TextLatent nothing = net->encode(x, torch::zeros({1, 6}, torch::kLong));
  const TextLatent everything = net->encode(x, torch::ones({1, 6}, torch::kLong));
  CHECK(at::isfinite(nothing.mu).all().item<bool>());
  CHECK_FALSE(at::allclose(nothing.mu, everything.mu));
}

TEST_CASE("noise is scaled by the deviation", "[text_ve]") {
  const TextLatent latent{torch::full({1, 2}, 3.0F), torch::full({1, 2}, 2 * std::log(5.0F))};
  CHECK(
      at::allclose(latent.sample(torch::tensor({{1.0F, -2.0F}})), torch::tensor({{8.0F, -7.0F}})));
  CHECK(at::equal(latent.sample(torch::zeros({1, 2})), latent.mu));
}

TEST_CASE("training drops numbers, unless told not to", "[text_ve]") {
  torch::NoGradGuard noGrad;
  TextVe net = smallTextVe();
  const at::Tensor x = torch::randn({2, 6, 32}), mask = torch::ones({2, 6}, torch::kLong);
  const at::Tensor expected = net->encode(x, mask).mu;
  net->train();
  CHECK_FALSE(at::allclose(net->encode(x, mask).mu, expected));
  net->disableDropout();
  CHECK(at::allclose(net->encode(x, mask).mu, expected, 1e-4, 1e-5));
}

TEST_CASE("residual drop-out stays on when the configuration has none", "[text_ve]") {
  torch::NoGradGuard noGrad;
  TextVeConfig config = smallTextVeConfig();
  config.dropout = 0;
  TextVe net = smallTextVe(config);
  const at::Tensor x = torch::randn({2, 6, 32}), mask = torch::ones({2, 6}, torch::kLong);
  const at::Tensor expected = net->encode(x, mask).mu;
  net->train();
  CHECK_FALSE(at::allclose(net->encode(x, mask).mu, expected));
}

TEST_CASE("plain layers start alike and every parameter gets a gradient", "[text_ve]") {
  TextVe net = smallTextVe();
  net->train();
  const auto parameters = net->named_parameters();
  CHECK(at::equal(parameters["layers.0.attn.W_Q.weight"], parameters["layers.1.attn.W_Q.weight"]));
  const TextLatent latent =
      net->encode(torch::randn({2, 6, 32}), torch::ones({2, 6}, torch::kLong));
  latent.sample(torch::randn({2, 256})).pow(2).sum().backward();
  for (const auto& item : parameters) {
    INFO(item.key());
    CHECK(item.value().grad().defined());
  }
}

TEST_CASE("bfloat16 stays close to fp32", "[text_ve]") {
  torch::NoGradGuard noGrad;
  TextVe net = smallTextVe();
  const at::Tensor x = torch::randn({2, 6, 32}), mask = torch::ones({2, 6}, torch::kLong);
  const at::Tensor expected = net->encode(x, mask).mu;
  net->to(torch::kBFloat16);
  const at::Tensor narrow = net->encode(x.to(torch::kBFloat16), mask).mu;
  CHECK(narrow.scalar_type() == torch::kBFloat16);
  CHECK(at::allclose(narrow.to(torch::kFloat), expected, 0, 0.1));
}

TEST_CASE("contradicting configurations and inputs are refused", "[text_ve]") {
  TextVeConfig config = smallTextVeConfig();
  config.heads = 5;
  CHECK_THROWS_WITH(TextVe(config), Catch::Contains("5 heads"));
  config = smallTextVeConfig();
  config.head = TextVeConfig::Head::Adaptor;
  CHECK_THROWS_WITH(TextVe(config), Catch::Contains("adaptor"));
  CHECK_THROWS_AS(smallTextVe()->encode(torch::randn({1, 7, 32}), torch::ones({1, 7})), ShapeError);
  CHECK_THROWS_AS(smallTextVe()->encode(torch::randn({2, 6, 32}), torch::ones({1, 6})), ShapeError);
}
