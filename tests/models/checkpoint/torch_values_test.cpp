// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/torch_values.h"

#include <torch/nn/modules/batchnorm.h>
#include "models/base/error.h"
#include "models/checkpoint/checkpoint_reader.h"

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::models;
using crossflow::tests::dataPath;
using crossflow::tests::TempDir;

namespace {

ValueTree sampleTree(const at::Tensor& tensor) {
  ValueDict group;
  group.set("lr", 1e-5);
  group.set("betas", ValueList{{0.9, 0.9}, true});
  group.set("amsgrad", false);
  group.set("foreach", ValueTree());
  group.set("params", ValueList{{0, 1}, false});
  ValueDict state;
  state.set(int64_t{0}, tensor);
  state.set(int64_t{1}, tensor);
  ValueDict root;
  root.set("state", std::move(state));
  root.set("group", std::move(group));
  root.set("large", int64_t{1} << 40);
  root.set("negative", int64_t{-7});
  root.set("text", "ünïcode");
  return root;
}

void checkSampleTree(const ValueTree& tree, const at::Tensor& tensor) {
  REQUIRE(at::equal(tree.at("state").at(int64_t{0}).asTensor(), tensor));
  REQUIRE(at::equal(tree.at("state").at(int64_t{1}).asTensor(), tensor));
  REQUIRE(tree.at("group").at("lr").asDouble() == 1e-5);
  REQUIRE(std::get<ValueList>(tree.at("group").at("betas").data).tuple);
  REQUIRE(std::get<ValueList>(tree.at("group").at("betas").data).items[1].asDouble() == 0.9);
  REQUIRE_FALSE(std::get<bool>(tree.at("group").at("amsgrad").data));
  REQUIRE(std::holds_alternative<std::monostate>(tree.at("group").at("foreach").data));
  REQUIRE(std::get<ValueList>(tree.at("group").at("params").data).items.size() == 2);
  REQUIRE(tree.at("large").asInt() == int64_t{1} << 40);
  REQUIRE(tree.at("negative").asInt() == -7);
  REQUIRE(tree.at("text").asText() == "ünïcode");
}

}  // namespace

TEST_CASE("value trees survive a .pth file", "[torch_values]") {
  const TempDir folder;
  const at::Tensor tensor = torch::randn({3, 5});
  writeTorchFile(folder / "tree.pth", sampleTree(tensor));
  checkSampleTree(readTorchFile(folder / "tree.pth"), tensor);
}

TEST_CASE("PyTorch's own optimizer, scheduler and step files are read", "[torch_values]") {
  const ValueTree optimizer = readTorchFile(dataPath("checkpoints/optimizer.pth"));
  REQUIRE(optimizer.at("state").at(int64_t{0}).at("step").asTensor().item<float>() == 2);
  const ValueTree& group = std::get<ValueList>(optimizer.at("param_groups").data).items.at(0);
  REQUIRE(std::get<ValueList>(group.at("betas").data).items.at(1).asDouble() == 0.9);
  const ValueTree scheduler = readTorchFile(dataPath("checkpoints/lr_scheduler.pth"));
  REQUIRE(scheduler.at("last_epoch").asInt() == 2);
  REQUIRE(readTorchFile(dataPath("checkpoints/step.pth")).asInt() == 2);
}

TEST_CASE("state dicts keep every dtype, tied weights take their bytes once", "[torch_values]") {
  const TempDir folder;
  const at::Tensor tied = torch::randn({256, 256});
  ValueDict dict;
  dict.ordered = true;
  dict.set("a", tied);
  dict.set("b", tied);
  dict.set("view", tied.t());
  for (const auto dtype : {at::kHalf, at::kBFloat16, at::kDouble, at::kLong, at::kInt, at::kShort,
                           at::kChar, at::kByte, at::kBool}) {
    dict.set(c10::toString(dtype), torch::arange(7).to(dtype));
  }
  dict.set("empty", torch::zeros({0, 3}));
  dict.set("scalar", torch::tensor(2.5));
  writeTorchFile(folder / "dict.pth", dict);
  REQUIRE(std::filesystem::file_size(folder / "dict.pth") < 2 * 256 * 256 * 4 + 10000);
  const auto reader = CheckpointReader::open(folder / "dict.pth");
  REQUIRE(reader->tensors().size() == dict.items.size());
  for (const auto& [key, value] : dict.items) {
    const at::Tensor read = reader->read(std::get<std::string>(key));
    REQUIRE(read.scalar_type() == value.asTensor().scalar_type());
    REQUIRE(at::equal(read, value.asTensor()));
  }
}

TEST_CASE("a module's state dict has its parameters and buffers", "[torch_values]") {
  torch::nn::BatchNorm1d module(4);
  const ValueTree dict = stateDict(*module);
  REQUIRE(dict.asDict().items.size() == 5);
  REQUIRE(dict.at("running_mean").asTensor().numel() == 4);
  REQUIRE_FALSE(dict.at("weight").asTensor().requires_grad());
}

TEST_CASE("wrong kinds and missing entries are named", "[torch_values]") {
  using Catch::Matchers::Contains;
  const ValueTree tree = sampleTree(torch::zeros({1}));
  REQUIRE_THROWS_WITH(tree.at("missing"), Contains("\"missing\""));
  REQUIRE_THROWS_WITH(tree.at("text").asInt(), Contains("an integer"));
  REQUIRE_THROWS_AS(readTorchFile(dataPath("checkpoints/plain.safetensors")), CheckpointError);
  const TempDir folder;
  REQUIRE_THROWS_WITH(writeTorchFile(folder / "x.pth", torch::zeros({1}).to(at::kUInt16)),
                      Contains("UInt16"));
  REQUIRE(std::filesystem::is_empty(folder.path()));
}
