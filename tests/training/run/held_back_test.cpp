// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/held_back.h"

#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/training/run/tiny_run.h"
#include "training/run/worker.h"

using namespace crossflow;
using namespace crossflow::tests;
using namespace crossflow::training;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

std::vector<std::string> numbered(int count) {
  std::vector<std::string> names;
  for (int i = 0; i < count; ++i) names.push_back(std::to_string(i) + ".png");
  return names;
}

int64_t countOf(const std::vector<bool>& held) {
  return std::count(held.begin(), held.end(), true);
}

DataConfig holding(double share, bool set = false) {
  DataConfig config;
  config.heldBack = share;
  config.heldBackIsSet = set;
  return config;
}

}  // namespace

TEST_CASE("A share of the names is kept apart, whatever the order of the rows", "[held_back]") {
  std::vector<std::string> names = numbered(200);
  const std::vector<bool> held = heldBackRows(names, holding(0.05));
  CHECK(countOf(held) == 10);
  std::map<std::string, bool> byName;
  for (std::size_t i = 0; i < names.size(); ++i) byName[names[i]] = held[i];
  std::reverse(names.begin(), names.end());
  names.push_back(names.front());  // a second row of the same picture
  const std::vector<bool> again = heldBackRows(names, holding(0.05));
  for (std::size_t i = 0; i < names.size(); ++i) CHECK(again[i] == byName[names[i]]);
  CHECK(countOf(heldBackRows(numbered(15), holding(0.05))) == 0);
  CHECK(countOf(heldBackRows(numbered(15), holding(0.05, true))) == 1);
  CHECK(countOf(heldBackRows(numbered(30'000), holding(0.05))) == 1000);
  CHECK(countOf(heldBackRows(numbered(30'000), holding(0.05, true))) == 1500);
  CHECK(countOf(heldBackRows(numbered(200), holding(0))) == 0);
}

TEST_CASE("A list with a split of its own keeps it", "[held_back]") {
  PictureList list;
  for (const std::string& name : numbered(40))
    list.items.push_back({name, name, {"a caption"}, name == "7.png" ? "val" : "train"});
  const auto [training, apart] = withoutHeldBack(list, holding(0.5, true));
  CHECK(training.items.size() == 39);
  REQUIRE(apart.items.size() == 1);
  CHECK(apart.items[0].name == "7.png");
}

TEST_CASE("A run measures its loss on what it does not train on, beside what it does",
          "[held_back]") {
  const TempDir temp;
  makeLatents(temp.path(), 40);
  json config = tinyFlowConfig(2);
  config["train"]["validationInterval"] = 1;
  const fs::path run = makeRun(temp / "run", config);
  REQUIRE(runWorker(run, {}) == 0);
  const json started = eventsOf(run, "started").at(0);
  CHECK(started["samples"] == json(38));
  CHECK(started["validation_samples"] == json(2));
  const json measured = eventsOf(run, "validation").at(0);
  CHECK(measured["flow"].get<double>() > 0);
  CHECK(measured["training_flow"].get<double>() > 0);
  CHECK(measured["flow"] != measured["training_flow"]);

  config["data"]["heldBack"] = 0;
  const fs::path all = makeRun(temp / "all", config);
  REQUIRE(runWorker(all, {}) == 0);
  CHECK(eventsOf(all, "started").at(0)["samples"] == json(40));
  CHECK_FALSE(eventsOf(all, "validation").at(0).contains("training_flow"));

  config["data"].erase("heldBack");
  config["data"]["validation"] = "../other/latents.safetensors";
  fs::create_directories(temp / "other");
  makeLatents(temp / "other", 6);
  const fs::path given = makeRun(temp / "given", config);
  REQUIRE(runWorker(given, {}) == 0);
  CHECK(eventsOf(given, "started").at(0)["samples"] == json(40));
  CHECK(eventsOf(given, "started").at(0)["validation_samples"] == json(6));
}
