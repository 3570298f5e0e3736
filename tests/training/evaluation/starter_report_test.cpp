// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/starter_report.h"

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "training/data/pictures/picture_data.h"
#include "training/data/pictures/picture_file.h"

using namespace crossflow::training;

TEST_CASE("Triples are found among names", "[starter_report]") {
  const auto triples = findTriples({"man farmer", "woman farmer", "man pilot",
                                    "baby: light skin tone", "baby: dark skin tone", "red apple"},
                                   10);
  REQUIRE(triples.size() == 2);
  REQUIRE(triples[0].a == "man farmer");
  REQUIRE(triples[0].answer == "woman farmer");
  REQUIRE(triples[1].answer == "baby: dark skin tone");
  REQUIRE(triples[1].minus == "person: light skin tone");
}

TEST_CASE("A model that knows all its pictures passes, one that knows none fails",
          "[starter_report]") {
  crossflow::tests::TempDir temp;
  PictureList list;
  at::manual_seed(2);
  std::map<std::string, at::Tensor> pictures;
  const std::vector<std::string> names{"man farmer", "woman farmer", "man",
                                       "woman",      "red apple",    "sun"};
  for (const std::string& name : names) {
    const auto file = temp / (name + ".png");
    pictures[name] =
        torch::randint(0, 255, {3, 1, 1}).to(torch::kByte).expand({3, 32, 32}).contiguous();
    writePng(file, pictures[name]);
    list.items.push_back({file, name, {name}, "train", true});
  }
  // The latent of a prompt is its picture's colour.
  ModelUnderTest model;
  model.latent = [&](const std::string& prompt) {
    return pictures.at(prompt).to(torch::kFloat).unsqueeze(0).clone();
  };
  model.render = [](const at::Tensor& z) { return z.clamp(0, 255).to(torch::kByte); };
  const StarterReport good = reportStarter(model, list, 32);
  REQUIRE(good.recall == 1.0);
  REQUIRE(good.recallTop5 == 1.0);
  REQUIRE(good.triples == 1);
  REQUIRE(good.worstStep < 3.0);
  model.render = [](const at::Tensor& z) {
    return torch::full({z.size(0), 3, 32, 32}, 255).to(torch::kByte);
  };
  REQUIRE(reportStarter(model, list, 32).recall <= 1.0 / 6 + 1e-9);
}
