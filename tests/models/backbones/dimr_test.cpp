// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/dimr.h"

#include <set>

#include "models/base/error.h"
#include "models/checkpoint/load_state_dict.h"
#include "models/config/config_json.h"
#include "models/config/json_fields.h"
#include "models/config/model_catalog.h"
#include "models/kernels/plain_operators.h"
#include "models/layers/few_kernels.h"
#include "models/layers/inference_linears.h"
#include "tests/support/catch_torch.h"
#include "tests/support/resident_memory.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::models;
using crossflow::tests::dataPath;
using crossflow::tests::residentBytes;

namespace {

StageConfig stage(BlockKind kind, int64_t dim, int64_t height, int64_t width, int64_t patch) {
  return {.block = kind,
          .dim = dim,
          .hiddenDim = dim + 16,
          .heads = 2,
          .kernelSize = 5,
          .blocks = 3,
          .maxHeight = height,
          .maxWidth = width,
          .inputFeatureRatio = patch};
}

/// Three stages, one of them convolutional between two transformers, taller than wide.
DimrConfig unusual() {
  return {.channels = 3,
          .stages = {stage(BlockKind::Transformer, 32, 6, 4, 4),
                     stage(BlockKind::ConvNeXt, 24, 12, 8, 2),
                     stage(BlockKind::Transformer, 16, 24, 16, 1)}};
}

/// All parameters drawn, none at its neutral starting value.
Dimr drawn(const DimrConfig& config) {
  torch::manual_seed(5);
  Dimr network(config);
  network->eval();
  network->initialiseParameters();
  torch::NoGradGuard noGrad;
  for (at::Tensor& parameter : network->parameters())
    parameter.add_(0.1 * torch::randn_like(parameter));
  return network;
}

Dimr loaded(const std::string& pack) {
  const auto root = readJsonFile(dataPath(pack) / "config.json");
  Dimr network(dimrConfigFromJson(root.at("model")));
  network->eval();
  loadStateDict(*network, *CheckpointReader::open(dataPath(pack) / "weights.pth"),
                {.ignoredPrefixes = {"context_encoder.", "open_clip.", "open_clip_output."}});
  return network;
}

double ratio(const at::Tensor& actual, const at::Tensor& expected) {
  REQUIRE(actual.sizes() == expected.sizes());
  return (actual - expected).abs().max().item<double>() / expected.abs().max().item<double>();
}

}  // namespace

TEST_CASE("names and shapes are those of the published files", "[dimr]") {
  for (const PublishedModel& model : publishedModels()) {
    const auto* config = std::get_if<DimrConfig>(&model.config.backbone);
    if (config == nullptr) continue;
    INFO(model.config.id);
    const int64_t before = residentBytes();
    const Dimr network(*config);
    CHECK(residentBytes() - before < (int64_t{64} << 20));  // a billion numbers, none touched

    const auto list =
        readJsonFile(dataPath("checkpoint_keys") / (model.config.id + ".nnet.json")).at("tensors");
    std::map<std::string, std::vector<int64_t>> expected, actual;
    for (const auto& [name, entry] : list.items())
      if (name.starts_with("stages.")) expected[name] = entry.at(1).get<std::vector<int64_t>>();
    for (const auto& parameter : network->named_parameters())
      actual[parameter.key()] = parameter.value().sizes().vec();
    CHECK(actual == expected);
    CHECK(network->named_buffers().is_empty());
  }
}

TEST_CASE("as arranged for a GPU the network computes the same", "[dimr]") {
  torch::NoGradGuard noGrad;
  const auto type = GENERATE(at::kFloat, at::kBFloat16);
  Dimr network = drawn(unusual());
  const at::Tensor z = torch::randn({2, 3, 24, 16}), isNull = torch::tensor({false, true});
  const auto exact = network->tabulate(torch::tensor({0.3F}));
  const at::Tensor expected = network->velocity(z, *exact, 0, isNull);
  network->to(type);
  const auto table = network->tabulate(torch::tensor({0.3F}));
  const auto velocity = [&] {
    const PlainOperators plain;
    return network->velocity(z.to(type), *table, 0, isNull).to(at::kFloat);
  };
  const double before = ratio(velocity(), expected);
  const FewKernels asOnGpu;
  const double arranged = ratio(velocity(), expected);
  CAPTURE(type, before, arranged);
  CHECK(arranged < (type == at::kFloat ? 1e-5 : 0.02));
  CHECK(arranged < std::max(1e-5, 1.5 * before));
}

