// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pairs/pair_maker.h"

#include <fstream>
#include <map>

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "training/config/run_error.h"

using namespace crossflow;
using namespace crossflow::training;
using Catch::Matchers::Contains;
using crossflow::tests::TempDir;
using Kind = PairStart::Kind;

namespace {

PairRecipe threePrompts() {
  PairRecipe recipe;
  recipe.model = "tiny";
  recipe.count = 1000;
  recipe.prompts = {"cat", "dog", "red car"};
  return recipe;
}

}  // namespace

TEST_CASE("Pairs begin with prompts, mixtures and sums in the shares asked for", "[pairs]") {
  const PairRecipe recipe = threePrompts();
  std::map<Kind, int> kinds;
  std::set<uint64_t> noises;
  for (int64_t i = 0; i < recipe.count; ++i) {
    const PairStart start = pairStart(recipe, i);
    ++kinds[start.kind];
    noises.insert(start.noise);
    REQUIRE(start.sentence() == pairStart(recipe, i).sentence());
    if (start.kind == Kind::Prompt) continue;
    REQUIRE(start.prompts[0] != start.prompts[1]);
    REQUIRE(start.prompts.size() == (start.kind == Kind::Analogy ? 3 : 2));
    REQUIRE((start.share >= 0 && start.share < 1));
  }
  REQUIRE(noises.size() == 1000);
  // A third of the pairs would repeat a prompt among three and stay plain.
  CHECK(kinds[Kind::Mixture] == Approx(250 * 2 / 3).margin(50));
  CHECK(kinds[Kind::Sum] + kinds[Kind::Analogy] == Approx(250 * 2 / 3).margin(50));
  CHECK(kinds[Kind::Analogy] > 20);
}

TEST_CASE("A list of one prompt has nothing to mix", "[pairs]") {
  PairRecipe recipe = threePrompts();
  recipe.prompts = {"cat"};
  for (int64_t i = 0; i < 100; ++i) REQUIRE(pairStart(recipe, i).sentence() == "cat");
}

TEST_CASE("Prompts are read a line each, once", "[pairs]") {
  TempDir temp;
  std::ofstream(temp / "prompts.txt") << "cat\r\n\n  \ndog\ncat\n";
  REQUIRE(readPrompts(temp / "prompts.txt") == std::vector<std::string>{"cat", "dog"});
  std::ofstream(temp / "none.txt") << "\n \n";
  REQUIRE_THROWS_WITH(readPrompts(temp / "none.txt"), Contains("holds no prompts"));
}

TEST_CASE("A recipe of pairs survives its file, and damage is said", "[pairs]") {
  TempDir temp;
  writePairRecipe(temp.path(), threePrompts());
  REQUIRE(readPairRecipe(temp.path()) == threePrompts());
  std::ofstream(temp / "pairs.json") << R"({"model": "tiny", "count": -1})";
  REQUIRE_THROWS_WITH(readPairRecipe(temp.path()), Contains("cannot be used"));
  REQUIRE_THROWS_WITH(readPairRecipe(temp / "nowhere"), Contains("nowhere"));
}

TEST_CASE("Pairs that are not all made are refused", "[pairs]") {
  TempDir temp;
  writePairRecipe(temp.path(), threePrompts());
  REQUIRE_THROWS_WITH(PairData(temp.path(), 0, 1000, {4, 4, 4}), Contains("not all made"));
}
