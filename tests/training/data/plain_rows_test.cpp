// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/data/plain_rows.h"

#include <thread>

#include "tests/support/catch_torch.h"
#include "training/data/caption_tokens.h"
#include "training/data/latents/latent_data.h"
#include "training/data/pictures/picture_data.h"
#include "training/data/prefetcher.h"

using namespace crossflow;
using namespace crossflow::tests;
using namespace crossflow::training;

namespace {

std::vector<SampleRef> someSamples(int64_t count, int64_t pictures) {
  std::vector<SampleRef> samples;
  for (int64_t i = 0; i < count; ++i)
    samples.push_back({i * 7 % pictures, mixSeed(3, static_cast<uint64_t>(i), 1)});
  return samples;
}

/// Counts how often it is asked; a letter is a token.
class CountingTokenizer final : public models::Tokenizer {
 public:
  models::TokenIds encode(std::string_view text) const override {
    ++asked;
    models::TokenIds tokens{std::vector<int64_t>(8), std::vector<int64_t>(8), false};
    for (std::size_t i = 0; i < std::min<std::size_t>(8, text.size()); ++i)
      tokens.ids[i] = static_cast<unsigned char>(text[i]), tokens.mask[i] = 1;
    return tokens;
  }
  mutable std::atomic<int> asked = 0;
};

}  // namespace

TEST_CASE("Each row's noise is what its own generator gives", "[plain_rows]") {
  // Widths that are drawn together, those below 16, and those that end in the middle of 16.
  for (const std::vector<int64_t>& shape : std::vector<std::vector<int64_t>>{
           {16, 8, 8}, {4, 4, 4}, {1, 4, 4}, {3, 5, 5}, {2, 3, 3}, {1, 3, 3}, {1, 1, 1}}) {
    const auto samples = someSamples(40, 1000);
    const Batch plain = plainNoise(samples, shape);
    Batch batch;
    drawNoise(batch, samples, shape);
    INFO(at::IntArrayRef(shape));
    CHECK(torch::equal(batch.latentNoise, plain.latentNoise));
    CHECK(torch::equal(batch.textNoise, plain.textNoise));
    CHECK(torch::equal(batch.timeNormal, plain.timeNormal));
    CHECK(torch::equal(batch.nullUniform, plain.nullUniform));
    CHECK(torch::equal(batch.mixUniform, plain.mixUniform));
    CHECK(torch::equal(batch.strayUniform, plain.strayUniform));
  }
}

TEST_CASE("Pictures are moved and mirrored as index and flip do it", "[plain_rows]") {
  for (const auto& [height, width] : std::vector<std::pair<int64_t, int64_t>>{{16, 16}, {5, 9}}) {
    const at::Tensor picture = torch::randint(256, {3, height, width}, torch::kByte);
    for (const int64_t shift : {0, 1, 4, 12})  // also by more than there is
      for (const bool mirror : {false, true})
        for (uint64_t draw = 0; draw < 50; ++draw)
          REQUIRE(torch::equal(varied(picture, shift, mirror, draw),
                               plainlyVaried(picture, shift, mirror, draw)));
  }
}

TEST_CASE("Cached latents and their captions come in the samples' order", "[plain_rows]") {
  CachedLatents cached;
  cached.latents = torch::randn({9, 3, 2, 4, 4}).to(torch::kHalf);
  std::vector<std::vector<std::string>> captions;
  for (int i = 0; i < 9; ++i) captions.push_back({"picture " + std::to_string(i), "another"});
  const at::Tensor latents = cached.latents;
  const auto tokenizer = std::make_shared<CountingTokenizer>();
  LatentData data(cached, std::make_shared<CaptionTokens>(captions, tokenizer), {2, 4, 4});
  const auto samples = someSamples(60, 9);
  const Batch batch = data.read(samples);
  CHECK(torch::equal(batch.latents, plainLatents(latents, samples)));
  CHECK(tokenizer->asked <= 10);  // each text once
  Batch plain;
  plainTokens(plain, batch.captions, *tokenizer);
  CHECK(torch::equal(batch.tokenIds, plain.tokenIds));
  CHECK(torch::equal(batch.textMask, plain.textMask));
  CHECK(batch.tokenIds.scalar_type() == torch::kLong);
}

TEST_CASE("Threads that read ahead keep their operators to themselves", "[plain_rows]") {
  const int before = at::get_num_threads();
  at::set_num_threads(2);
  std::atomic<int> most = 0;
  {
    Prefetcher prefetcher([] { return someSamples(1, 1); },
                          [&most](const std::vector<SampleRef>&) {
                            most = std::max<int>(most, at::get_num_threads());
                            return Batch();
                          },
                          2);
    for (int i = 0; i < 4; ++i) prefetcher.take();
    CHECK(at::get_num_threads() == 2);
    int elsewhere = 0;
    std::thread([&elsewhere] { elsewhere = at::get_num_threads(); }).join();
    CHECK(elsewhere == 2);
  }
  CHECK(most == 1);
  at::set_num_threads(before);
}
