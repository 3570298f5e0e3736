// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/load_state_dict.h"

#include <cmath>
#include <limits>

#include <torch/nn/modules/batchnorm.h>
#include "models/base/error.h"
#include "models/checkpoint/key_match.h"
#include "models/checkpoint/safetensors_writer.h"
#include "models/layers/basic_layers.h"

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::models;
using Catch::Matchers::Contains;
using crossflow::tests::dataPath;

namespace {

/// The names of tests/data/checkpoints/module.pth: linear, layer norm, batch norm with its buffers.
struct SmallNet : torch::nn::Module {
  SmallNet() {
    linear = register_module("0", Linear(3, 4));
    norm = register_module("1", LayerNorm(std::vector<int64_t>{4}));
    batch = register_module("2", torch::nn::BatchNorm1d(4));
  }
  Linear linear{nullptr};
  LayerNorm norm{nullptr};
  torch::nn::BatchNorm1d batch{nullptr};
};

struct OneTensor : torch::nn::Module {
  OneTensor(const std::string& name, const std::vector<int64_t>& shape) {
    value = register_parameter(name, torch::empty(shape));
  }
  at::Tensor value;
};

}  // namespace

TEST_CASE("loading fills parameters and buffers", "[load_state_dict]") {
  const auto reader = CheckpointReader::open(dataPath("checkpoints/module.pth"));
  SmallNet net;
  int64_t last = 0, total = 0;
  LoadOptions options;
  options.progress = [&](int64_t done, int64_t all) { last = done, total = all; };
  REQUIRE(loadStateDict(net, *reader, options).complete());
  REQUIRE(last == total);
  REQUIRE(at::equal(net.linear->weight, reader->read("0.weight")));
  REQUIRE(net.linear->weight.requires_grad());
  REQUIRE(net.batch->num_batches_tracked.item<int64_t>() == 2);
  REQUIRE(at::equal(net.batch->running_mean, reader->read("2.running_mean")));
}

TEST_CASE("floating weights are converted, counters are not", "[load_state_dict]") {
  const auto reader = CheckpointReader::open(dataPath("checkpoints/module.pth"));
  SmallNet net;
  LoadOptions options;
  options.dtype = at::kBFloat16;
  loadStateDict(net, *reader, options);
  REQUIRE(net.linear->weight.scalar_type() == at::kBFloat16);
  REQUIRE(net.batch->num_batches_tracked.scalar_type() == at::kLong);
}

TEST_CASE("wrappers in front of names are removed", "[load_state_dict]") {
  const auto reader = CheckpointReader::open(dataPath("checkpoints/wrapped.pth"));
  OneTensor net("weight", {3, 4});
  LoadOptions options;
  options.prefix = "plain.";
  REQUIRE(loadStateDict(net, *reader, options).complete());
  REQUIRE(at::equal(net.value, reader->read("state_dict.module.plain.weight")));
}

TEST_CASE("prefixes, ignored names and renames", "[load_state_dict]") {
  const std::vector<TensorInfo> tensors{{"net.a", at::kFloat, {2}},
                                        {"net.open_clip.b", at::kFloat, {9}},
                                        {"elsewhere.c", at::kFloat, {9}},
                                        {"net.second_name", at::kFloat, {2}}};
  OneTensor net("a", {2});
  LoadOptions options;
  options.prefix = "net.";
  options.ignoredPrefixes = {"open_clip."};
  LoadReport report = matchKeys(net, tensors, options).report;
  REQUIRE(report.unexpected == std::vector<std::string>{"net.second_name"});
  REQUIRE(report.ignored == std::vector<std::string>{"net.open_clip.b"});
  options.renames = {{"second_name", "a"}};
  REQUIRE(matchKeys(net, tensors, options).report.complete());

  OneTensor renamed("a", {2});
  REQUIRE(matchKeys(renamed, {{"second_name", at::kFloat, {2}}},
                    [] {
                      LoadOptions only;
                      only.renames = {{"second_name", "a"}};
                      return only;
                    }())
              .report.complete());
}

TEST_CASE("what does not fit is listed", "[load_state_dict]") {
  const auto reader = CheckpointReader::open(dataPath("checkpoints/module.pth"));
  OneTensor wrongShape("weight", {5, 3});
  LoadOptions options;
  options.strict = false;
  options.prefix = "0.";
  REQUIRE_THROWS_WITH(loadStateDict(wrongShape, *reader, options),
                      Contains("module.pth") && Contains("0.weight is [4, 3], should be [5, 3]"));
  OneTensor missing("elsewhere", {4});
  REQUIRE(loadStateDict(missing, *reader, options).missing.size() == 1);
  options.strict = true;
  REQUIRE_THROWS_WITH(loadStateDict(missing, *reader, options),
                      Contains("1 tensors missing (elsewhere)") && Contains("tensors unexpected"));
}

TEST_CASE("loading ends between two tensors when asked to", "[load_state_dict]") {
  const auto reader = CheckpointReader::open(dataPath("checkpoints/module.pth"));
  SmallNet net;
  std::stop_source source;
  LoadOptions options;
  options.stop = source.get_token();
  int calls = 0;
  options.progress = [&](int64_t, int64_t) {
    ++calls;
    source.request_stop();
  };
  REQUIRE_THROWS_AS(loadStateDict(net, *reader, options), Cancelled);
  REQUIRE(calls == 1);
}

TEST_CASE("weights loaded in an inference scope can still be trained", "[load_state_dict]") {
  const auto reader = CheckpointReader::open(dataPath("checkpoints/module.pth"));
  SmallNet net;
  {
    const c10::InferenceMode inference;
    loadStateDict(net, *reader);
  }
  net.linear->forward(torch::ones({1, 3})).sum().backward();
  REQUIRE(net.linear->weight.grad().defined());
}

TEST_CASE("weights that are not numbers are reported", "[load_state_dict]") {
  const crossflow::tests::TempDir folder;
  at::Tensor value = torch::full({3, 4}, 60000.0).to(at::kHalf);  // the sum overflows float16
  for (const float number :
       {1.0f, std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    value[1][2] = number;
    writeSafetensors(folder / "x", {{"w", value}});
    OneTensor net("w", {3, 4});
    const LoadReport report = loadStateDict(net, *CheckpointReader::open(folder / "x"));
    REQUIRE(report.notFinite.empty() == std::isfinite(number));
  }
}
