// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/text/repair/mojibake.h"
#include "models/text/repair/mojibake_tables.h"
#include "models/text/repair/unicode_text.h"

// The sequences of two to five characters that hardly occur outside mojibake (ftfy's "badness").

namespace crossflow::models {
namespace {

constexpr char32_t kNothing = 0xFFFFFFFF;  // before the first and behind the last character

/// The characters from one position on, with their classes.
class Window {
 public:
  Window(std::u32string_view text, size_t position) : text_(text), position_(position) {}

  char32_t at(size_t offset) const {
    const size_t i = position_ + offset;
    return i < text_.size() ? text_[i] : kNothing;
  }
  bool has(size_t offset, uint32_t classes) const {
    return (mojibakeClasses(at(offset)) & classes) != 0;
  }
  bool isOneOf(size_t offset, std::u32string_view characters) const {
    return characters.find(at(offset)) != std::u32string_view::npos;
  }
  bool isBlank(size_t offset) const { return at(offset) == U' '; }
  bool isFirst() const { return position_ == 0; }

 private:
  std::u32string_view text_;
  size_t position_;
};

bool isLowerAscii(char32_t c) {
  return c >= U'a' && c <= U'z';
}

constexpr uint32_t kPunctuation = kStartPunctuation | kEndPunctuation;
constexpr uint32_t kAccented = kLowerAccented | kUpperAccented;
constexpr uint32_t kSuspect = kAccented | kBox | kPunctuation | kCurrency | kNumeric;

bool twoByClass(const Window& w) {
  if (w.has(0, kC1)) return true;
  if (w.has(0, kBad | kSuspect) && w.has(1, kBad)) return true;
  if (w.has(0, kBad) && w.has(1, kSuspect)) return true;
  if (w.has(0, kLowerAccented | kLowerCommon | kBox | kEndPunctuation | kCurrency | kNumeric) &&
      w.has(1, kUpperAccented)) {
    return true;
  }
  if (w.has(0, kBox | kEndPunctuation | kCurrency | kNumeric) && w.has(1, kLowerAccented)) {
    return true;
  }
  if (w.has(0, kLowerAccented | kBox | kEndPunctuation) && w.has(1, kCurrency)) return true;
  if (w.has(0, kUpperAccented | kBox) && w.has(1, kNumeric)) return true;
  if (w.has(0, kCurrency | kNumeric | kBox) && w.has(1, kStartPunctuation)) return true;
  if (w.has(0, kBox) && w.has(1, kKaomoji | kEndPunctuation)) return true;
  return w.has(0, kAccented | kCurrency | kNumeric | kPunctuation) && w.has(1, kBox);
}

bool threeByClass(const Window& w) {
  if (isAsciiLetter(w.at(0)) && w.has(1, kLowerCommon | kUpperCommon) && w.has(2, kBad)) {
    return true;
  }
  if (isSpace(w.at(0)) && w.has(1, kUpperAccented) && w.has(2, kCurrency)) return true;
  if (w.has(0, kAccented | kBox | kCurrency | kEndPunctuation) && w.has(1, kStartPunctuation) &&
      w.has(2, kNumeric)) {
    return true;
  }
  if (w.has(0, kAccented | kCurrency | kNumeric | kBox) && w.has(1, kEndPunctuation) &&
      w.has(2, kStartPunctuation)) {
    return true;
  }
  if (isLowerAscii(w.at(0)) && w.has(1, kUpperAccented) &&
      w.has(2, kStartPunctuation | kCurrency)) {
    return true;
  }
  return w.has(0, kAccented) && w.has(1, kEndPunctuation) && w.at(2) != kNothing && isWord(w.at(2));
}

bool fromWindows1252(const Window& w) {
  if (w.isOneOf(0, U"Œœ") && w.at(1) != kNothing && !isAsciiLetter(w.at(1))) return true;
  if (w.isOneOf(0, U"ÂÃÎÐ") &&
      (w.isOneOf(1, U"€Šš¢£Ÿž\u00a0\u00ad®©°·»–—´") || w.has(1, kPunctuation))) {
    return true;
  }
  if (w.at(0) == U'×' && w.isOneOf(1, U"²³")) return true;
  const auto arabic = [&](size_t i) {
    return w.isOneOf(i, U"ØÙ") &&
           (w.has(i + 1, kCommon | kCurrency | kBad | kNumeric | kStartPunctuation) ||
            w.isOneOf(i + 1, U"ŸŠ®°µ»"));
  };
  if (arabic(0) && arabic(2)) return true;
  return w.at(0) == U'à' && w.isOneOf(1, U"²µ¹¼½¾");
}

bool fromMacRoman(const Window& w) {
  if (w.at(0) == U'√') return w.isOneOf(1, U"±∂†≠®™´≤≥¥µø");
  if (w.at(0) == U'≈') return w.isOneOf(1, U"°¢");
  if (w.at(0) != U'‚') return false;
  return (w.at(1) == U'Ä' && w.isOneOf(2, U"ìîïòôúùû†°¢π")) ||
         (w.isOneOf(1, U"âó") && w.isOneOf(2, U"àä°ê"));
}

bool fromCyrillicOrGreek(const Window& w) {
  if (w.at(0) == U'в' && w.at(1) == U'Ђ') return true;
  const uint32_t between = kC1 | kBad | kPunctuation | kCurrency;
  if (w.isOneOf(0, U"ВГРС") && (w.has(1, between) || w.isOneOf(1, U"°µ")) &&
      w.isOneOf(2, U"ВГРС")) {
    return true;
  }
  if (w.at(0) == U'Г' && w.at(1) == U'ў' && w.at(2) == U'В' && w.at(3) == U'Ђ' && w.at(4) == U'В' &&
      w.at(5) != U'\n' && (isAsciiLetter(w.at(6)) || w.isBlank(6))) {
    return true;
  }
  if (w.at(0) == U'β' && w.at(1) == U'€' && w.isOneOf(2, U"™\u00a0Ά\u00ad®°")) return true;
  return w.isOneOf(0, U"ΒΓΞΟ") && (w.has(1, between) || w.at(1) == U'°') && w.isOneOf(2, U"ΒΓΞΟ");
}

/// "Ã" and "Â" before a blank that was a no-break space.
bool beforeBlank(const Window& w) {
  const auto isLead = [&](size_t i) { return w.isOneOf(i, U"ÃÂ") && w.isBlank(i + 1); };
  if (w.at(0) == U'Ã' && w.isOneOf(1, U"\u00a0¡")) return true;
  if (isLowerAscii(w.at(0)) && (isLead(1) || (isSpace(w.at(1)) && isLead(2)))) return true;
  if (w.isFirst() && isLead(0)) return true;
  const bool endsWord = isLowerAscii(w.at(0)) || w.isOneOf(0, U".,?!") || w.has(0, kEndPunctuation);
  return endsWord && w.at(1) == U'Â' && (w.isBlank(2) || w.has(2, kPunctuation));
}

}  // namespace

bool looksLikeMojibake(std::u32string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    const Window w(text, i);
    if (twoByClass(w) || threeByClass(w) || fromWindows1252(w) || fromMacRoman(w) ||
        fromCyrillicOrGreek(w) || beforeBlank(w)) {
      return true;
    }
  }
  return false;
}

}  // namespace crossflow::models
