// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Collects the visible text of a document while its tags open and close. Used by textOfHtml().

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossflow::models {

class HtmlDocument {
 public:
  enum class Kind { Text, Marked, Hidden };  // marked: CDATA; hidden: comments, declarations

  void addText(std::u32string_view text) { pending_.append(text), hasPending_ = true; }
  /// Ends the current piece of text. A piece of nothing but blanks counts as a single one.
  void endText(Kind kind = Kind::Text);

  /// `selfClosed` for "<tag/>".
  void openTag(const std::u32string& name, bool selfClosed);
  void closeTag(const std::u32string& name);

  std::u32string takeText() { return std::move(text_); }

 private:
  void closeInnermost(const std::u32string& name);

  std::u32string text_, pending_;
  bool hasPending_ = false;
  std::vector<std::u32string> open_;
  std::unordered_map<std::u32string, int> openCount_;
  std::unordered_map<std::u32string, int> closedVoid_;  // void tags whose end tag is to be ignored
  int hiding_ = 0;                                      // open tags whose text is not shown
  int preserving_ = 0;                                  // open tags whose blanks are kept
};

}  // namespace crossflow::models
