// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/repair/mojibake.h"

#include <algorithm>

#include "models/text/repair/mojibake_bytes.h"
#include "models/text/repair/mojibake_tables.h"

namespace crossflow::models {
namespace {

bool isC1(char32_t c) {
  return c >= 0x80 && c <= 0x9F;
}

bool isAscii(std::u32string_view text) {
  return std::ranges::all_of(text, [](char32_t c) { return c < 0x80; });
}

/// How many characters from `i` on look like one UTF-8 character decoded byte by byte; 0 if none
/// do.
size_t sequenceLength(std::u32string_view text, size_t i) {
  const uint32_t first = mojibakeClasses(text[i]);
  size_t length = 0;
  if (first & kFirstOfTwo) length = 2;
  if (first & kFirstOfThree) length = 3;
  if (first & kFirstOfFour) length = 4;
  if (length == 0 || text.size() - i < length) return 0;
  const std::u32string_view rest = text.substr(i + 1, length - 1);
  const bool continued = std::ranges::all_of(
      rest, [](char32_t c) { return (mojibakeClasses(c) & kContinuation) != 0; });
  return continued ? length : 0;
}

/// Repairs runs that look like UTF-8 on their own, in text that mixes encodings.
std::u32string repairEmbedded(const std::u32string& text) {
  const std::u32string_view view = text;
  std::u32string repaired;
  repaired.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const bool mayStart = i == 0 || !(mojibakeClasses(text[i - 1]) & kContinuationStrict);
    size_t end = i;
    for (size_t length = mayStart ? sequenceLength(view, i) : 0; length > 0;) {
      end += length;
      length = end < text.size() ? sequenceLength(view, end) : 0;
    }
    if (end == i) {
      repaired.push_back(text[i++]);
      continue;
    }
    const std::u32string_view run = view.substr(i, end - i);
    const bool isPart = run.size() < text.size();  // else it would recurse for ever
    repaired += isPart && looksLikeMojibake(run) ? repairEncoding(std::u32string(run))
                                                 : std::u32string(run);
    i = end;
  }
  return repaired;
}

/// Latin-1 text that was Windows-1252; itself where a byte has no character there.
std::u32string latin1AsWindows1252(const std::u32string& text) {
  std::u32string fixed = text;
  for (char32_t& c : fixed) {
    const char32_t meant = windows1252(static_cast<uint8_t>(c));
    if (isC1(c) && meant == c) return text;
    if (c >= 0x80) c = meant;
  }
  return fixed;
}

std::u32string repairOneLayer(const std::u32string& text) {
  if (isAscii(text) || !looksLikeMojibake(text)) return text;
  for (const SingleByteEncoding& encoding : mojibakeEncodings()) {
    std::optional<std::string> bytes = encoding.encode(text);
    if (!bytes) continue;
    *bytes = restoreNoBreakSpaces(*bytes);
    if (encoding.sloppy()) *bytes = replaceLossySequences(*bytes);
    if (const auto decoded = decodeUtf8Variant(*bytes)) return *decoded;
  }
  if (std::u32string fixed = repairEmbedded(text); fixed != text) return fixed;
  const bool isLatin1 = std::ranges::all_of(text, [](char32_t c) { return c <= 0xFF; });
  if (isLatin1) {
    if (std::u32string fixed = latin1AsWindows1252(text); fixed != text) return fixed;
  }
  return replaceC1Controls(text);
}

}  // namespace

std::u32string repairEncoding(std::u32string text) {
  for (;;) {
    std::u32string repaired = repairOneLayer(text);
    if (repaired == text) return text;
    text = std::move(repaired);
  }
}

std::u32string replaceC1Controls(std::u32string text) {
  for (char32_t& c : text) {
    if (isC1(c)) c = windows1252(static_cast<uint8_t>(c));
  }
  return text;
}

}  // namespace crossflow::models
