// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/sentence.h"

#include <locale>
#include <sstream>

namespace crossflow {
inline namespace base {

std::string Sentence::english() const {
  return in([](const char* pattern) { return std::string(pattern); });
}

std::string Sentence::in(const Translate& language) const {
  if (pattern_ == nullptr) return words_;
  const std::string pattern = language(pattern_);
  std::string text;
  for (size_t at = 0; at < pattern.size(); ++at) {
    const char next = at + 1 < pattern.size() ? pattern[at + 1] : '\0';
    const size_t place = static_cast<size_t>(next - '1');
    if (pattern[at] != '%' || next < '1' || next > '9' || place >= arguments_.size()) {
      text += pattern[at];
      continue;
    }
    text += arguments_[place].in(language);
    ++at;
  }
  return text;
}

std::string Sentence::numberText(double value) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << value;
  return text.str();
}

}  // namespace base
}  // namespace crossflow
