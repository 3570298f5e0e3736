// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/list_text.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string_view>

#include "models/text/repair/unicode_text.h"
#include "training/config/run_error.h"
#include "training/data/pictures/byte_view.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kMostUtf16Bytes = 512u << 20;
constexpr char32_t kReplacement = 0xFFFD;

bool isPlain(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

// The letters, quotes and dashes of Windows-1252 above ASCII; 0 for what captions do not hold.
char32_t fromWindows1252(unsigned char byte) {
  switch (byte) {
    case 0x80:
      return 0x20AC;
    case 0x85:
      return 0x2026;
    case 0x8A:
      return 0x0160;
    case 0x8C:
      return 0x0152;
    case 0x8E:
      return 0x017D;
    case 0x91:
      return 0x2018;
    case 0x92:
      return 0x2019;
    case 0x93:
      return 0x201C;
    case 0x94:
      return 0x201D;
    case 0x96:
      return 0x2013;
    case 0x97:
      return 0x2014;
    case 0x9A:
      return 0x0161;
    case 0x9C:
      return 0x0153;
    case 0x9E:
      return 0x017E;
    case 0x9F:
      return 0x0178;
    default:
      return byte >= 0xA0 ? byte : 0;
  }
}

bool isUtf8(const std::string& text) {
  if (std::ranges::all_of(text, isPlain)) return true;
  return models::toUtf8(models::fromUtf8(text)) == text &&
         models::fromUtf8(text).find(kReplacement) == std::u32string::npos;
}

// Pairs of bytes, surrogates put together; empty and `whole` false where they do not fit.
std::u32string fromUtf16(std::string_view bytes, bool bigFirst, bool& whole) {
  std::u32string text;
  whole = bytes.size() % 2 == 0;
  for (std::size_t at = 0; whole && at < bytes.size(); at += 2) {
    const auto unit =
        static_cast<char32_t>(bigFirst ? bigEndian(bytes, at, 2) : littleEndian(bytes, at, 2));
    if (unit >= 0xDC00 && unit < 0xE000 && !text.empty() && text.back() >= 0xD800 &&
        text.back() < 0xDC00)
      text.back() = 0x10000 + ((text.back() - 0xD800) << 10) + (unit - 0xDC00);
    else
      text += unit;
  }
  whole = whole && std::ranges::none_of(text, [](char32_t c) { return c >= 0xD800 && c < 0xE000; });
  return text;
}

std::unique_ptr<std::istream> openUtf16(const fs::path& file, std::istream& in, bool bigFirst) {
  std::error_code problem;
  if (fs::file_size(file, problem) > kMostUtf16Bytes || problem)
    badData(file.string(), "is UTF-16 text of more than 512 MB; save it as UTF-8");
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  bool whole = false;
  const std::u32string text = fromUtf16(bytes, bigFirst, whole);
  if (!whole) badData(file.string(), "is damaged UTF-16 text; save it as UTF-8");
  return std::make_unique<std::istringstream>(models::toUtf8(text));
}

}  // namespace

ListText openListText(const fs::path& file) {
  auto in = std::make_unique<std::ifstream>(file, std::ios::binary);
  if (!*in) badData(file.string(), "cannot be opened");
  std::string head(3, '\0');
  in->read(head.data(), 3);
  head.resize(static_cast<std::size_t>(in->gcount()));
  in->clear();
  const bool littleMark = head.starts_with("\xFF\xFE"), bigMark = head.starts_with("\xFE\xFF");
  const std::streamoff mark = head == "\xEF\xBB\xBF" ? 3 : (littleMark || bigMark ? 2 : 0);
  in->seekg(mark);
  if (littleMark || bigMark) return {openUtf16(file, *in, bigMark), true};
  return {std::move(in)};
}

std::optional<std::string> asUtf8(std::string text) {
  if (text.find('\0') != std::string::npos) return std::nullopt;  // UTF-16 without its mark
  if (isUtf8(text)) return text;
  std::u32string result;
  bool before = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool high = byte >= 0x80;
    const char32_t letter = high ? fromWindows1252(byte) : byte;
    // Two in a row are Chinese, Japanese or Cyrillic bytes far more often than "çã".
    if (letter == 0 || (high && before)) return std::nullopt;
    result += letter;
    before = high;
  }
  return models::toUtf8(result);
}

}  // namespace crossflow::training
