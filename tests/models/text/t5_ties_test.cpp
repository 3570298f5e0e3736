// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts with equal scores against ids recorded from the original's tokenizer.
#include <fstream>

#include "models/text/t5_tokenizer.h"
#include "tests/support/catch_torch.h"
#include "tests/support/test_data.h"

using namespace crossflow::models;
using crossflow::tests::dataPath;

namespace {

constexpr int kTexts = 3500;
constexpr int64_t kRoom = 128;  // no text has more pieces

// The generator of tests/data/tokenizers_ties/record.py.
class RandomTexts {
 public:
  explicit RandomTexts(uint64_t seed) : state_(seed) {}

  std::string next() {
    static const std::vector<std::string> alphabet{
        "-", "-", "5", "5", "w", "w", "e", "e",      "a",      "s",
        "t", ".", ".", "(", ")", "!", "0", "/",      "_",      " ",
        " ", "i", "n", "o", "r", "l", "'", "\u00e9", "\u65e5", "\U0001F44D"};
    const uint64_t length = 1 + draw() % 24;
    std::string text, last;
    for (uint64_t i = 0; i < length; ++i) {
      const uint64_t value = draw();
      if (last.empty() || value % 3 != 0) last = alphabet[(value / 3) % alphabet.size()];
      text += last;
    }
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
    return text.empty() ? "x" : text;
  }

 private:
  uint64_t draw() {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return state_ >> 33;
  }
  uint64_t state_;
};

int64_t readNumber(std::istream& in) {
  int64_t value = 0;
  for (int shift = 0;; shift += 7) {
    const int byte = in.get();
    REQUIRE(byte >= 0);
    value |= static_cast<int64_t>(byte & 127) << shift;
    if (byte < 128) return value;
  }
}

}  // namespace

TEST_CASE("equal cuts of T5's pieces are the original's", "[t5_tokenizer]") {
  const auto [vocabulary, recorded] =
      GENERATE(table<std::string, std::string>({{"tokenizers/spiece.model", "tokenizers.ids"},
                                                {"tokenizers_ties/tiny.model", "tiny.ids"},
                                                {"tokenizers_ties/small.model", "small.ids"}}));
  const auto model = dataPath(vocabulary);
  const T5Tokenizer tokenizer(model, T5Tokenizer::Cleaning::None, kRoom);
  std::ifstream in(dataPath("tokenizers_ties/" + recorded), std::ios::binary);
  RandomTexts texts(std::filesystem::file_size(model));
  int wrong = 0;
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = texts.next();
    std::vector<int64_t> expected(static_cast<size_t>(readNumber(in)));
    for (int64_t& id : expected) id = readNumber(in);
    const TokenIds tokens = tokenizer.encode(text);
    std::vector<int64_t> ids = tokens.ids;
    ids.resize(static_cast<size_t>(std::count(tokens.mask.begin(), tokens.mask.end(), 1)) - 1);
    if (ids == expected) continue;
    if (++wrong <= 3) UNSCOPED_INFO("\"" << text << "\"");
  }
  CHECK(wrong == 0);
  CHECK(in.peek() == EOF);
}

TEST_CASE("a word of 64 kB is cut in linear time", "[t5_tokenizer]") {
  const T5Tokenizer tokenizer(dataPath("tokenizers/spiece.model"), T5Tokenizer::Cleaning::None);
  CHECK(tokenizer.encode(std::string(64 << 10, '-')).truncated);
}
