// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/features/feature_extractor.h"

#include <fstream>
#include <sstream>

#include "models/config/model_config_json.h"
#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/training/run/tiny_run.h"
#include "training/config/run_error.h"
#include "training/data/features/feature_data.h"
#include "training/data/features/sample_prompts.h"
#include "training/data/features/validation_features.h"

using namespace crossflow;
using namespace crossflow::training;
using tests::TempDir;
namespace fs = std::filesystem;

namespace {

/// Words by length: enough to be told apart.
class LengthTokenizer final : public models::Tokenizer {
 public:
  models::TokenIds encode(std::string_view text) const override {
    models::TokenIds tokens{std::vector<int64_t>(5), std::vector<int64_t>(5), false};
    tokens.ids[0] = static_cast<int64_t>(text.size());
    tokens.mask[0] = 1;
    return tokens;
  }
};

/// The ids themselves, as features of width 6.
class EchoEncoder final : public models::TextEncoder {
 public:
  at::Tensor forward(const at::Tensor& ids, const at::Tensor&) override {
    return ids.to(torch::kFloat).unsqueeze(-1).expand({-1, -1, 6});
  }
};

ExtractionNetworks tinyNetworks() {
  ExtractionNetworks networks;
  networks.vae = models::KlVae(models::modelConfigFromJson(tests::tinyModel()).vae);
  at::manual_seed(4);
  networks.vae->initialiseParameters();
  networks.text["clip"] = {std::make_shared<LengthTokenizer>(), std::make_shared<EchoEncoder>(),
                           1.0};
  networks.text["t5"] = {std::make_shared<LengthTokenizer>(), std::make_shared<EchoEncoder>(),
                         10.0};
  return networks;
}

ExtractionOptions optionsFor(const TempDir& temp) {
  ExtractionOptions options;
  options.out = temp / "out";
  options.sizes = {16, 32};
  options.batch = 2;
  return options;
}

}  // namespace

TEST_CASE("Extraction writes what the trainer reads, skips bad pictures and goes on later",
          "[extract]") {
  TempDir temp;
  tests::makePictures(temp / "pictures", 5);
  std::ofstream(temp / "pictures" / "4.png") << "no picture";  // the last one
  const PictureList list = readPictureList(temp / "pictures");
  FeatureExtractor extractor(tinyNetworks(), optionsFor(temp));
  const ExtractionReport first = extractor.extractTraining(list);
  REQUIRE(first.written == 4);
  REQUIRE(first.failed.size() == 1);
  REQUIRE(fs::exists(temp / "out" / "failed_file.txt"));

  const FeatureShape shape{16, "t5", {8, 4, 4}, 5, 6};
  const TrainingFeature feature = readTrainingFeature(temp / "out/features/0.npy", shape);
  REQUIRE(feature.text.embedding[0][0].item<double>() == 10.0 * feature.text.ids[0].item<double>());
  DataConfig config;
  config.path = temp / "out";
  config.pictures = temp / "pictures";
  FeatureData data(config, readPictureList(config.path, config.pictures), shape, true);
  REQUIRE(data.size() == 4);
  REQUIRE(data.read({{1, 9}}).pictures.sizes() == at::IntArrayRef({1, 3, 16, 16}));

  fs::remove(temp / "out/features/2.npy");
  const ExtractionReport second = extractor.extractTraining(list);
  REQUIRE(second.written == 1);
  REQUIRE(second.alreadyThere == 3);
}

TEST_CASE("What an extraction did not write it does not touch", "[extract]") {
  TempDir temp;
  tests::makePictures(temp / "out/imgs", 3);
  const std::string own = R"({"img_path": "0.png", "prompt": "mine", "author": "me"})"
                          "\n"
                          R"({"img_path": "1.png", "prompt": "also mine", "second": "more words"})"
                          "\n";
  std::ofstream(temp / "out/img_text_pair.jsonl") << own;
  FeatureExtractor extractor(tinyNetworks(), optionsFor(temp));
  const ExtractionReport report = extractor.extractTraining(readPictureList(temp / "out"));
  CHECK(report.written == 2);
  CHECK(report.listLeft);
  std::stringstream after;
  after << std::ifstream(temp / "out/img_text_pair.jsonl").rdbuf();
  CHECK(after.str() == own);
  // A list of its own it writes anew.
  ExtractionOptions options = optionsFor(temp);
  options.out = temp / "other";
  FeatureExtractor elsewhere(tinyNetworks(), options);
  CHECK_FALSE(elsewhere.extractTraining(readPictureList(temp / "out/imgs")).listLeft);
  tests::makePictures(temp / "out/imgs", 4);
  const ExtractionReport more = elsewhere.extractTraining(readPictureList(temp / "out/imgs"));
  CHECK_FALSE(more.listLeft);
  CHECK((more.written == 1 && more.alreadyThere == 3));
  CHECK(readPictureList(temp / "other/img_text_pair.jsonl").items.size() == 4);
}

