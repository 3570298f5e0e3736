// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/starter_report.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "models/flow/noise.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "training/config/run_error.h"
#include "training/data/pictures/picture_data.h"
#include "training/data/pictures/picture_file.h"
#include "training/evaluation/picture_index.h"
#include "training/evaluation/triples.h"

using namespace crossflow::training;
using crossflow::tests::TempDir;

namespace {

// Thirty pictures of coloured stripes that differ in colour and in where the stripe is.
struct StripedPictures {
  TempDir temp;
  PictureList list;
  std::map<std::string, at::Tensor> pictures;

  explicit StripedPictures(const std::vector<std::string>& names) {
    at::manual_seed(2);
    for (std::size_t i = 0; i < names.size(); ++i) {
      at::Tensor picture = torch::full({3, 32, 32}, 255).to(torch::kByte);
      const auto place = static_cast<int64_t>(i % 5) * 5;
      picture.narrow(2, 2 + place, 5).copy_(torch::randint(0, 200, {3, 1, 1}).to(torch::kByte));
      pictures[names[i]] = picture;
      const auto file = temp / (std::to_string(i) + ".png");
      writePng(file, picture);
      list.items.push_back({file, names[i], {names[i]}, "train"});
    }
  }

  // The latent of a prompt is its picture; what has none is grey.
  ModelUnderTest model() const {
    ModelUnderTest model;
    model.latent = [this](const std::string& prompt) {
      const auto found = pictures.find(prompt);
      return found == pictures.end() ? torch::full({1, 3, 32, 32}, 128.0)
                                     : found->second.to(torch::kFloat).unsqueeze(0).clone();
    };
    model.draw = [this, latent = model.latent](const std::string& prompt, uint64_t seed) {
      return latent(prompt) + 3 * crossflow::models::normalNoise(seed, {1, 3, 32, 32});
    };
    model.render = [](const at::Tensor& z) { return z.clamp(0, 255).to(torch::kByte); };
    return model;
  }
};

std::vector<std::string> starterNames() {
  std::vector<std::string> names{"man farmer", "woman farmer", "man", "woman", "red apple", "sun"};
  for (int i = 0; i < 24; ++i) names.push_back("thing " + std::to_string(i));
  return names;
}

StarterReportOptions quick() {
  StarterReportOptions options;
  options.frames = 10;
  options.films = 1;
  return options;
}

}  // namespace

TEST_CASE("Triples of six kinds are found among names", "[starter_report]") {
  const std::vector<std::string> names{"man farmer",
                                       "woman farmer",
                                       "man pilot",
                                       "woman pilot",
                                       "man cook",
                                       "woman cook",
                                       "man judge",
                                       "woman judge",
                                       "man singer",
                                       "woman singer",
                                       "baby: light skin tone",
                                       "baby: dark skin tone",
                                       "crying cat",
                                       "crying face",
                                       "kissing cat",
                                       "kissing face",
                                       "dog",
                                       "dog face",
                                       "cow",
                                       "cow face",
                                       "red heart",
                                       "blue heart",
                                       "red circle",
                                       "blue circle",
                                       "flag: Japan",
                                       "flag: Peru"};
  std::map<std::string, Triple> first;
  const std::set<std::string> known(names.begin(), names.end());
  for (const Triple& triple : findTriples(names, 60)) {
    first.emplace(triple.kind, triple);
    CHECK(known.contains(triple.answer));
    CHECK(triple.answer != triple.a);
  }
  REQUIRE(first.size() == 6);
  CHECK(first["tone"].answer == "baby: dark skin tone");
  CHECK(first["tone"].minus == "person: light skin tone");
  CHECK(first["gender"].plus == "woman");
  CHECK(first["flag"].a == "flag of Japan");
  CHECK(findTriples(names, 12).size() <= 12);
  CHECK(findTriples({"red apple"}, 12).empty());
}

