// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/t5_tokenizer.h"

#include <fstream>
#include <iterator>

#include "models/base/error.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::models;

namespace {

const std::filesystem::path kModel = crossflow::tests::dataPath("tokenizers/spiece.model");

}  // namespace

TEST_CASE("T5 ids end with the end token and zeros", "[t5_tokenizer]") {
  const T5Tokenizer tokenizer(kModel, T5Tokenizer::Cleaning::Twice, 8);
  const TokenIds empty = tokenizer.encode("");
  CHECK(empty.ids == std::vector<int64_t>{1, 0, 0, 0, 0, 0, 0, 0});
  CHECK(empty.mask == std::vector<int64_t>{1, 0, 0, 0, 0, 0, 0, 0});
  const TokenIds full = tokenizer.encode("a dog and a cat and a bird and a fish");
  CHECK(full.truncated);
  CHECK(full.ids.back() == 1);
}

TEST_CASE("cleaning is an option", "[t5_tokenizer]") {
  const T5Tokenizer cleaned(kModel), raw(kModel, T5Tokenizer::Cleaning::None);
  CHECK(cleaned.encode("<b>A dog</b>").ids == raw.encode("a dog").ids);
  CHECK(cleaned.encode("<b>A dog</b>").ids != raw.encode("<b>A dog</b>").ids);
}

TEST_CASE("a file that is not a sentencepiece model is refused by name", "[t5_tokenizer]") {
  const crossflow::tests::TempDir folder;
  CHECK_THROWS_WITH(T5Tokenizer(folder / "none.model"), Catch::Contains("none.model"));
  std::ofstream(folder / "bad.model") << "garbage";
  CHECK_THROWS_WITH(T5Tokenizer(folder / "bad.model"), Catch::Contains("bad.model"));
}
