// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/model_files.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "models/base/error.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/safetensors_writer.h"
#include "models/checkpoint/torch_values.h"
#include "models/config/model_config_json.h"
#include "models/pipeline/text_to_image.h"
#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"

using namespace crossflow::models;
using crossflow::tests::TempDir;
using Role = ModelFile::Role;

namespace {

void touch(const std::filesystem::path& file, int bytes = 1) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file) << std::string(static_cast<size_t>(bytes), 'x');
}

LocatedModel modelNamed(const std::vector<LocatedModel>& models, const std::string& id) {
  for (const LocatedModel& model : models)
    if (model.config.id == id) return model;
  FAIL("no model " + id);
  return models.front();
}

}  // namespace

TEST_CASE("Own models are found in a folder and in the folders below it") {
  const TempDir dir;
  crossflow::tests::writeTinyModel(dir / "models/one", {.id = "one"});
  crossflow::tests::writeTinyModel(dir / "two", {.id = "two"});
  const auto models = locateModels({dir / "models", dir / "two", dir / "absent"});
  REQUIRE(models.size() == 7);
  CHECK((models[0].config.id == "one" && models[0].complete() && models[0].ownLayout));
  CHECK(models[1].config.id == "two");
  std::filesystem::remove(dir / "two/spiece.model");
  const auto broken = locateModels({dir / "two"});
  CHECK_FALSE(broken[0].complete());
  CHECK(broken[0].missing().english().find("spiece.model") != std::string::npos);
}

TEST_CASE("An own model may lie in shards; one without its weights is listed, not passed over") {
  const TempDir dir;
  crossflow::tests::writeTinyModel(dir / "one", {.id = "one"});
  const auto whole = CheckpointReader::open(dir / "one/model.safetensors");
  NamedTensors parts[2];
  nlohmann::json map;
  for (size_t i = 0; i < whole->tensors().size(); ++i) {
    const std::string& name = whole->tensors()[i].name;
    parts[i % 2].emplace_back(name, whole->read(name).clone());
    map[name] = "part-" + std::to_string(i % 2) + ".safetensors";
  }
  for (int i = 0; i < 2; ++i)
    writeSafetensors(dir / ("one/part-" + std::to_string(i) + ".safetensors"), parts[i]);
  std::ofstream(dir / "one/model.safetensors.index.json")
      << nlohmann::json{{"weight_map", map}}.dump();
  std::filesystem::remove(dir / "one/model.safetensors");
  const auto models = locateModels({dir / "one"});
  REQUIRE(models[0].complete());
  CHECK(TextToImage::load(models[0], {}, {}) != nullptr);

  std::filesystem::remove(dir / "one/part-1.safetensors");
  const auto torn = locateModels({dir / "one"});
  REQUIRE(torn[0].config.id == "one");
  CHECK_THROWS_WITH(TextToImage::load(torn[0], {}, {}), Catch::Contains("part-1.safetensors"));

  std::filesystem::remove(dir / "one/model.safetensors.index.json");
  const auto bare = locateModels({dir / "one"});
  REQUIRE(bare[0].config.id == "one");
  CHECK_FALSE(bare[0].complete());
  CHECK(bare[0].missing().english().find("model.safetensors") != std::string::npos);
}

TEST_CASE("Whole numbers are not weights") {
  const TempDir dir;
  crossflow::tests::writeTinyModel(dir / "one", {.id = "one"});
  const auto file = dir / "one/model.safetensors";
  NamedTensors tensors;
  {
    const auto whole = CheckpointReader::open(file);
    for (const TensorInfo& info : whole->tensors())
      tensors.emplace_back(info.name, whole->read(info.name).clone());
  }
  tensors.front().second = tensors.front().second.to(at::kLong);
  writeSafetensors(file, tensors);
  CHECK_THROWS_WITH(TextToImage::load(locateModels({dir / "one"})[0], {}, {}),
                    Catch::Contains("whole numbers"));
}

TEST_CASE("Published files are found under their usual names, earlier folders first") {
  const TempDir dir;
  const auto first = dir / "first", second = dir / "second";
  touch(second / "t2i_256px_clip_dimr.pth");
  touch(first / "pretrained_models/t2i_512px_t5_dit.pth", 3);
  touch(second / "assets/stable-diffusion/autoencoder_kl.pth");
  touch(first / "clip-vit-large-patch14/model.safetensors");
  touch(second / "t5-v1_1-xxl/pytorch_model.bin.index.json");
  touch(second / "t5-v1_1-xxl/pytorch_model-00001-of-00002.bin", 5);
  touch(second / "t5-v1_1-xxl/pytorch_model-00002-of-00002.bin", 6);
  const auto models = locateModels({first, second});
  const LocatedModel& clip = modelNamed(models, "t2i_256px_clip_dimr");
  CHECK(clip.complete());
  CHECK(clip.missing().english().empty());
  const LocatedModel& dit = modelNamed(models, "t2i_512px_t5_dit");
  CHECK(dit.file(Role::Network).bytes == 3);
  CHECK(dit.file(Role::TextEncoder).bytes == 11);
  CHECK_FALSE(dit.complete());  // no spiece.model
  CHECK(dit.missing().english().find("spiece.model") != std::string::npos);
}

