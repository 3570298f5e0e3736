// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is known about text that was decoded in the wrong encoding: which single-byte encodings are
// mixed up with UTF-8, and which characters that leaves behind. The classes follow the heuristic of
// ftfy 6.1 (Robyn Speer, MIT licence), which the original's tokenizers run first.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crossflow::models {

/// Classes of the characters that occur in mojibake, as bits.
enum MojibakeClass : uint32_t {
  kCommon = 1U << 0,
  kC1 = 1U << 1,
  kBad = 1U << 2,
  kCurrency = 1U << 3,
  kStartPunctuation = 1U << 4,
  kEndPunctuation = 1U << 5,
  kNumeric = 1U << 6,
  kKaomoji = 1U << 7,
  kUpperAccented = 1U << 8,
  kLowerAccented = 1U << 9,
  kUpperCommon = 1U << 10,
  kLowerCommon = 1U << 11,
  kBox = 1U << 12,
  kFirstOfTwo = 1U << 13,
  kFirstOfThree = 1U << 14,
  kFirstOfFour = 1U << 15,
  kContinuation = 1U << 16,
  kContinuationStrict = 1U << 17,
};

/// The classes of a character; 0 for one that is in none.
uint32_t mojibakeClasses(char32_t c);

/// A single-byte encoding that text may have been decoded with by mistake.
class SingleByteEncoding {
 public:
  /// `upperHalf` holds the characters of the bytes 0x80 to 0xFF. A `sloppy` encoding passes its
  /// unassigned bytes through and has byte 0x1A stand for U+FFFD.
  SingleByteEncoding(std::u32string_view upperHalf, bool sloppy)
      : upperHalf_(upperHalf), sloppy_(sloppy) {}

  bool sloppy() const { return sloppy_; }
  /// Nothing where a character has no byte.
  std::optional<std::string> encode(std::u32string_view text) const;

 private:
  std::u32string_view upperHalf_;
  bool sloppy_;
};

/// The encodings in the order in which they are tried; Latin-1 is the first.
const std::array<SingleByteEncoding, 9>& mojibakeEncodings();

/// Windows-1252's character for a byte, unassigned bytes passed through.
char32_t windows1252(uint8_t byte);

}  // namespace crossflow::models
