// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/kept_ways.h"

#include <fstream>

#include "models/kernels/fused_products.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::models;
using crossflow::tests::TempDir;

namespace {

const std::string kCard = "NVIDIA H200, 9.0, kernels 0123456789abcdef";

/// Which widths have their gate from a kernel, which their skip in one product; and the norms.
std::vector<std::string> said(const CardWays& ways) {
  std::vector<std::string> lines;
  for (const ProductWays& way : ways.products)
    lines.push_back(std::to_string(way.width) + (way.gate ? " gate" : "") +
                    (way.skip ? " skip" : ""));
  if (ways.norms) lines.push_back("norms");
  return lines;
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files.push_back(entry.path());
  return files;
}

}  // namespace

TEST_CASE("a card goes the ways that were found first, whatever a later trial says",
          "[kept_ways]") {
  const TempDir home;
  const auto folder = home / "share" / "crossflow-studio";
  int trials = 0;
  const auto first = [&] {
    ++trials;
    return CardWays{{{1024, true, false}, {512, false, true}, {256, true, true}}, true};
  };
  const auto later = [&] {
    ++trials;
    return CardWays{{{1024, false, false}}};
  };
  const std::vector<std::string> expected{"1024 gate", "512 skip", "256 gate skip", "norms"};
  CHECK(said(keptWays(folder, kCard, first)) == expected);
  CHECK(said(keptWays(folder, kCard, later)) == expected);
  CHECK(trials == 1);
  CHECK(std::filesystem::status(folder).permissions() == std::filesystem::perms::owner_all);
  // Another card, or other kernels, are another matter.
  CHECK(said(keptWays(folder, "NVIDIA L4, 8.9, kernels 0123456789abcdef", later)).size() == 1);
  CHECK(said(keptWays(folder, kCard, later)) == expected);
}

TEST_CASE("of two programs that try at once both go the ways of the first", "[kept_ways]") {
  const TempDir folder;
  const auto slow = [&] {
    keptWays(folder.path(), kCard, [] { return CardWays{{{512, true, true}}}; });
    return CardWays{{{512, false, false}}};
  };
  CHECK(said(keptWays(folder.path(), kCard, slow)) == std::vector<std::string>{"512 gate skip"});
}

TEST_CASE("what is no answer is tried anew and replaced", "[kept_ways]") {
  const TempDir folder;
  const auto trial = [] { return CardWays{{{512, true, false}}}; };
  keptWays(folder.path(), kCard, trial);
  const auto file = filesIn(folder.path()).at(0);
  const std::string text = GENERATE(
      as<std::string>{}, "", "nonsense", kCard + "\n", kCard + "\n512 1\n", kCard + "\n512 1 0\n",
      kCard + "\n512 1 0\nnorms\n", kCard + "\nnorms 1\n", kCard + "\n512 2 0\nnorms 0\n",
      kCard + "\n-512 1 0\nnorms 0\n", kCard + "\n512 1 0\nnorms 0\nmore\n",
      kCard + "\n512 1 0\nnorms 2\n", "NVIDIA L4\n512 0 0\nnorms 0\n",
      kCard + "\n512 1 0\nnorms 0\n" + std::string(5000, ' '));
  std::ofstream(file, std::ios::trunc) << text;
  const std::vector<std::string> expected{"512 gate"};
  CHECK(said(keptWays(folder.path(), kCard, trial)) == expected);
  const auto other = [] { return CardWays{{{64, false, true}}}; };
  CHECK(said(keptWays(folder.path(), kCard, other)) == expected);
  CHECK(filesIn(folder.path()).size() == 1);
}

TEST_CASE("without a place to keep it the trial decides", "[kept_ways]") {
  const auto trial = [] { return CardWays{{{512, true, false}}}; };
  CHECK(said(keptWays({}, kCard, trial)).size() == 1);
  CHECK(said(keptWays("/proc/no such folder", kCard, trial)).size() == 1);
}
