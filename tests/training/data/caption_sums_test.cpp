// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/caption_sums.h"

#include <algorithm>
#include <sstream>

#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/training/data/length_tokenizer.h"
#include "training/data/caption_tokens.h"

using namespace crossflow;
using namespace crossflow::tests;
using namespace crossflow::training;

namespace {

using Words = std::vector<std::string>;

Words wordsIn(std::string text) {
  std::ranges::replace(text, ':', ' ');
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

Words allWords(const std::string& one, const std::string& other) {
  Words all = wordsIn(one);
  const Words more = wordsIn(other);
  all.insert(all.end(), more.begin(), more.end());
  std::ranges::sort(all);
  return all;
}

Words peopleAndAnimals() {
  Words names{"tulip", "cat", "dog", "cat face", "dog face", "man", "woman"};
  for (const char* person : {"man", "woman"})
    for (const char* work : {"pilot", "farmer", "cook"})
      for (const char* tone : {"", ": light skin tone", ": dark skin tone"})
        names.push_back(std::string(person) + " " + work + tone);
  return names;
}

}  // namespace

TEST_CASE("Sums of captions come out by their words", "[caption_sums]") {
  const Words names = peopleAndAnimals();
  const CaptionSums sums(names);
  for (std::size_t i = 0; i < names.size(); ++i) {
    int found = 0;
    for (uint64_t draw = 0; draw < 100; ++draw) {
      const auto sum = sums.drawn(static_cast<int64_t>(i), draw);
      if (!sum) continue;
      ++found;
      const auto name = [&](int64_t at) { return names[static_cast<std::size_t>(at)]; };
      INFO(name(sum->a) << " + " << name(sum->plus) << " - " << name(sum->minus));
      REQUIRE(allWords(name(sum->a), name(sum->plus)) == allWords(names[i], name(sum->minus)));
      CHECK(sum->a != static_cast<int64_t>(i));
    }
    INFO(names[i]);
    if (isKeptBackAnswer(names[i]) || names[i] == "tulip")
      CHECK(found == 0);
    else
      CHECK(found > 10);
  }
}

TEST_CASE("Draws find the sums that people ask for", "[caption_sums]") {
  const Words names{"cat", "dog", "cat face", "dog face"};
  const CaptionSums sums(names);
  bool seen = false;
  for (uint64_t draw = 0; draw < 200; ++draw)
    if (const auto sum = sums.drawn(3, draw))
      seen = seen || (sum->a == 1 && sum->plus == 2 && sum->minus == 0);
  CHECK(seen != isKeptBackAnswer("dog face"));
}

TEST_CASE("A fifth of the answers is kept back", "[caption_sums]") {
  int kept = 0;
  for (int i = 0; i < 5000; ++i) kept += isKeptBackAnswer("name " + std::to_string(i)) ? 1 : 0;
  CHECK(kept > 900);
  CHECK(kept < 1100);
}

TEST_CASE("The first rows of a batch have sums, the others their own name", "[caption_sums]") {
  std::vector<Words> captions;
  for (const std::string& name : peopleAndAnimals()) captions.push_back({name, "in other words"});
  CaptionTokens tokens(captions, std::make_shared<LengthTokenizer>());
  std::vector<SampleRef> samples;
  for (std::size_t i = 0; i < captions.size(); ++i)
    samples.push_back({static_cast<int64_t>(i), mixSeed(3, i, 0)});
  Batch batch;
  tokens.fill(batch, samples);
  CHECK_FALSE(batch.sumIds.defined());
  tokens.addSums(0.5);
  tokens.fill(batch, samples);
  const auto rows = static_cast<int64_t>(samples.size()), some = sumRows(0.5, rows);
  REQUIRE(batch.sumIds.sizes() == at::IntArrayRef({rows, 3, 1}));
  REQUIRE(batch.sumMask.sizes() == batch.sumIds.sizes());
  int64_t others = 0;
  for (int64_t i = 0; i < rows; ++i) {
    const auto own = static_cast<int64_t>(captions[static_cast<std::size_t>(i)].front().size());
    const bool all = batch.sumIds[i].eq(own).all().item<bool>();
    if (i >= some) CHECK(all == (batch.captions[static_cast<std::size_t>(i)] != "in other words"));
    others += i < some && !all ? 1 : 0;
  }
  CHECK(others > some / 3);
}
