// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/checkpoint_reader.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "models/base/error.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::models;
using crossflow::tests::dataPath;

namespace {

/// name -> [dtype, shape, values] as PyTorch sees the files of tests/data/checkpoints.
nlohmann::json expected() {
  std::ifstream file(dataPath("checkpoints/contents.json"));
  return nlohmann::json::parse(file);
}

at::Tensor valuesOf(const nlohmann::json& entry) {
  const auto values = entry[2].get<std::vector<double>>();
  return torch::tensor(values, at::kDouble).reshape(entry[1].get<std::vector<int64_t>>());
}

at::Tensor comparable(const at::Tensor& tensor) {
  return tensor.is_complex() ? tensor.abs().to(at::kDouble) : tensor.to(at::kDouble);
}

void checkAgainst(const CheckpointReader& reader, const nlohmann::json& all) {
  for (const TensorInfo& info : reader.tensors()) {
    INFO(info.name);
    const nlohmann::json& entry = all.at(info.name);
    REQUIRE(info.shape == entry[1].get<std::vector<int64_t>>());
    const at::Tensor tensor = reader.read(info.name);
    REQUIRE(tensor.scalar_type() == info.dtype);
    REQUIRE(tensor.is_contiguous());
    REQUIRE(at::equal(comparable(tensor), valuesOf(entry)));
    if (tensor.is_complex()) continue;
    const at::Tensor half = reader.read(info.name, at::kBFloat16);
    REQUIRE(half.scalar_type() == at::kBFloat16);
    REQUIRE(at::equal(half, tensor.to(at::kBFloat16)));
  }
}

}  // namespace

TEST_CASE("PyTorch's zip files: every dtype and layout", "[checkpoint]") {
  const auto reader = CheckpointReader::open(dataPath("checkpoints/zip.pth"));
  REQUIRE(reader->format() == "PyTorch zip");
  REQUIRE(reader->tensors().size() == expected().size());
  checkAgainst(*reader, expected());
}

TEST_CASE("safetensors files: every dtype, and their free text", "[checkpoint]") {
  const auto reader = CheckpointReader::open(dataPath("checkpoints/plain.safetensors"));
  REQUIRE(reader->format() == "safetensors");
  REQUIRE(reader->metadata().at("note") == "random numbers");
  checkAgainst(*reader, expected());
}

TEST_CASE("nested dictionaries are flattened with dots", "[checkpoint]") {
  const auto reader = CheckpointReader::open(dataPath("checkpoints/wrapped.pth"));
  REQUIRE(reader->find("state_dict.module.plain.weight") != nullptr);
  const auto optimizer = CheckpointReader::open(dataPath("checkpoints/optimizer.pth"));
  REQUIRE(optimizer->find("state.0.exp_avg")->shape == std::vector<int64_t>{4, 3});
}

TEST_CASE("tensors stay usable after their reader is gone, and writing spares the file",
          "[checkpoint]") {
  const auto file = dataPath("checkpoints/zip.pth");
  at::Tensor tensor = CheckpointReader::open(file)->read("plain.weight");
  const at::Tensor before = tensor.clone();
  tensor.add_(1);
  REQUIRE(at::equal(CheckpointReader::open(file)->read("plain.weight"), before));
}

TEST_CASE("unknown names and foreign files are named in the error", "[checkpoint]") {
  using Catch::Matchers::Contains;
  const auto reader = CheckpointReader::open(dataPath("checkpoints/zip.pth"));
  REQUIRE_THROWS_WITH(reader->read("nobody"), Contains("zip.pth") && Contains("\"nobody\""));
  REQUIRE_THROWS_AS(CheckpointReader::open(dataPath("checkpoints")), CheckpointError);
  REQUIRE_THROWS_AS(CheckpointReader::open("/nowhere/at/all.pth"), CheckpointError);
  REQUIRE_THROWS_AS(CheckpointReader::open("/dev/zero"), CheckpointError);
  const crossflow::tests::TempDir folder;
  std::ofstream(folder / "empty.pth").close();
  REQUIRE_THROWS_WITH(CheckpointReader::open(folder / "empty.pth"), Contains("is empty"));
}
