// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/starter_lists.h"

#include <fstream>

#include "training/config/run_error.h"
#include "training/data/captions/caption_words.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

struct NumberedLine {
  int64_t number = 0;
  std::string text;
};

std::vector<NumberedLine> linesOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<NumberedLine> lines;
  int64_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty() && line.front() != '#') lines.push_back({number, line});
  }
  return lines;
}

std::vector<std::string> textsOf(const fs::path& file) {
  std::vector<std::string> texts;
  for (const NumberedLine& line : linesOf(file)) texts.push_back(line.text);
  return texts;
}

}  // namespace

StarterLists readStarterLists(const fs::path& folder) {
  StarterLists lists{textsOf(folder / "names.txt"), {}, textsOf(folder / "everyday.txt")};
  const fs::path file = folder / "phrases.txt";
  for (const NumberedLine& line : linesOf(file)) {
    const std::size_t colon = line.text.rfind(':');
    const auto keywords = colon == std::string::npos
                              ? std::vector<std::string>{}
                              : partsOf(std::string_view(line.text).substr(colon + 1), ",");
    if (keywords.empty())
      badData(file.string(), "has no \": keyword\" in line " + std::to_string(line.number));
    lists.phrases.push_back({line.text.substr(0, colon), keywords});
  }
  return lists;
}

}  // namespace crossflow::training
