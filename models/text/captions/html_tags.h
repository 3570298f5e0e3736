// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recognises tags the forgiving way of Python's html.parser. Used by textOfHtml().

#include <optional>
#include <string>
#include <string_view>

namespace crossflow::models {

struct HtmlTag {
  std::u32string name;  // lower case
  bool selfClosed = false;
  bool wellFormed = false;  // false: shown as the text it is
  size_t end = 0;           // behind the tag
};

/// The start tag at `i` ("<" and a letter); nothing while it has no end. `closable`: whether there
/// is any ">" behind it (without, most hopeless tags are told apart at once).
std::optional<HtmlTag> readHtmlTag(std::u32string_view text, size_t i, bool closable);

/// The name at `i`, in lower case; `end` is set behind it and the blanks and slashes that follow.
std::u32string readTagName(std::u32string_view text, size_t i, size_t& end);

/// The name of "</name>" at `i`, blanks allowed around it; nothing if it is anything else.
std::optional<std::u32string> readStrictEndTag(std::u32string_view text, size_t i);

}  // namespace crossflow::models
