// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/numpy/npy_file.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "models/base/error.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::models;
using crossflow::tests::dataPath;
using crossflow::tests::TempDir;

namespace {

nlohmann::json expectedArray(const std::string& pack) {
  std::ifstream file(dataPath(pack + "/expected.json"));
  return nlohmann::json::parse(file);
}

/// {"shape", "dtype", "sum", "first", "last"} of features_np1.
void checkArray(const at::Tensor& tensor, const nlohmann::json& facts) {
  REQUIRE(tensor.sizes() == at::IntArrayRef(facts["shape"].get<std::vector<int64_t>>()));
  REQUIRE(tensor.is_contiguous());
  const at::Tensor values = tensor.to(at::kDouble).flatten();
  REQUIRE(values.sum().item<double>() == Approx(facts["sum"].get<double>()));
  REQUIRE(values[0].item<double>() == facts["first"].get<double>());
  REQUIRE(values[-1].item<double>() == facts["last"].get<double>());
}

void checkValue(const ValueTree& value, const nlohmann::json& facts) {
  if (facts.is_string()) {
    REQUIRE(value.asText() == facts.get<std::string>());
  } else if (facts.contains("shape")) {
    checkArray(value.asTensor(), facts);
  } else {
    REQUIRE(value.asDict().items.size() == facts.size());
    for (const auto& [name, inner] : facts.items()) {
      INFO(name);
      checkValue(value.at(name), inner);
    }
  }
}

}  // namespace

TEST_CASE("feature files of numpy 1: every layout, dtype and header", "[npy]") {
  const nlohmann::json all = expectedArray("features_np1");
  for (const auto& [name, facts] : all.items()) {
    const auto file = dataPath("features_np1/" + name);
    if (!std::filesystem::exists(file)) continue;  // the large ones are not kept here
    INFO(name);
    checkValue(readNpy(file), facts);
  }
}

TEST_CASE("feature files of numpy 2", "[npy]") {
  const nlohmann::json facts = expectedArray("features")["val/0_0.npy"];
  const ValueTree value = readNpy(dataPath("features/val/0_0.npy"));
  REQUIRE(value.at("promt").asText() == facts["promt"].get<std::string>());
  const at::Tensor embedding = value.at("token_embedding").asTensor();
  REQUIRE(embedding.sizes() == at::IntArrayRef({77, 768}));
  REQUIRE(embedding.sum(at::kDouble).item<double>() ==
          Approx(facts["token_embedding"][2].get<double>()));
  REQUIRE(readNpyTensor(dataPath("features/val/0.npy")).sizes() == at::IntArrayRef({8, 32, 32}));
  REQUIRE_THROWS_AS(readNpyTensor(dataPath("features/val/0_0.npy")), CheckpointError);
}

TEST_CASE("numbers of numpy, nested lists and object arrays", "[npy]") {
  const ValueTree value = readNpy(dataPath("checkpoints/scalars.npy"));
  REQUIRE(value.at("f").asDouble() == 1.5);
  REQUIRE(value.at("i").asInt() == -3);
  REQUIRE(std::get<bool>(value.at("b").data));
  REQUIRE(value.at("big").asInt() == int64_t{1} << 40);
  REQUIRE(value.at("neg").asInt() == -(int64_t{1} << 40));
  REQUIRE(value.at(int64_t{0}).asText() == "zero");
  REQUIRE(std::get<ValueList>(std::get<ValueList>(value.at("list").data).items.at(4).data).tuple);
  const ValueTree objects = readNpy(dataPath("checkpoints/objects.npy"));
  REQUIRE(std::get<ValueList>(objects.data).items.at(1).at("a").asInt() == 2);
}

TEST_CASE("written arrays and dictionaries come back", "[npy]") {
  const TempDir folder;
  for (const auto dtype : {at::kFloat, at::kDouble, at::kHalf, at::kLong, at::kInt, at::kBool}) {
    const at::Tensor tensor = torch::arange(24).reshape({2, 3, 4}).to(dtype);
    writeNpy(folder / "plain.npy", tensor);
    REQUIRE(at::equal(readNpyTensor(folder / "plain.npy"), tensor));
  }
  writeNpy(folder / "scalar.npy", torch::tensor(3.5));
  REQUIRE(readNpyTensor(folder / "scalar.npy").item<float>() == 3.5f);
  ValueDict dict;
  dict.set("token_embedding", torch::randn({7, 5}));
  dict.set("half", torch::randn({4}).to(at::kBFloat16));
  dict.set("promt", "eine Stadt – bei Nacht");
  dict.set("number", 5);
  writeNpy(folder / "dict.npy", dict);
  const ValueTree value = readNpy(folder / "dict.npy");
  REQUIRE(at::equal(value.at("token_embedding").asTensor(), dict.items[0].second.asTensor()));
  REQUIRE(at::equal(value.at("half").asTensor(), dict.items[1].second.asTensor().to(at::kFloat)));
  REQUIRE(value.at("promt").asText() == "eine Stadt – bei Nacht");
  REQUIRE(value.at("number").asInt() == 5);
}

TEST_CASE("statistics files: stored, compressed, written", "[npy]") {
  const auto stored = readNpz(dataPath("checkpoints/stored.npz"));
  const auto compressed = readNpz(dataPath("checkpoints/compressed.npz"));
  REQUIRE(stored.at("mu").asTensor().scalar_type() == at::kDouble);
  REQUIRE(at::equal(stored.at("mu").asTensor(), compressed.at("mu").asTensor()));
  REQUIRE(at::equal(stored.at("sigma").asTensor(), compressed.at("sigma").asTensor()));
  const TempDir folder;
  writeNpz(folder / "mine.npz", {{"mu", stored.at("mu").asTensor()}});
  REQUIRE(at::equal(readNpz(folder / "mine.npz").at("mu").asTensor(), stored.at("mu").asTensor()));
  REQUIRE_THROWS_AS(readNpz(dataPath("checkpoints/zip.pth")), CheckpointError);
}
