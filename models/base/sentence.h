// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What models/ tells people, kept as a pattern and what goes into its places, so that the window
// can say it in the user's language: Sentence::tr("ends at byte %1", size). Qt's lupdate finds the
// patterns by that spelling; core/engine/failure_translation looks them up.

#include <functional>
#include <string>
#include <type_traits>
#include <vector>

namespace crossflow {
inline namespace base {

class Sentence {
 public:
  /// A pattern's words in another language.
  using Translate = std::function<std::string(const char* pattern)>;

  Sentence() = default;
  /// The same in every language: names, numbers, what another library said.
  explicit Sentence(std::string words) : words_(std::move(words)) {}

  /// `pattern` is a literal with places %1 to %9. Arguments are sentences, texts, paths and
  /// numbers; words for people are sentences of their own, never literals.
  template <typename... Arguments>
  static Sentence tr(const char* pattern, const Arguments&... arguments) {
    Sentence sentence;
    sentence.pattern_ = pattern;
    (sentence.arguments_.push_back(argument(arguments)), ...);
    return sentence;
  }

  std::string english() const;
  std::string in(const Translate& language) const;

 private:
  template <typename T>
  static Sentence argument(const T& value) {
    if constexpr (std::is_same_v<T, Sentence>)
      return value;
    else if constexpr (std::is_integral_v<T>)
      return Sentence(std::to_string(value));
    else if constexpr (std::is_floating_point_v<T>)
      return Sentence(numberText(value));
    else if constexpr (requires { value.string(); })
      return Sentence(value.string());
    else
      return Sentence(std::string(value));
  }
  static std::string numberText(double value);

  const char* pattern_ = nullptr;  // null: words_ are all there is
  std::string words_;
  std::vector<Sentence> arguments_;
};

}  // namespace base
}  // namespace crossflow
