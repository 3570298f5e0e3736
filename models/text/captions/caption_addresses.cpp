// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/captions/caption_addresses.h"

#include <algorithm>
#include <array>
#include <optional>

#include "models/text/repair/unicode_text.h"

namespace crossflow::models {
namespace {

constexpr size_t kNowhere = std::u32string_view::npos;

int hexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// %xx resolved in one run of ASCII; the bytes it gives are UTF-8.
std::u32string unquoteRun(const std::string& run) {
  std::string bytes;
  for (size_t i = 0; i < run.size(); ++i) {
    const int high = run[i] == '%' && i + 2 < run.size() ? hexValue(run[i + 1]) : -1;
    const int low = high >= 0 ? hexValue(run[i + 2]) : -1;
    if (low < 0) {
      bytes.push_back(run[i]);
      continue;
    }
    bytes.push_back(static_cast<char>(high * 16 + low));
    i += 2;
  }
  return fromUtf8(bytes);
}

/// Finds web addresses. A host name's end does not depend on where it starts, so it is looked up
/// once for each run of host characters, however many starts are tried in it.
class WebAddressFinder {
 public:
  WebAddressFinder(std::u32string_view text, std::u32string_view scheme, bool optionalS)
      : text_(text), scheme_(scheme), optionalS_(optionalS) {}

  /// Behind the address that starts at `i`; nothing if none does.
  std::optional<size_t> endAt(size_t i) {
    if (!isBoundary(i)) return std::nullopt;
    if (const auto end = schemeEnd(i)) return end;
    return hostEnd(i);
  }

 private:
  bool isWordAt(size_t i) const { return i < text_.size() && isWord(text_[i]); }
  bool isBoundary(size_t i) const { return (i > 0 && isWordAt(i - 1)) != isWordAt(i); }
  static bool isHostPart(char32_t c) {
    return isAsciiLetter(c) || isAsciiDigit(c) || c == U'.' || c == U'-';
  }

  std::optional<size_t> schemeEnd(size_t i) const {
    if (!text_.substr(i).starts_with(scheme_)) return std::nullopt;
    size_t end = i + scheme_.size();
    if (optionalS_ && end < text_.size() && text_[end] == U's') ++end;
    if (end >= text_.size() || text_[end] != U':') return std::nullopt;
    const size_t start = ++end;
    while (end < text_.size() && end - start < 3 && text_[end] == U'/') ++end;
    if (end > start) return end;
    const bool named = end < text_.size() && (isAsciiLetter(text_[end]) ||
                                              isAsciiDigit(text_[end]) || text_[end] == U'%');
    return named ? std::optional(end + 1) : std::nullopt;
  }

  std::optional<size_t> hostEnd(size_t i) {
    if (i >= text_.size() || !isHostPart(text_[i])) return std::nullopt;
    if (i >= runEnd_) examineRun(i);
    if (lastDot_ == kNowhere || lastDot_ <= i) return std::nullopt;
    return addressEnd_;
  }

  /// The last full stop in the run of host characters from `i` on that a domain follows.
  void examineRun(size_t i) {
    runEnd_ = i;
    while (runEnd_ < text_.size() && isHostPart(text_[runEnd_])) ++runEnd_;
    lastDot_ = kNowhere;
    for (size_t dot = runEnd_; dot-- > i;) {
      if (text_[dot] != U'.') continue;
      const auto end = domainEnd(dot + 1);
      if (!end) continue;
      lastDot_ = dot;
      addressEnd_ = *end;
      return;
    }
  }

  std::optional<size_t> domainEnd(size_t i) const {
    static constexpr std::array<std::u32string_view, 8> kDomains{U"com", U"co",  U"ru",  U"net",
                                                                 U"org", U"edu", U"gov", U"it"};
    for (const std::u32string_view& domain : kDomains) {
      if (!text_.substr(i).starts_with(domain)) continue;
      if (const auto end = pathEnd(i + domain.size())) return end;
    }
    return std::nullopt;
  }

  /// The longest path that ends at a word boundary; one slash may follow, no "@".
  std::optional<size_t> pathEnd(size_t start) const {
    size_t last = start;
    while (isWordAt(last) ||
           (last < text_.size() && (text_[last] == U'/' || text_[last] == U'-'))) {
      ++last;
    }
    const auto isAt = [&](size_t i) { return i < text_.size() && text_[i] == U'@'; };
    for (size_t end = last + 1; end-- > start;) {
      if (!isBoundary(end)) continue;
      const bool slash = end < text_.size() && text_[end] == U'/';
      if (slash && !isAt(end + 1)) return end + 1;
      if (!isAt(end)) return end;
    }
    return std::nullopt;
  }

  std::u32string_view text_, scheme_;
  bool optionalS_;
  size_t runEnd_ = 0, lastDot_ = kNowhere, addressEnd_ = 0;
};

/// Behind four numbers with full stops between from `i` on; nothing if there are none.
std::optional<size_t> networkAddressEnd(std::u32string_view text, size_t i) {
  for (int part = 0; part < 4; ++part) {
    const size_t start = i;
    while (i < text.size() && i - start < 3 && isDigit(text[i])) ++i;
    if (i == start) return std::nullopt;
    if (part == 3) break;
    if (i >= text.size() || text[i] != U'.') return std::nullopt;
    ++i;
  }
  return i;
}

}  // namespace

std::u32string unquoteUrl(const std::u32string& text) {
  std::u32string spaced = text;
  std::ranges::replace(spaced, U'+', U' ');
  if (spaced.find(U'%') == kNowhere) return spaced;
  std::u32string result;
  std::string run;
  for (const char32_t c : spaced) {
    if (c < 0x80) {
      run.push_back(static_cast<char>(c));
      continue;
    }
    result += unquoteRun(run);
    run.clear();
    result.push_back(c);
  }
  return result + unquoteRun(run);
}

std::u32string removeWebAddresses(std::u32string_view text, std::u32string_view scheme,
                                  bool optionalS) {
  WebAddressFinder finder(text, scheme, optionalS);
  std::u32string result;
  for (size_t i = 0; i < text.size();) {
    if (const auto end = finder.endAt(i)) {
      i = *end;
    } else {
      result.push_back(text[i++]);
    }
  }
  return result;
}

std::u32string replaceNetworkAddresses(std::u32string_view text) {
  std::u32string result;
  for (size_t i = 0; i < text.size();) {
    const auto end = isDigit(text[i]) ? networkAddressEnd(text, i) : std::nullopt;
    result.push_back(end ? U' ' : text[i]);
    i = end ? *end : i + 1;
  }
  return result;
}

}  // namespace crossflow::models
