// SPDX-License-Identifier: GPL-3.0-or-later
// Rows a second that come out of the trainer's data when everything lies in memory, beside the
// plain way: an operator of LibTorch for each part of each row.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <ctime>
#include <functional>

#include "models/text/t5_tokenizer.h"
#include "models/torch.h"
#include "tests/training/data/plain_rows.h"
#include "training/data/latents/latent_data.h"
#include "training/data/pictures/picture_data.h"
#include "training/data/prefetcher.h"

namespace {

using namespace crossflow;
using namespace crossflow::training;

constexpr int64_t kPictures = 1000, kSide = 128;
const std::vector<int64_t> kLatent{16, 8, 8};

struct Options {
  int64_t batch = 1024, workers = 1, batches = 12;
};

double seconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::vector<std::vector<std::string>> captions() {
  std::vector<std::vector<std::string>> all;
  for (int64_t i = 0; i < kPictures; ++i) {
    const std::string name = "red thing number " + std::to_string(i);
    all.push_back({name, "drawing of a " + name, "a " + name + " on white"});
  }
  return all;
}

using Read = std::function<Batch(const std::vector<SampleRef>&)>;

// Microseconds of processors for a row; prints rows a second by the clock.
double measure(const char* name, const Options& options, const Read& read, double plain) {
  SampleOrder order(kPictures, 1);
  int64_t step = 0;
  Prefetcher ahead([&] { return order.batch(step++, 0, options.batch, {}); }, read,
                   options.workers);
  for (int64_t i = 0; i < options.workers + 2; ++i) ahead.take();
  const double wall = seconds(CLOCK_MONOTONIC), work = seconds(CLOCK_PROCESS_CPUTIME_ID);
  for (int64_t i = 0; i < options.batches; ++i) ahead.take();
  const auto rows = static_cast<double>(options.batches * options.batch);
  const double cost = (seconds(CLOCK_PROCESS_CPUTIME_ID) - work) / rows * 1e6;
  std::printf("%-20s %9.0f rows/s by the clock, %7.1f us of processors a row", name,
              rows / (seconds(CLOCK_MONOTONIC) - wall), cost);
  if (plain > 0) std::printf(", %5.2fx", plain / cost);
  std::printf("\n");
  return cost;
}

void measureLatents(const Options& options, const std::string& vocabulary) {
  const auto tokenizer =
      std::make_shared<models::T5Tokenizer>(vocabulary, models::T5Tokenizer::Cleaning::Twice, 20);
  CachedLatents cached;
  cached.latents = torch::randn({kPictures, 1, 16, 8, 8}).to(torch::kHalf);
  const auto texts = captions();
  const auto tokens = std::make_shared<CaptionTokens>(texts, tokenizer);
  LatentData data(cached, tokens, kLatent);
  const Read plain = [&](const std::vector<SampleRef>& samples) {
    Batch batch = tests::plainNoise(samples, kLatent);
    batch.latents = tests::plainLatents(cached.latents, samples);
    std::vector<std::string> drawn;
    for (const SampleRef& sample : samples)
      drawn.push_back(texts[static_cast<std::size_t>(sample.index)][sample.draw % 3]);
    tests::plainTokens(batch, drawn, *tokenizer);
    return batch;
  };
  const double cost = measure("latents, plain", options, plain, 0);
  measure(
      "latents", options, [&](const auto& samples) { return data.read(samples); }, cost);
  const double noise = measure(
      "noise, plain", options,
      [](const auto& samples) { return tests::plainNoise(samples, kLatent); }, 0);
  measure(
      "noise", options,
      [](const auto& samples) {
        Batch batch;
        drawNoise(batch, samples, kLatent);
        return batch;
      },
      noise);
}

void measurePictures(const Options& options) {
  const at::Tensor pictures = torch::randint(256, {kPictures, 3, kSide, kSide}, torch::kByte);
  const auto rows = [&](const std::vector<SampleRef>& samples, const auto& vary) {
    std::vector<at::Tensor> list;
    for (const SampleRef& sample : samples)
      list.push_back(vary(pictures[sample.index], 4, true, sample.draw));
    Batch batch;
    batch.pictures = toNetworkRange(at::stack(list));
    return batch;
  };
  const double cost = measure(
      "pictures, plain", options, [&](const auto& s) { return rows(s, tests::plainlyVaried); }, 0);
  measure(
      "pictures", options, [&](const auto& s) { return rows(s, varied); }, cost);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  std::string vocabulary = CROSSFLOW_STARTER_VOCABULARY;
  CLI::App app("Measures how fast rows for training come");
  app.add_option("--batch", options.batch)->check(CLI::Range(1, 65536));
  app.add_option("--workers", options.workers)->check(CLI::Range(1, 256));
  app.add_option("--batches", options.batches)->check(CLI::Range(1, 100000));
  CLI11_PARSE(app, argc, argv);
  measureLatents(options, vocabulary);
  options.batch = std::min<int64_t>(options.batch, 128);
  measurePictures(options);
  return 0;
}
