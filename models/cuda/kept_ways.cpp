// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/kept_ways.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <optional>
#include <sstream>

#include "models/base/atomic_file.h"
#include "models/base/fingerprint.h"
#include "models/base/small_file.h"

namespace crossflow::models {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t kMostBytes = 4096;
constexpr size_t kMostWidths = 16;

constexpr char kNormsWord[] = "norms";

std::string textOfWays(const std::string& kind, const CardWays& ways) {
  std::ostringstream text;
  text << kind << '\n';
  for (const ProductWays& way : ways.products)
    text << way.width << ' ' << (way.gate ? 1 : 0) << ' ' << (way.skip ? 1 : 0) << '\n';
  text << kNormsWord << ' ' << (ways.norms ? 1 : 0) << '\n';
  return text.str();
}

/// Nothing where the text is not one that was written here for this kind.
std::optional<CardWays> waysIn(const std::string& text, const std::string& kind) {
  std::istringstream lines(text);
  std::string line;
  if (!std::getline(lines, line) || line != kind) return std::nullopt;
  CardWays ways;
  ProductWays way{};
  while (ways.products.size() < kMostWidths && lines >> way.width >> way.gate >> way.skip)
    if (way.width > 0) ways.products.push_back(way);
  lines.clear();  // of the word where a width was looked for
  lines >> line >> ways.norms;
  if (ways.products.empty() || textOfWays(kind, ways) != text) return std::nullopt;
  return ways;
}

std::optional<CardWays> waysKept(const fs::path& file, const std::string& kind) {
  const std::optional<std::string> text = trySmallFile(file, kMostBytes);
  return text ? waysIn(*text, kind) : std::nullopt;
}

/// The folder also holds prompts: nobody else may look into it, whoever makes it.
void makeFolder(const fs::path& folder) {
  std::error_code ignored;
  fs::create_directories(folder.parent_path(), ignored);
  ::mkdir(folder.c_str(), S_IRWXU);
}

}  // namespace

std::string fingerprintOf(std::string_view text) {
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx",
                static_cast<unsigned long long>(fingerprint(text)));
  return digits;
}

CardWays keptWays(const fs::path& folder, const std::string& kind,
                  const std::function<CardWays()>& trial) {
  if (folder.empty()) return trial();
  const fs::path file = folder / ("ways-" + fingerprintOf(kind) + ".txt");
  if (auto known = waysKept(file, kind)) return *known;
  std::error_code ignored;
  // What cannot be read is no answer; it is replaced.
  const bool there = fs::exists(fs::symlink_status(file, ignored));
  CardWays found = trial();
  makeFolder(folder);
  try {
    writeFileAtomically(file, textOfWays(kind, found),
                        there ? Existing::Replace : Existing::Refuse);
  } catch (const FileWriteError& fault) {
    if (fault.reason == EEXIST)
      if (auto first = waysKept(file, kind)) return *first;
  }
  return found;
}

}  // namespace crossflow::models
