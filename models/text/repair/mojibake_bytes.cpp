// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/repair/mojibake_bytes.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace crossflow::models {
namespace {

constexpr uint8_t kLost = 0x1A;

bool within(uint8_t byte, uint8_t low, uint8_t high) {
  return byte >= low && byte <= high;
}
bool isContinuation(uint8_t byte) {
  return within(byte, 0x80, 0xBF);
}
/// A continuation byte that is neither an ellipsis nor a no-break space in Windows-1252.
bool isPlainContinuation(uint8_t byte) {
  return isContinuation(byte) && byte != 0x85 && byte != 0xA0;
}
bool isLost(uint8_t byte) {
  return byte == kLost || byte == '?';
}
bool isLostOrContinuation(uint8_t byte) {
  return byte == kLost || isContinuation(byte);
}

/// A view that reads zero bytes beyond its end.
class Bytes {
 public:
  Bytes(std::string_view bytes, size_t start) : bytes_(bytes.substr(start)) {}
  uint8_t operator[](size_t i) const {
    return i < bytes_.size() ? static_cast<uint8_t>(bytes_[i]) : 0;
  }

 private:
  std::string_view bytes_;
};

/// Length of a sequence that is UTF-8 but for one blank where byte A0 belongs; 0 if there is none.
size_t alteredLength(const Bytes& b) {
  static constexpr std::array<uint8_t, 6> kLikelyBeforeBlank{0xC2, 0xC3, 0xC5, 0xCE, 0xD0, 0xD9};
  if (b[1] == ' ' && std::ranges::count(kLikelyBeforeBlank, b[0]) > 0) return 2;
  if (within(b[0], 0xE2, 0xE3) && b[1] == ' ' && isPlainContinuation(b[2])) return 3;
  if (within(b[0], 0xE0, 0xE3) && isPlainContinuation(b[1]) && b[2] == ' ') return 3;
  if (b[0] != 0xF0) return 0;
  const int blanks = (b[1] == ' ') + (b[2] == ' ') + (b[3] == ' ');
  const int others = isContinuation(b[1]) + isContinuation(b[2]) + isContinuation(b[3]);
  return blanks == 1 && others == 2 ? 4 : 0;
}

/// "Ã " is nearly always the word "à": the blank stays, except in Portuguese contractions.
std::string separateGraveWords(const std::string& bytes) {
  std::string result;
  for (size_t i = 0; i < bytes.size(); ++i) {
    result.push_back(bytes[i]);
    if (static_cast<uint8_t>(bytes[i]) != 0xC3 || i + 1 >= bytes.size() || bytes[i + 1] != ' ') {
      continue;
    }
    const std::string_view next = std::string_view(bytes).substr(i + 2);
    const bool belongsToWord = next.starts_with(' ') || next.starts_with("quele") ||
                               next.starts_with("quela") || next.starts_with("quilo") ||
                               next.starts_with("s ");
    if (!belongsToWord) result.push_back('\xA0');
  }
  return result;
}

/// Length of a sequence that would be UTF-8 had it not lost bytes; 0 if there is none.
size_t lossyLength(const Bytes& b) {
  if (within(b[0], 0xC2, 0xDF) && b[1] == kLost) return 2;
  if (within(b[0], 0xC2, 0xC3) && b[1] == '?') return 2;
  const bool surrogates =
      b[0] == 0xED && within(b[1], 0xA0, 0xAF) && b[3] == 0xED && within(b[4], 0xB0, 0xBF);
  if (surrogates && ((isLost(b[2]) && (isLost(b[5]) || isContinuation(b[5]))) ||
                     (isContinuation(b[2]) && isLost(b[5])))) {
    return 6;
  }
  const auto lostAt = [&](size_t lost, size_t length) {
    for (size_t i = 1; i < length; ++i) {
      if (i == lost ? !isLost(b[i]) : !isLostOrContinuation(b[i])) return false;
    }
    return true;
  };
  if (within(b[0], 0xE0, 0xEF) && (lostAt(1, 3) || lostAt(2, 3))) return 3;
  if (within(b[0], 0xF0, 0xF4) && (lostAt(1, 4) || lostAt(2, 4) || lostAt(3, 4))) return 4;
  return b[0] == kLost ? 1 : 0;
}

/// Length of the well-formed UTF-8 character at the start; 0 if there is none.
size_t characterLength(const Bytes& b) {
  if (b[0] < 0x80) return 1;
  if (within(b[0], 0xC2, 0xDF)) return isContinuation(b[1]) ? 2 : 0;
  if (within(b[0], 0xE0, 0xEF)) {
    const uint8_t low = b[0] == 0xE0 ? 0xA0 : 0x80;
    const uint8_t high = b[0] == 0xED ? 0x9F : 0xBF;  // no surrogates
    return within(b[1], low, high) && isContinuation(b[2]) ? 3 : 0;
  }
  if (!within(b[0], 0xF0, 0xF4)) return 0;
  const uint8_t low = b[0] == 0xF0 ? 0x90 : 0x80;
  const uint8_t high = b[0] == 0xF4 ? 0x8F : 0xBF;
  return within(b[1], low, high) && isContinuation(b[2]) && isContinuation(b[3]) ? 4 : 0;
}

char32_t characterOf(const Bytes& b, size_t length) {
  static constexpr std::array<uint8_t, 5> kLeadBits{0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t c = b[0] & kLeadBits[length];
  for (size_t i = 1; i < length; ++i) c = (c << 6) | (b[i] & 0x3F);
  return c;
}

bool isSurrogatePair(const Bytes& b) {
  return b[0] == 0xED && within(b[1], 0xA0, 0xAF) && isContinuation(b[2]) && b[3] == 0xED &&
         within(b[4], 0xB0, 0xBF) && isContinuation(b[5]);
}

}  // namespace

std::string restoreNoBreakSpaces(const std::string& bytes) {
  const auto isAltered = [](const std::string& text) {
    for (size_t i = 0; i < text.size(); ++i) {
      if (alteredLength(Bytes(text, i)) > 0) return true;
    }
    return false;
  };
  if (!isAltered(bytes)) return bytes;
  std::string restored = separateGraveWords(bytes);
  for (size_t i = 0; i < restored.size();) {
    const size_t length = alteredLength(Bytes(restored, i));
    std::replace(restored.begin() + static_cast<std::ptrdiff_t>(i),
                 restored.begin() + static_cast<std::ptrdiff_t>(i + length), ' ', '\xA0');
    i += std::max<size_t>(length, 1);
  }
  return restored;
}

std::string replaceLossySequences(const std::string& bytes) {
  std::string result;
  result.reserve(bytes.size());
  for (size_t i = 0; i < bytes.size();) {
    const size_t length = lossyLength(Bytes(bytes, i));
    if (length > 0) {
      result += "\xEF\xBF\xBD";
    } else {
      result.push_back(bytes[i]);
    }
    i += std::max<size_t>(length, 1);
  }
  return result;
}

std::optional<std::u32string> decodeUtf8Variant(std::string_view bytes) {
  std::u32string text;
  text.reserve(bytes.size());
  for (size_t i = 0; i < bytes.size();) {
    const Bytes b(bytes, i);
    if (b[0] == 0xC0 && b[1] == 0x80) {
      text.push_back(U'\0');
      i += 2;
    } else if (isSurrogatePair(b)) {
      text.push_back(0x10000 + ((b[1] & 0x0FU) << 16) + ((b[2] & 0x3FU) << 10) +
                     ((b[4] & 0x0FU) << 6) + (b[5] & 0x3FU));
      i += 6;
    } else {
      const size_t length = characterLength(b);
      if (length == 0) return std::nullopt;
      text.push_back(characterOf(b, length));
      i += length;
    }
  }
  return text;
}

}  // namespace crossflow::models
