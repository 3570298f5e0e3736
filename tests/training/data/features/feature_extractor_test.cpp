// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/features/feature_extractor.h"

#include <fstream>

#include "models/config/model_config_json.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/training/run/tiny_run.h"
#include "training/config/run_error.h"
#include "training/data/features/feature_data.h"

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
  FeatureData data(config, shape, true);
  REQUIRE(data.size() == 4);
  REQUIRE(data.read({{1, 9}}).pictures.sizes() == at::IntArrayRef({1, 3, 16, 16}));

  fs::remove(temp / "out/features/2.npy");
  const ExtractionReport second = extractor.extractTraining(list);
  REQUIRE(second.written == 1);
  REQUIRE(second.alreadyThere == 3);
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
