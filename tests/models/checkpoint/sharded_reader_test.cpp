// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/sharded_reader.h"

#include <fstream>

#include "models/base/error.h"
#include "models/checkpoint/safetensors_writer.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::models;
using Catch::Matchers::Contains;
using crossflow::tests::dataPath;
using crossflow::tests::TempDir;

namespace {

std::filesystem::path writeIndex(const TempDir& folder, const std::string& json) {
  std::ofstream(folder / "model.index.json") << json;
  return folder / "model.index.json";
}

}  // namespace

TEST_CASE("an index opens all its shards", "[sharded]") {
  const auto reader = CheckpointReader::open(
      dataPath("text_encoders_extra/t5_sharded/pytorch_model.bin.index.json"));
  REQUIRE(reader->format() == "sharded");
  REQUIRE(reader->tensors().size() > 10);
  REQUIRE(at::equal(reader->read("shared.weight"), reader->read("encoder.embed_tokens.weight")));
  for (const TensorInfo& info : reader->tensors()) {
    REQUIRE(reader->read(info.name).sizes() == at::IntArrayRef(info.shape));
  }
}

TEST_CASE("safetensors shards, and shards that are missing or lack a tensor", "[sharded]") {
  const TempDir folder;
  writeSafetensors(folder / "one.safetensors", {{"a", torch::ones({2})}});
  writeSafetensors(folder / "two.safetensors", {{"b", torch::zeros({3})}});
  const auto file = writeIndex(
      folder,
      R"({"metadata": {}, "weight_map": {"a": "one.safetensors", "b": "two.safetensors"}})");
  REQUIRE(CheckpointReader::open(file)->read("b").numel() == 3);
  writeIndex(folder, R"({"weight_map": {"a": "two.safetensors"}})");
  REQUIRE_THROWS_WITH(CheckpointReader::open(file),
                      Contains("\"a\"") && Contains("two.safetensors"));
  std::filesystem::remove(folder / "two.safetensors");
  REQUIRE_THROWS_WITH(CheckpointReader::open(file), Contains("two.safetensors"));
}

TEST_CASE("an index that leaves its folder, names itself or is none is refused", "[sharded]") {
  const TempDir folder;
  for (const char* json :
       {R"({"weight_map": {"a": "../x.safetensors"}})", R"({"weight_map": {"a": "/etc/passwd"}})",
        R"({"weight_map": {"a": ".."}})", R"({"weight_map": {"a": 3}})", R"({"weight_map": []})",
        R"({"weight_map": {"a": "model.index.json"}})", R"({"other": 1})", "{", "{}",
        "{\"weight_map\": {\"\xff\": \"a\"}}"}) {
    INFO(json);
    REQUIRE_THROWS_AS(CheckpointReader::open(writeIndex(folder, json)), CheckpointError);
  }
}