TEST_CASE("T5 is added to features that have CLIP, and nothing of them is lost", "[extract]") {
  TempDir temp;
  tests::makePictures(temp / "pictures", 3);
  PictureList list = readPictureList(temp / "pictures");
  ExtractionNetworks clip = tinyNetworks();
  clip.text.erase("t5");
  ExtractionOptions options = optionsFor(temp);
  options.sizes = {16};
  FeatureExtractor(std::move(clip), options).extractTraining(list);
  const FeatureShape clipShape{16, "clip", {8, 4, 4}, 5, 6};
  const TrainingFeature before = readTrainingFeature(temp / "out/features/1.npy", clipShape);
  // Somebody else's entry in a file, and a list whose caption changed meanwhile.
  list.items[1].captions = {"another caption"};
  ExtractionNetworks t5 = tinyNetworks();
  t5.text.erase("clip");
  options.sizes = {16, 32};
  options.batch = 3;
  FeatureExtractor adding(std::move(t5), options);
  const ExtractionReport report = adding.extractTraining(list);
  CHECK((report.completed == 3 && report.written == 0 && report.alreadyThere == 0));
  const TrainingFeature after = readTrainingFeature(temp / "out/features/1.npy", clipShape);
  CHECK(torch::equal(before.moments, after.moments));
  CHECK(torch::equal(before.text.embedding, after.text.embedding));
  const FeatureShape t5Shape{32, "t5", {8, 8, 8}, 5, 6};
  const TrainingFeature added = readTrainingFeature(temp / "out/features/1.npy", t5Shape);
  CHECK(added.text.caption == before.text.caption);
  CHECK(torch::equal(added.text.ids, before.text.ids));  // of the caption the file has
  CHECK(added.moments.sizes() == at::IntArrayRef({8, 8, 8}));
  CHECK(adding.extractTraining(list).alreadyThere == 3);
}

TEST_CASE("The original's prompts come along and are not written over others", "[extract]") {
  TempDir temp;
  CHECK(originalSamplePrompts().size() == 15);
  FeatureExtractor extractor(tinyNetworks(), optionsFor(temp));
  extractor.extractPrompts(originalSamplePrompts());
  extractor.extractPrompts(originalSamplePrompts());  // the same again is not a conflict
  CHECK(captionOfPrompt(temp / "out/run_vis/9.npy") == "A tower in the mountains.");
  CHECK_THROWS_AS(extractor.extractPrompts({"mine"}), RunError);
  ExtractionOptions options = optionsFor(temp);
  options.replace = true;
  FeatureExtractor(tinyNetworks(), options).extractPrompts({"mine"});
  CHECK(captionOfPrompt(temp / "out/run_vis/0.npy") == "mine");
}

TEST_CASE("Validation features are read whatever their numbers", "[extract]") {
  TempDir temp;
  tests::makePictures(temp / "pictures", 4);
  FeatureExtractor extractor(tinyNetworks(), optionsFor(temp));
  extractor.extractValidation(readPictureList(temp / "pictures"));
  extractor.extractPrompts({"one"});
  fs::copy_file(temp / "out/val/0_0.npy", temp / "out/val/0_1.npy");  // a second caption
  fs::remove(temp / "out/val/2.npy");                                 // no moments: not a sample
  const FeatureShape shape{16, "clip", {8, 4, 4}, 5, 6};
  CHECK(validationFolder(temp / "out") == temp / "out/val");
  CHECK(validationFolder(temp / "out/val") == temp / "out/val");
  CHECK(validationFolder(temp / "pictures").empty());
  CHECK(watchedPromptFolder(temp / "out/val", "/nowhere") == temp / "out/run_vis");
  ValidationFeatures data(temp / "out", shape, 0.5);
  REQUIRE(data.size() == 3);
  const Batch batch = data.read({{0, 1}, {1, 2}, {2, 3}});
  CHECK(batch.moments.sizes() == at::IntArrayRef({3, 8, 4, 4}));
  CHECK(batch.captions.size() == 3);
  CHECK(torch::equal(batch.moments[2], readMoments(temp / "out/val/3.npy", {8, 4, 4})));
  CHECK_THROWS_AS(ValidationFeatures(temp / "pictures", shape, 0.5), RunError);
}

TEST_CASE("Validation features are numbered without gaps", "[extract]") {
  TempDir temp;
  tests::makePictures(temp / "pictures", 3);
  std::ofstream(temp / "pictures" / "0.png") << "no picture";
  FeatureExtractor extractor(tinyNetworks(), optionsFor(temp));
  REQUIRE(extractor.extractValidation(readPictureList(temp / "pictures")).written == 2);
  REQUIRE(readMoments(temp / "out/val/1.npy", {8, 4, 4}).defined());
  REQUIRE_FALSE(readPromptFeature(temp / "out/val/1_0.npy", 5, 6).caption.empty());
  REQUIRE_FALSE(fs::exists(temp / "out/val/2.npy"));
}

TEST_CASE("Prompts and the empty context", "[extract]") {
  TempDir temp;
  FeatureExtractor extractor(tinyNetworks(), optionsFor(temp));
  extractor.extractPrompts({"one", "three"});
  extractor.extractEmpty();
  REQUIRE(readPromptFolder(temp / "out/run_vis", 5, 6).size() == 2);
  REQUIRE(readPromptFeature(temp / "out/empty_context.npy", 5, 6).caption.empty());
}

TEST_CASE("Pictures that would share a feature file are refused", "[extract]") {
  TempDir temp;
  tests::makePictures(temp / "pictures", 1);
  PictureList list = readPictureList(temp / "pictures");
  list.items.push_back(list.items[0]);
  list.items[1].name = "other/0.png";
  FeatureExtractor extractor(tinyNetworks(), optionsFor(temp));
  REQUIRE_THROWS_AS(extractor.extractTraining(list), RunError);
}
