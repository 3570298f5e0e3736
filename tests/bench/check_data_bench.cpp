// SPDX-License-Identifier: GPL-3.0-or-later
// How long a data set is looked over before training: our way, from headers and ends, beside
// decoding every picture. Writes the pictures first, 0.5 GB of temporary disk for 100,000.

#include <CLI/CLI.hpp>
#include <chrono>
#include <fstream>
#include <iostream>

#include "models/torch.h"
#include "tests/support/temp_dir.h"
#include "training/checks/data_check.h"
#include "training/data/pictures/picture_file.h"

namespace fs = std::filesystem;
using namespace crossflow;
using std::chrono::steady_clock;

namespace {

// Half a gradient, half noise: about 5 kB as PNG.
at::Tensor picture() {
  const at::Tensor gradient = torch::arange(256).expand({3, 256, 256}).clone();
  gradient.narrow(1, 0, 8).random_(0, 256);
  return gradient.to(torch::kByte);
}

void writePairs(const fs::path& folder, int64_t count) {
  training::writePng(folder / "base.png", picture());
  std::ifstream in(folder / "base.png", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  fs::remove(folder / "base.png");
  for (int64_t i = 0; i < count; ++i) {
    const fs::path stem = folder / std::to_string(i / 1000) / std::to_string(i);
    if (i % 1000 == 0) fs::create_directories(stem.parent_path());
    // Bytes after the end mark make each one different.
    std::ofstream(stem.string() + ".png", std::ios::binary) << bytes << i;
    std::ofstream(stem.string() + ".txt") << "picture number " << i << '\n';
  }
}

template <typename Action>
double secondsOf(Action action) {
  const auto start = steady_clock::now();
  action();
  return std::chrono::duration<double>(steady_clock::now() - start).count();
}

}  // namespace

int main(int count, char** words) {
  CLI::App app{"Looking over captioned pictures against decoding them."};
  int64_t pairs = 100'000, decoded = 2'000;
  app.add_option("--pairs", pairs)->check(CLI::Range(1, 10'000'000))->capture_default_str();
  app.add_option("--decoded", decoded, "Pictures that the plain way is timed with")
      ->check(CLI::Range(1, 10'000'000))
      ->capture_default_str();
  CLI11_PARSE(app, count, words);

  const tests::TempDir temp;
  std::cout << "writing " << pairs << " pairs\n";
  writePairs(temp.path(), pairs);
  training::DataSummary summary;
  const double ours = secondsOf([&] { summary = training::checkPictures(temp.path(), {}, {}); });
  decoded = std::min(decoded, pairs);
  const double plain = secondsOf([&] {
    for (int64_t i = 0; i < decoded; ++i)
      training::decodePicture(temp / (std::to_string(i / 1000) + "/" + std::to_string(i) + ".png"));
  });
  const double all = plain * static_cast<double>(pairs) / static_cast<double>(decoded);
  std::cout << "ours " << ours << " s for " << summary.pictures << " pictures, plain " << all
            << " s (one thread, from " << decoded << "): 1 : " << all / ours << '\n';
  return summary.pictures == pairs ? 0 : 1;
}