TEST_CASE("in bf16 as arranged for a GPU the original's outputs are as near as before", "[dimr]") {
  torch::NoGradGuard noGrad;
  const std::string pack = GENERATE("dimr_2stage", "dimr_3stage");
  Dimr network = loaded(pack);
  network->to(at::kBFloat16);
  const auto io = CheckpointReader::open(dataPath(pack) / "io.safetensors");
  const auto table = network->tabulate(io->read("mixed.time"));
  const at::Tensor z = io->read("x").to(at::kBFloat16);
  const at::Tensor isNull = io->read("mixed.null").to(at::kBool);
  const size_t last = network->stages().size() - 1;
  const at::Tensor expected = io->read("mixed.out" + std::to_string(last));
  const auto error = [&] {
    const PlainOperators plain;
    double worst = 0;
    for (int64_t row = 0; row < z.size(0); ++row)
      worst = std::max(
          worst, ratio(network->velocity(z.narrow(0, row, 1), *table, row, isNull.narrow(0, row, 1))
                           .to(at::kFloat),
                       expected.narrow(0, row, 1)));
    return worst;
  };
  const double before = error();
  const FewKernels asOnGpu;
  const double arranged = error();
  CAPTURE(pack, before, arranged);
  CHECK(arranged < 0.05);
  CHECK(arranged < 1.5 * before);
}

TEST_CASE("both ways through the network give the original's outputs", "[dimr]") {
  const std::string pack = GENERATE("dimr_2stage", "dimr_3stage");
  Dimr network = loaded(pack);
  const auto io = CheckpointReader::open(dataPath(pack) / "io.safetensors");
  const at::Tensor z = io->read("x");
  for (const std::string name : {"cond", "null", "mixed"}) {
    INFO(pack << " " << name);
    const at::Tensor time = io->read(name + ".time");
    const at::Tensor isNull = io->read(name + ".null").to(at::kBool);
    const auto outputs = network->forward(z, time, isNull);
    for (size_t i = 0; i < outputs.size(); ++i)
      CHECK(ratio(outputs[i], io->read(name + ".out" + std::to_string(i))) < 1e-5);
    const auto table = network->tabulate(time);
    for (int64_t row = 0; row < z.size(0); ++row)
      CHECK(ratio(network->velocity(z.narrow(0, row, 1), *table, row, isNull.narrow(0, row, 1)),
                  outputs.back().narrow(0, row, 1)) < 1e-5);
  }
}

TEST_CASE("the tabulated way equals the plain one for any stages", "[dimr]") {
  const int64_t stages = GENERATE(1, 2, 3);
  DimrConfig config = unusual();
  config.stages.resize(static_cast<size_t>(stages));
  Dimr network = drawn(config);
  const at::Tensor z = torch::randn({2, 3, 24, 16});
  const at::Tensor times = torch::tensor({0.0f, 0.3f, 0.9f});
  const at::Tensor isNull = GENERATE(true, false) ? torch::tensor({false, true}) : at::Tensor();
  const auto table = network->tabulate(times);
  for (int64_t i = 0; i < 3; ++i) {
    const auto outputs = network->forward(z, times.narrow(0, i, 1).expand(2), isNull);
    REQUIRE(outputs.size() == static_cast<size_t>(stages));
    CHECK(ratio(network->velocity(z, *table, i, isNull), outputs.back()) < 2e-5);
  }
}

TEST_CASE("one time for all rows equals the same time for each", "[dimr]") {
  Dimr network = drawn(unusual());
  torch::NoGradGuard noGrad;
  const at::Tensor z = torch::randn({2, 3, 24, 16}), time = torch::tensor({0.4f});
  const auto one = network->forward(z, time, {}), each = network->forward(z, time.expand(2), {});
  for (size_t i = 0; i < one.size(); ++i) CHECK(ratio(one[i], each[i]) < 1e-5);
}

TEST_CASE("latents smaller than the tables of positions are accepted, others refused", "[dimr]") {
  Dimr network = drawn(unusual());
  torch::NoGradGuard noGrad;
  const at::Tensor time = torch::tensor({0.4f});
  CHECK(network->forward(torch::randn({1, 3, 16, 8}), time, {}).back().size(2) == 16);
  CHECK_THROWS_AS(network->forward(torch::randn({1, 3, 48, 16}), time, {}), ShapeError);
  CHECK_THROWS_AS(network->forward(torch::randn({1, 3, 18, 16}), time, {}), ShapeError);
  CHECK_THROWS_AS(network->forward(torch::randn({1, 4, 24, 16}), time, {}), ShapeError);
  CHECK_THROWS_AS(network->forward(torch::randn({1, 3, 24, 16}), torch::rand({3}), {}), ShapeError);
}

