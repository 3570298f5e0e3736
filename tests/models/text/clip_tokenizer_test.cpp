// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/clip_tokenizer.h"

#include <chrono>
#include <fstream>

#include "models/base/error.h"
#include "tests/support/catch_torch.h"
#include "tests/support/patience.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::models;
using crossflow::tests::dataPath;

namespace {

const std::filesystem::path kMerges = dataPath("tokenizers/bpe_simple_vocab_16e6.txt.gz");

double secondsFor(const Tokenizer& tokenizer, const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  tokenizer.encode(text);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeated(const std::string& piece, size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

}  // namespace

TEST_CASE("the two styles of CLIP ids differ in padding only, for plain text", "[clip_tokenizer]") {
  const ClipTokenizer generator(kMerges), score(kMerges, ClipTokenStyle::Score);
  const TokenIds a = generator.encode("A photo of a dog"), b = score.encode("A photo of a dog");
  REQUIRE(a.ids.size() == 77);
  CHECK(a.mask == b.mask);
  CHECK(std::equal(a.ids.begin(), a.ids.begin() + 7, b.ids.begin()));
  CHECK(a.ids[76] == 49407);
  CHECK(b.ids[76] == 0);
  CHECK_FALSE(a.truncated);
}

TEST_CASE("a prompt that is too long keeps its end token", "[clip_tokenizer]") {
  const TokenIds tokens = ClipTokenizer(kMerges).encode(repeated("cat ", 1000));
  CHECK(tokens.truncated);
  CHECK(tokens.ids.back() == 49407);
  CHECK(tokens.mask.back() == 1);
}

TEST_CASE("invalid UTF-8 is replaced", "[clip_tokenizer]") {
  const ClipTokenizer tokenizer(kMerges);
  CHECK(tokenizer.encode("caf\xFF").ids == tokenizer.encode("caf\xEF\xBF\xBD").ids);
}

TEST_CASE("hostile prompts take linear time", "[clip_tokenizer]") {
  const ClipTokenizer tokenizer(kMerges);
  for (const char* piece : {"a", "&amp;", "Ã¢â‚¬", "<|endoftext|", "\x1b[1", "'s", "ﬁ\r\n"}) {
    INFO(piece);
    CHECK(secondsFor(tokenizer, repeated(piece, 2'000'000)) < 10 * crossflow::tests::patience());
  }
}

TEST_CASE("a file that is not a merge table is refused by name", "[clip_tokenizer]") {
  const crossflow::tests::TempDir folder;
  CHECK_THROWS_WITH(ClipTokenizer(folder / "none.gz"), Catch::Contains("none.gz"));
  std::ofstream(folder / "text.gz") << "#version\nab cd\n";
  CHECK_THROWS_AS(ClipTokenizer(folder / "text.gz"), Error);
}