TEST_CASE("Distance sees edges that the mean colour hides", "[picture_index]") {
  at::Tensor pictures = torch::full({3, 3, 32, 32}, 255).to(torch::kByte);
  pictures[1].slice(2, 0, 32, 2).fill_(0);  // fine stripes
  pictures[2].fill_(127);                   // of that mean colour
  const PictureIndex index(pictures);
  at::Tensor moved = torch::full({3, 32, 32}, 255).to(torch::kByte);
  moved.slice(2, 0, 32, 2).fill_(40);
  CHECK(index.nearest(moved, 1).front() == 1);
  CHECK(index.rankAmong(moved, 1, {0, 2}) == 0);
  CHECK(index.rankAmong(moved, 2, {0, 1}) == 1);
  CHECK(index.lookAlikes(0, 20).size() == 2);
  CHECK(gradientEnergy(pictures)[1].item<float>() > 0.4F);
  CHECK(meanDistance(pictures.narrow(0, 0, 1)) == 0);
}

TEST_CASE("A model that knows all its pictures passes", "[starter_report]") {
  const StripedPictures striped(starterNames());
  StarterReportOptions options = quick();
  options.lists.names = {"sun", "red apple"};
  options.lists.phrases = {{"sun", {"sun"}}, {"thing 3", {"gadget"}}};
  options.sheets = striped.temp / "sheets";
  const StarterReport report = reportStarter(striped.model(), striped.list, 32, options);
  CHECK(report.lookAlike.right == 2);
  CHECK(report.lookAlike.of == 2);
  CHECK(report.sharpness > 0.9);
  CHECK(report.sharpness < 1.2);
  CHECK(report.phrases.right == 1);  // nothing is called a gadget
  CHECK(report.phrases.of == 2);
  CHECK(report.arithmetic.at("gender").of == 1);
  CHECK(std::filesystem::file_size(options.sheets / "names.png") > 1000);
  CHECK(report.toJson()["look_alike_recall"]["share"] == 1.0);
}

TEST_CASE("A model that draws one picture for everything fails", "[starter_report]") {
  const StripedPictures striped(starterNames());
  ModelUnderTest model = striped.model();
  model.render = [](const at::Tensor& z) {
    return torch::full({z.size(0), 3, 32, 32}, 255).to(torch::kByte);
  };
  const StarterReport report = reportStarter(model, striped.list, 32, quick());
  CHECK(report.lookAlike.value() < 0.5);
  CHECK(report.sharpness < 0.1);
}

TEST_CASE("Seeds that draw the pictures of a shared caption are diverse, one picture is not",
          "[starter_report]") {
  StripedPictures striped(starterNames());
  for (std::size_t i = 6; i < 10; ++i) striped.list.items[i].captions.emplace_back("gadget");
  ModelUnderTest model = striped.model();
  const auto known = model.draw;
  model.draw = [&](const std::string& prompt, uint64_t seed) {
    return known(prompt == "gadget" ? "thing " + std::to_string(seed - 1) : prompt, seed);
  };
  const StarterReport varied = reportStarter(model, striped.list, 32, quick());
  CHECK(varied.diverseRight.of == 1);
  CHECK(varied.diverseRight.right == 1);
  CHECK(varied.diversity > 0.9);
  model.draw = [&](const std::string& prompt, uint64_t seed) {
    return known(prompt == "gadget" ? "thing 0" : prompt, seed);
  };
  CHECK(reportStarter(model, striped.list, 32, quick()).diversity < 0.3);
}

TEST_CASE("Lists of questions are read, and refused by file and line", "[starter_report]") {
  const TempDir temp;
  std::ofstream(temp / "names.txt") << "# single things\nsun\r\nred apple\n";
  std::ofstream(temp / "phrases.txt") << "hot drink: tea, coffee\n";
  const StarterLists lists = readStarterLists(temp.path());
  CHECK(lists.names == std::vector<std::string>{"sun", "red apple"});
  REQUIRE(lists.phrases.size() == 1);
  CHECK(lists.phrases[0].text == "hot drink");
  CHECK(lists.phrases[0].keywords == std::vector<std::string>{"tea", "coffee"});
  CHECK(lists.everyday.empty());
  std::ofstream(temp / "phrases.txt") << "# one\nhot drink\n";
  CHECK_THROWS_WITH(readStarterLists(temp.path()),
                    Catch::Contains("phrases.txt") && Catch::Contains("line 2"));
  const StripedPictures striped(starterNames());
  StarterReportOptions options = quick();
  options.lists.names = {"moon"};
  CHECK_THROWS_WITH(reportStarter(striped.model(), striped.list, 32, options),
                    Catch::Contains("\"moon\""));
}