TEST_CASE("A broken configuration is told, not thrown") {
  const TempDir dir;
  touch(dir / "bad/config.json");
  touch(dir / "bad/model.safetensors");
  std::vector<std::string> warnings;
  const auto models =
      locateModels({dir.path()}, [&](const std::string& text) { warnings.push_back(text); });
  CHECK(models.size() == 5);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].find("config.json") != std::string::npos);
}

namespace {

/// A run's checkpoint beside the model that it belongs to.
std::filesystem::path checkpointOf(const TempDir& dir) {
  const auto model = dir / "base";
  crossflow::tests::writeTinyModel(model, {.id = "base"});
  auto checkpoint = dir / "run/checkpoints/5.ckpt";
  std::filesystem::create_directories(checkpoint);
  const auto reader = CheckpointReader::open(model / "model.safetensors");
  for (const char* name : {"nnet.pth", "nnet_ema.pth"}) {
    ValueDict net;
    net.ordered = true;
    for (const TensorInfo& info : reader->tensors()) {
      const bool text = info.name.starts_with(kTextPrefix);
      if (!text && !info.name.starts_with(kNetPrefix)) continue;
      net.set(text ? "text_encoder." + info.name.substr(5) : info.name.substr(5),
              reader->read(info.name).contiguous());
    }
    writeTorchFile(checkpoint / name, net);
  }
  ModelConfig config = readModelConfig(model / "config.json");
  config.id = "run";
  config.files.autoencoder = (model / "model.safetensors").string();
  config.files.tokenizer = (model / "spiece.model").string();
  writeModelConfig(checkpoint / "config.json", config);
  return checkpoint;
}

}  // namespace

TEST_CASE("A run's checkpoint is a model as it lies, the averaged weights first") {
  const TempDir dir;
  const auto checkpoint = checkpointOf(dir);
  const LocatedModel model = modelWithWeights(checkpoint, "", {});
  CHECK(model.complete());
  CHECK(model.config.id == "run@5.ckpt/nnet_ema.pth");
  CHECK(model.file(Role::Network).path == checkpoint / "nnet_ema.pth");
  CHECK(model.file(Role::TextEncoder).prefix == "text_encoder.");
  CHECK(modelWithWeights(checkpoint / "nnet.pth", "", {}).file(Role::Network).path ==
        checkpoint / "nnet.pth");
  const auto loaded = TextToImage::load(model, {});
  CHECK(loaded != nullptr);
  // Under any name, with the sizes and other files of a model that is named.
  std::filesystem::create_directories(dir / "elsewhere");
  std::filesystem::copy_file(checkpoint / "nnet.pth", dir / "elsewhere/mine.pth");
  const LocatedModel based = modelWithWeights(dir / "elsewhere/mine.pth", "base", {dir / "base"});
  CHECK(based.complete());
  CHECK(based.config.id == "base@mine.pth");
  CHECK(TextToImage::load(based, {}) != nullptr);
  CHECK_THROWS_AS(modelWithWeights(dir / "elsewhere/mine.pth", "", {}), crossflow::Error);
  CHECK_THROWS_AS(modelWithWeights(dir / "elsewhere/mine.pth", "unknown", {dir / "base"}),
                  crossflow::Error);
  CHECK_THROWS_AS(modelWithWeights(dir / "elsewhere", "", {}), crossflow::Error);
}

TEST_CASE("An own model without text encoder is complete when the published one is there") {
  const TempDir dir;
  const auto folder = dir / "models/mine";
  ModelConfig config = findPublishedModel("t2i_256px_clip_dimr")->config;
  config.id = "mine";
  std::filesystem::create_directories(folder);
  writeModelConfig(folder / "config.json", config);
  writeSafetensors(folder / "model.safetensors", {{"nnet.a", at::ones({1})}}, {});
  const auto before = modelNamed(locateModels({dir / "models"}), "mine");
  CHECK_FALSE(before.complete());
  CHECK(before.missing().english().find("clip-vit-large-patch14") != std::string::npos);
  CHECK(before.missing().english().find("assets.tar") != std::string::npos);
  touch(dir / "models/clip-vit-large-patch14/model.safetensors");
  touch(dir / "models/autoencoder_kl.pth");
  CHECK(modelNamed(locateModels({dir / "models"}), "mine").complete());
  // Or where its configuration says.
  config.files.textEncoder = "../../clip.bin";
  touch(dir / "clip.bin");
  writeModelConfig(folder / "config.json", config);
  const auto named = modelNamed(locateModels({dir / "models"}), "mine");
  CHECK(named.file(Role::TextEncoder).path == dir / "clip.bin");
}
