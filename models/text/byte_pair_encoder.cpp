// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/byte_pair_encoder.h"

#include <zlib.h>

#include <array>
#include <memory>
#include <queue>
#include <sstream>
#include <string>

#include "models/base/error.h"
#include "models/text/repair/unicode_text.h"

namespace crossflow::models {
namespace {

constexpr int64_t kBytes = 256;
constexpr size_t kMerges = 49152 - 256 - 2;  // later lines of the file are not used
constexpr size_t kLargestTable = 64 << 20;   // bytes, unpacked; the real one has 3 MB
constexpr std::u32string_view kWordEnd = U"</w>";

std::string unpack(const std::filesystem::path& file) {
  const std::unique_ptr<gzFile_s, int (*)(gzFile)> in(gzopen(file.c_str(), "rb"), gzclose);
  if (!in) throw Error(Sentence::tr("Cannot open CLIP's merge table %1.", file));
  std::string text;
  std::array<char, 1 << 16> buffer;
  int read = 0;
  while ((read = gzread(in.get(), buffer.data(), buffer.size())) > 0) {
    text.append(buffer.data(), static_cast<size_t>(read));
    if (text.size() > kLargestTable) break;
  }
  if (read < 0 || text.size() > kLargestTable) {
    throw Error(Sentence::tr("%1 is damaged or is not CLIP's merge table; fetch it again.", file));
  }
  return text;
}

/// The table writes each byte as a printable character: Latin-1's own where it has one, in this
/// order of ids, then the others from U+0100 on.
std::array<char32_t, kBytes> byteCharacters(std::array<int64_t, kBytes>& idOfByte) {
  std::array<char32_t, kBytes> characters{};
  int64_t next = 0;
  const auto isPrintable = [](int64_t b) {
    return (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || (b >= 0xAE && b <= 0xFF);
  };
  for (const bool printable : {true, false}) {
    char32_t substitute = 0x100;
    for (int64_t b = 0; b < kBytes; ++b) {
      if (isPrintable(b) != printable) continue;
      idOfByte[static_cast<size_t>(b)] = next;
      characters[static_cast<size_t>(next++)] = printable ? static_cast<char32_t>(b) : substitute++;
    }
  }
  return characters;
}

std::array<int64_t, kBytes> makeByteIds() {
  std::array<int64_t, kBytes> ids{};
  byteCharacters(ids);
  return ids;
}

uint64_t pairOf(int64_t left, int64_t right) {
  return (static_cast<uint64_t>(left) << 32) | static_cast<uint64_t>(right);
}

struct Candidate {
  int64_t merged;   // id of the pair: its rank
  size_t position;  // of the left symbol
  int64_t left, right;
  bool operator>(const Candidate& other) const {
    return merged != other.merged ? merged > other.merged : position > other.position;
  }
};

}  // namespace

BytePairEncoder::BytePairEncoder(const std::filesystem::path& mergeTable) {
  std::unordered_map<std::u32string, int64_t> ids;
  std::array<int64_t, kBytes> unused{};
  const std::array<char32_t, kBytes> characters = byteCharacters(unused);
  for (size_t i = 0; i < characters.size(); ++i) {
    ids.emplace(std::u32string(1, characters[i]), static_cast<int64_t>(i));
    ids.emplace(std::u32string(1, characters[i]).append(kWordEnd),
                static_cast<int64_t>(i) + kBytes);
  }
  std::istringstream lines(unpack(mergeTable));
  std::string line;
  std::getline(lines, line);  // the version
  int64_t next = 2 * kBytes;
  while (next < 2 * kBytes + static_cast<int64_t>(kMerges) && std::getline(lines, line)) {
    std::istringstream fields(line);
    std::string left, right;
    if (!(fields >> left >> right)) continue;
    const std::u32string leftText = fromUtf8(left), rightText = fromUtf8(right);
    const auto leftId = ids.find(leftText), rightId = ids.find(rightText);
    if (leftId == ids.end() || rightId == ids.end()) {
      throw Error(
          Sentence::tr("%1 merges \"%2\" before it has both parts; it is not CLIP's merge table.",
                       mergeTable, line));
    }
    merged_.emplace(pairOf(leftId->second, rightId->second), next);
    ids.emplace(leftText + rightText, next);
    ++next;
  }
  if (merged_.empty()) throw Error(Sentence::tr("%1 holds no merges.", mergeTable));
  startToken_ = next;
}

void BytePairEncoder::encodeWord(std::string_view word, std::vector<int64_t>& ids) const {
  static const std::array<int64_t, kBytes> idOfByte = makeByteIds();
  constexpr size_t kNone = static_cast<size_t>(-1);
  const size_t count = word.size();
  // A doubly linked list of symbols; a merged-away one has the id -1.
  std::vector<int64_t> symbols(count);
  std::vector<size_t> next(count), previous(count);
  for (size_t i = 0; i < count; ++i) {
    symbols[i] = idOfByte[static_cast<uint8_t>(word[i])] + (i + 1 == count ? kBytes : 0);
    next[i] = i + 1 < count ? i + 1 : kNone;
    previous[i] = i > 0 ? i - 1 : kNone;
  }
  std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> queue;
  const auto consider = [&](size_t left) {
    if (left == kNone || next[left] == kNone) return;
    const int64_t a = symbols[left], b = symbols[next[left]];
    const auto found = merged_.find(pairOf(a, b));
    if (found != merged_.end()) queue.push({found->second, left, a, b});
  };
  for (size_t i = 0; i + 1 < count; ++i) consider(i);
  while (!queue.empty()) {
    const Candidate best = queue.top();
    queue.pop();
    const size_t left = best.position, right = next[left];
    if (symbols[left] != best.left || right == kNone || symbols[right] != best.right) continue;
    symbols[left] = best.merged;
    symbols[right] = -1;
    next[left] = next[right];
    if (next[left] != kNone) previous[next[left]] = left;
    consider(left);
    consider(previous[left]);
  }
  for (size_t i = 0; i != kNone && i < count; i = next[i]) ids.push_back(symbols[i]);
}

}  // namespace crossflow::models