TEST_CASE("every parameter learns, with and without recomputed blocks", "[dimr]") {
  Dimr network = drawn(unusual());
  network->train();
  const at::Tensor z = torch::randn({2, 3, 24, 16}), time = torch::tensor({0.2f, 0.8f});
  const at::Tensor isNull = torch::tensor({false, true});
  const auto loss = [&] {
    at::Tensor sum = torch::zeros({});
    for (const at::Tensor& output : network->forward(z, time, isNull))
      sum = sum + output.square().mean();
    return sum;
  };
  loss().backward();
  std::vector<at::Tensor> gradients;
  for (const auto& parameter : network->named_parameters()) {
    INFO(parameter.key());
    REQUIRE(parameter.value().grad().defined());
    CHECK(parameter.value().grad().abs().sum().item<double>() > 0);
    gradients.push_back(parameter.value().grad().clone());
  }

  network->zero_grad();
  std::set<torch::nn::Module*> seen;
  network->setBlockRunner(
      [&](torch::nn::Module& block, const BlockBody& body, const std::vector<at::Tensor>& inputs) {
        seen.insert(&block);
        return body(inputs);
      });
  loss().backward();
  CHECK(seen.size() == 9);
  size_t i = 0;
  for (const at::Tensor& parameter : network->parameters())
    CHECK(torch::allclose(parameter.grad(), gradients[i++]));
}

TEST_CASE("no gradient reaches the coarser stage's blocks where it is blocked", "[dimr]") {
  DimrConfig config = unusual();
  config.blockGradToLowres = true;
  Dimr network = drawn(config);
  network->forward(torch::randn({1, 3, 24, 16}), torch::tensor({0.5f}), {}).back().sum().backward();
  for (const auto& parameter : network->named_parameters()) {
    if (parameter.key().find("tensor_") != std::string::npos) continue;  // no indicator was given
    CHECK(parameter.value().grad().defined() == parameter.key().starts_with("stages.2."));
  }
}

TEST_CASE("starting values are the original's", "[dimr]") {
  torch::manual_seed(1);
  Dimr network(unusual());
  network->initialiseParameters();
  const auto parameters = network->named_parameters();
  CHECK(parameters["stages.0.tensor_true"].item<float>() == -1);
  CHECK(parameters["stages.0.tensor_false"].item<float>() == 1);
  CHECK(parameters["stages.1.blocks.0.block2.norm.scale.param0"].eq(1).all().item<bool>());
  CHECK(parameters["stages.1.upsample.0.bias.param1"].eq(0).all().item<bool>());
  CHECK(parameters["stages.1.upsample.0.weight.nodecay_bias"].eq(0).all().item<bool>());
  const at::Tensor weight = parameters["stages.1.upsample.1.kernel.weight"];
  CHECK(weight.std().item<double>() == Approx(0.02).epsilon(0.05));
  CHECK(parameters["stages.0.blocks.0.block2.w0.bias"].eq(0).all().item<bool>());
}

TEST_CASE("weights in the library's own layout change nothing", "[dimr]") {
  Dimr network = drawn(unusual());
  const at::Tensor z = torch::randn({2, 3, 24, 16}), isNull = torch::tensor({false, true});
  const at::Tensor times = torch::tensor({0.3f});
  const at::Tensor before = network->velocity(z, *network->tabulate(times), 0, isNull);
  const ConvertedLinears packed = convertLinears(*network, LinearForm::Packed);
  if (packed.layers == 0) return;  // no oneDNN on this machine
  CHECK(ratio(network->velocity(z, *network->tabulate(times), 0, isNull), before) < 2e-5);
  CHECK(ratio(network->forward(z, times.expand(2), isNull).back(), before) < 2e-5);
  for (const auto& parameter : network->named_parameters())
    CHECK_FALSE(parameter.key().ends_with("w0.weight"));
}

TEST_CASE("8-bit layers stay close", "[dimr]") {
  Dimr network = drawn(unusual());
  const at::Tensor z = torch::randn({2, 3, 24, 16}), isNull = torch::tensor({false, true});
  const at::Tensor times = torch::tensor({0.3f});
  const at::Tensor before = network->velocity(z, *network->tabulate(times), 0, isNull);
  CHECK(quantiseLinears(*network).layers == 0);  // too small to gain anything
  if (quantiseLinears(*network, {}).layers == 0) return;
  const at::Tensor after = network->velocity(z, *network->tabulate(times), 0, isNull);
  CHECK(((after - before).norm() / before.norm()).item<double>() < 0.05);
}

TEST_CASE("half-precision weights stay close to single precision", "[dimr]") {
  Dimr network = drawn(unusual());
  const at::Tensor z = torch::randn({2, 3, 24, 16}), isNull = torch::tensor({false, true});
  const at::Tensor times = torch::tensor({0.3f});
  const at::Tensor before = network->velocity(z, *network->tabulate(times), 0, isNull);
  network->to(at::kBFloat16);
  for (const bool packed : {false, true}) {
    if (packed) convertLinears(*network, LinearForm::Packed);
    const at::Tensor after = network->velocity(z, *network->tabulate(times), 0, isNull);
    CHECK(after.scalar_type() == at::kFloat);
    CHECK(((after - before).norm() / before.norm()).item<double>() < 0.03);
  }
}
