// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/features/feature_file.h"

#include <fstream>

#include "models/numpy/npy_file.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "training/config/run_error.h"
#include "training/data/features/feature_data.h"

using namespace crossflow::training;
using Catch::Matchers::Contains;
namespace models = crossflow::models;

namespace {

const FeatureShape kShape{256, "clip", {8, 4, 4}, 5, 6};

TextFeatures someText(const std::string& caption) {
  return {torch::randn({5, 6}), torch::tensor({1, 1, 1, 0, 0}), torch::arange(5), caption};
}

FullFeature someFeature(const std::string& caption) {
  FullFeature feature;
  feature.moments[256] = torch::randn({8, 4, 4});
  feature.text["clip"] = someText(caption);
  feature.caption = caption;
  return feature;
}

}  // namespace

TEST_CASE("A training feature comes back as it was written", "[features]") {
  crossflow::tests::TempDir temp;
  const FullFeature written = someFeature("a café 🐶");
  writeTrainingFeature(temp / "f.npy", written);
  const TrainingFeature read = readTrainingFeature(temp / "f.npy", kShape);
  REQUIRE(torch::equal(read.moments, written.moments.at(256)));
  REQUIRE(torch::equal(read.text.embedding, written.text.at("clip").embedding));
  REQUIRE(torch::equal(read.text.mask, written.text.at("clip").mask));
  REQUIRE(read.text.caption == "a café 🐶");
}

TEST_CASE("Prompts, the empty context and moments come back", "[features]") {
  crossflow::tests::TempDir temp;
  const TextFeatures text = someText("a bus");
  writePromptFeature(temp / "0.npy", text);
  writeEmptyContext(temp / "empty_context.npy", text);
  writeMoments(temp / "m.npy", torch::ones({8, 4, 4}));
  REQUIRE(readPromptFeature(temp / "0.npy", 5, 6).caption == "a bus");
  REQUIRE(torch::equal(readPromptFeature(temp / "empty_context.npy", 5, 6).ids, text.ids));
  REQUIRE(readMoments(temp / "m.npy", {8, 4, 4}).sum().item<double>() == 128);
}

TEST_CASE("Features that do not fit are refused by file and entry", "[features]") {
  crossflow::tests::TempDir temp;
  const auto complaint = [&](const FeatureShape& shape) {
    try {
      readTrainingFeature(temp / "f.npy", shape);
    } catch (const RunError& error) {
      REQUIRE(error.cause == protocol::Cause::BadData);
      return std::string(error.what());
    }
    return std::string();
  };
  writeTrainingFeature(temp / "f.npy", someFeature("x"));
  REQUIRE_THAT(complaint({512, "clip", {8, 4, 4}, 5, 6}), Contains("image_latent_512"));
  REQUIRE_THAT(complaint({256, "t5", {8, 4, 4}, 5, 6}), Contains("token_embedding_t5"));
  REQUIRE_THAT(complaint({256, "clip", {8, 8, 8}, 5, 6}),
               Contains("(8, 4, 4) instead of (8, 8, 8)"));
  FullFeature broken = someFeature("x");
  broken.moments[256][0][0][0] = std::numeric_limits<float>::quiet_NaN();
  writeTrainingFeature(temp / "f.npy", broken);
  REQUIRE_THAT(complaint(kShape), Contains("not finite") && Contains("f.npy"));
  std::ofstream(temp / "f.npy") << "no numpy file at all";
  REQUIRE_FALSE(complaint(kShape).empty());
  models::writeNpy(temp / "f.npy", torch::ones({3}));
  REQUIRE_THAT(complaint(kShape), Contains("dictionary"));
}

TEST_CASE("A feature folder of any size trains; unreadable files are skipped", "[features]") {
  crossflow::tests::TempDir temp;
  std::filesystem::create_directories(temp / "features");
  std::ofstream list(temp / "img_text_pair.jsonl");
  for (int i = 0; i < 3; ++i) {
    writeTrainingFeature(temp / ("features/" + std::to_string(i) + ".npy"), someFeature("c"));
    list << R"({"img_path": "sub/)" << i << R"(.jpg", "prompt": "c"})" << '\n';
  }
  list.close();
  std::ofstream(temp / "features/1.npy") << "torn";
  DataConfig config;
  config.path = temp.path();
  FeatureData data(config, readPictureList(config.path), kShape, false);
  REQUIRE(data.size() == 3);
  const Batch batch = data.read({{0, 1}, {1, 2}, {2, 3}});
  REQUIRE(batch.moments.sizes() == at::IntArrayRef({3, 8, 4, 4}));
  REQUIRE(torch::equal(batch.moments[1], batch.moments[2]));  // the next one stands in
  REQUIRE(batch.textFeatures.sizes() == at::IntArrayRef({3, 5, 6}));
  REQUIRE(data.takeNotices().size() == 1);
}
