// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/emoji/emoji_names.h"

#include <fstream>
#include <iterator>
#include <string_view>

#include "models/base/error.h"
#include "models/text/repair/html_entities.h"
#include "models/text/repair/unicode_text.h"

namespace crossflow::training {
namespace {

constexpr std::uintmax_t kLargestFile = 64 << 20;  // bytes; the real ones have half a megabyte

std::string readText(const std::filesystem::path& file) {
  std::error_code problem;
  const std::uintmax_t size = std::filesystem::file_size(file, problem);
  std::ifstream in(file, std::ios::binary);
  if (problem || !in || size > kLargestFile) {
    throw base::Error("Cannot read the emoji names " + file.string() +
                      "; install the package unicode-cldr-core or name its folder \"common\".");
  }
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::u32string unescaped(std::string_view text) {
  return models::unescapeHtml(models::fromUtf8(text));
}

/// The value of `name="..."` in a tag; empty if it is not there.
std::string_view attribute(std::string_view tag, std::string_view name) {
  const std::string opening = std::string(name) + "=\"";
  const size_t start = tag.find(opening);
  if (start == std::string_view::npos) return {};
  const std::string_view value = tag.substr(start + opening.size());
  return value.substr(0, value.find('"'));
}

std::vector<std::string> splitKeywords(const std::u32string& text) {
  std::vector<std::string> keywords;
  size_t start = 0;
  while (start <= text.size()) {
    const size_t bar = std::min(text.find(U'|', start), text.size());
    const std::u32string_view word =
        models::strip(std::u32string_view(text).substr(start, bar - start));
    if (!word.empty()) keywords.push_back(models::toUtf8(word));
    start = bar + 1;
  }
  return keywords;
}

/// Every <annotation cp="..." [type="tts"]>text</annotation>.
void addAnnotations(std::string_view xml, EmojiNames& names) {
  constexpr std::string_view kOpening = "<annotation ", kClosing = "</annotation>";
  for (size_t at = xml.find(kOpening); at != std::string_view::npos;) {
    const size_t tagEnd = xml.find('>', at);
    const size_t textEnd = xml.find(kClosing, at);
    if (textEnd == std::string_view::npos || tagEnd > textEnd) return;
    const std::string_view tag = xml.substr(at, tagEnd - at);
    std::u32string characters = unescaped(attribute(tag, "cp"));
    std::erase(characters, char32_t{0xFE0F});
    const std::u32string text = unescaped(xml.substr(tagEnd + 1, textEnd - tagEnd - 1));
    EmojiName& entry = names[characters];
    if (attribute(tag, "type") == "tts") {
      entry.name = models::toUtf8(models::strip(text));
    } else {
      entry.keywords = splitKeywords(text);
    }
    at = xml.find(kOpening, textEnd);
  }
}

}  // namespace

EmojiNames readEmojiNames(const std::filesystem::path& common, const std::string& language) {
  EmojiNames names;
  for (const char* folder : {"annotations", "annotationsDerived"}) {
    addAnnotations(readText(common / folder / (language + ".xml")), names);
  }
  std::erase_if(names, [](const auto& entry) { return entry.second.name.empty(); });
  if (names.empty()) {
    throw base::Error("There are no emoji names in " + common.string() + ".");
  }
  return names;
}

}  // namespace crossflow::training
