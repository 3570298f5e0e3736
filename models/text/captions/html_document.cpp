// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/captions/html_document.h"

#include <algorithm>
#include <unordered_set>

namespace crossflow::models {
namespace {

using Names = std::unordered_set<std::u32string>;

const Names& voidTags() {
  static const Names names{U"area",    U"base",    U"basefont", U"bgsound", U"br",       U"col",
                           U"command", U"embed",   U"frame",    U"hr",      U"image",    U"img",
                           U"input",   U"isindex", U"keygen",   U"link",    U"menuitem", U"meta",
                           U"nextid",  U"param",   U"source",   U"spacer",  U"track",    U"wbr"};
  return names;
}

bool hidesText(const std::u32string& name) {
  static const Names names{U"rt", U"rp", U"style", U"script", U"template"};
  return names.contains(name);
}

bool keepsBlanks(const std::u32string& name) {
  return name == U"pre" || name == U"textarea";
}

bool isBlank(char32_t c) {
  return c == U' ' || c == U'\n' || c == U'\t' || c == U'\f' || c == U'\r';
}

}  // namespace

void HtmlDocument::endText(Kind kind) {
  if (!hasPending_) return;
  if (preserving_ == 0 && std::ranges::all_of(pending_, isBlank)) {
    pending_ = pending_.find(U'\n') != std::u32string::npos ? U"\n" : U" ";
  }
  if (kind == Kind::Marked || (kind == Kind::Text && hiding_ == 0)) text_ += pending_;
  pending_.clear();
  hasPending_ = false;
}

void HtmlDocument::openTag(const std::u32string& name, bool selfClosed) {
  endText();
  open_.push_back(name);
  ++openCount_[name];
  hiding_ += hidesText(name);
  preserving_ += keepsBlanks(name);
  const bool isVoid = voidTags().contains(name);
  if (selfClosed || isVoid) closeInnermost(name);
  if (!selfClosed && isVoid) ++closedVoid_[name];
}

void HtmlDocument::closeTag(const std::u32string& name) {
  const auto closed = closedVoid_.find(name);
  if (closed != closedVoid_.end() && closed->second > 0) {
    --closed->second;
    return;
  }
  closeInnermost(name);
}

void HtmlDocument::closeInnermost(const std::u32string& name) {
  endText();
  if (openCount_[name] == 0) return;
  bool found = false;
  while (!found) {
    const std::u32string last = std::move(open_.back());
    open_.pop_back();
    --openCount_[last];
    hiding_ -= hidesText(last);
    preserving_ -= keepsBlanks(last);
    found = last == name;
  }
}

}  // namespace crossflow::models
