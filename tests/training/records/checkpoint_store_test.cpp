// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/checkpoint_store.h"

#include <fstream>

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "training/config/run_error.h"

using crossflow::tests::put;
using namespace crossflow::training;
namespace fs = std::filesystem;

namespace {

auto filesWith(const std::string& text) {
  return [text](const fs::path& folder) {
    put(folder / "nnet.pth", text);
    put(folder / "step.pth", "s");
  };
}

struct Died : std::exception {};

}  // namespace

TEST_CASE("The newest whole checkpoint is found, damaged ones are passed over", "[checkpoints]") {
  crossflow::tests::TempDir temp;
  CheckpointStore store(temp / "checkpoints", 10);
  store.save(5, filesWith("five"));
  store.save(12, filesWith("twelve"));
  REQUIRE(store.newestWhole()->step == 12);

  put(store.list().front().folder / "nnet.pth", "twelvE");  // same size, other bytes
  std::vector<std::string> damaged;
  REQUIRE(store.newestWhole(&damaged)->step == 5);
  REQUIRE(damaged.size() == 1);
  REQUIRE(damaged[0].find("nnet.pth") != std::string::npos);
}

TEST_CASE("Folders that only look like a checkpoint are passed over", "[checkpoints]") {
  crossflow::tests::TempDir temp;
  const fs::path folder = temp / "checkpoints";
  CheckpointStore store(folder, 10);
  store.save(5, filesWith("five"));
  fs::copy(folder / "5.ckpt", folder / "90.ckpt");  // somebody's copy
  fs::create_directories(folder / "91.ckpt");
  put(folder / "91.ckpt" / "readme.txt", "nothing else");
  fs::create_directories(folder / "92.ckpt");
  put(folder / "92.ckpt" / "manifest.json", R"({"v":1,"step":92,"files":{}})");
  fs::create_directories(folder / "93.ckpt");
  put(folder / "93.ckpt" / "nnet.pth", "half of the original's");
  put(folder / "94.ckpt", "a file");
  fs::create_directories(folder / "95.ckpt.old");
  fs::create_directories(folder / "+96.ckpt");
  std::vector<std::string> damaged;
  REQUIRE(store.newestWhole(&damaged)->step == 5);
  REQUIRE(damaged.size() == 4);
  store.save(6, filesWith("six"));
  REQUIRE(store.newestWhole()->step == 6);
}

TEST_CASE("Death in the middle of a save leaves the old checkpoints alone", "[checkpoints]") {
  crossflow::tests::TempDir temp;
  CheckpointStore store(temp / "checkpoints", 10);
  store.save(5, filesWith("five"));
  const auto dies = [](const fs::path& folder) {
    put(folder / "nnet.pth", "half");
    throw Died();
  };
  REQUIRE_THROWS_AS(store.save(6, dies), Died);
  // A killed process runs no clean-up at all.
  fs::create_directories(temp / "checkpoints" / ".unfinished-7.ckpt");
  put(temp / "checkpoints" / ".unfinished-7.ckpt" / "nnet.pth", "half");
  const CheckpointStore again(temp / "checkpoints", 10);
  again.removeLeftovers();
  REQUIRE(again.list().size() == 1);
  REQUIRE(again.newestWhole()->step == 5);
  REQUIRE_FALSE(fs::exists(temp / "checkpoints" / ".unfinished-7.ckpt"));
}

TEST_CASE("The last ones and the best one are kept", "[checkpoints]") {
  crossflow::tests::TempDir temp;
  CheckpointStore store(temp / "checkpoints", 2);
  store.save(1, filesWith("a"));
  REQUIRE(store.offerBest(1, 10.0, "loss"));
  for (const int64_t step : {2, 3, 4}) store.save(step, filesWith("b"));
  REQUIRE_FALSE(store.offerBest(4, 11.0, "loss"));
  std::vector<int64_t> steps;
  for (const CheckpointEntry& entry : store.list()) steps.push_back(entry.step);
  REQUIRE(steps == std::vector<int64_t>{4, 3, 1});
  REQUIRE(store.best() == 1);
}

TEST_CASE("A checkpoint of the original has no manifest and is taken as it is", "[checkpoints]") {
  crossflow::tests::TempDir temp;
  CheckpointStore store(temp / "checkpoints", 2);
  fs::create_directories(temp / "checkpoints" / "50000.ckpt");
  REQUIRE_FALSE(store.newestWhole());
  filesWith("x")(temp / "checkpoints" / "50000.ckpt");
  REQUIRE(store.newestWhole()->step == 50000);
}

TEST_CASE("A step is saved again in place of its older self", "[checkpoints]") {
  crossflow::tests::TempDir temp;
  CheckpointStore store(temp / "checkpoints", 2);
  store.save(3, filesWith("old"));
  store.save(3, filesWith("new"));
  REQUIRE(store.list().size() == 1);
  REQUIRE(damageOf(store.list()[0].folder).empty());
}

TEST_CASE("Space is asked for before it is needed", "[checkpoints]") {
  crossflow::tests::TempDir temp;
  const CheckpointStore store(temp / "checkpoints", 2);
  REQUIRE_NOTHROW(store.requireSpace(1));
  REQUIRE_THROWS_AS(store.requireSpace(int64_t{1} << 60), RunError);
}

TEST_CASE("Checkpoints that somebody wants to keep are never pruned", "[checkpoints]") {
  crossflow::tests::TempDir temp;
  CheckpointStore store(temp / "checkpoints", 1);
  store.save(1, filesWith("one"));
  put(temp / "checkpoints" / "kept.json", R"({"v":1,"steps":[1]})");
  for (const int64_t step : {2, 3}) store.save(step, filesWith("more"));
  const auto list = store.list();
  REQUIRE(list.size() == 2);
  REQUIRE(list[0].step == 3);
  REQUIRE(list[1].step == 1);
  put(temp / "checkpoints" / "kept.json", "no list");
  store.save(4, filesWith("four"));
  REQUIRE(store.list().size() == 1);
}
