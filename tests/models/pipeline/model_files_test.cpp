// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/model_files.h"

#include <fstream>

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

const LocatedModel& modelNamed(const std::vector<LocatedModel>& models, const std::string& id) {
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
  CHECK(dit.file(Role::kNetwork).bytes == 3);
  CHECK(dit.file(Role::kTextEncoder).bytes == 11);
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
