// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/caption_tokens.h"

#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/training/data/length_tokenizer.h"

using namespace crossflow;
using namespace crossflow::tests;
using namespace crossflow::training;

namespace {

// How many of 4,000 draws of sample 0 take each of its captions "a", "bb", "ccc".
std::array<int, 4> drawn(double firstRate) {
  const CaptionTokens tokens({{"a", "bb", "ccc"}}, std::make_shared<LengthTokenizer>(), firstRate);
  std::vector<SampleRef> samples;
  for (uint64_t i = 0; i < 4000; ++i) samples.push_back({0, mixSeed(7, i, 0)});
  Batch batch;
  tokens.fill(batch, samples);
  std::array<int, 4> counts{};
  for (const std::string& caption : batch.captions) ++counts[caption.size()];
  return counts;
}

}  // namespace

TEST_CASE("Draws take any of a picture's captions, or its name as often as asked",
          "[caption_tokens]") {
  const auto alike = drawn(0);
  for (int length = 1; length <= 3; ++length) {
    CHECK(alike[static_cast<std::size_t>(length)] > 1233);
    CHECK(alike[static_cast<std::size_t>(length)] < 1433);
  }
  const auto named = drawn(0.5);  // a half, and a third of the other half
  CHECK(named[1] > 2567);
  CHECK(named[1] < 2767);
  CHECK(named[3] > 560);
  CHECK(drawn(1)[1] == 4000);
}
