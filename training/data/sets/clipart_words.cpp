// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/sets/clipart_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "models/text/repair/html_entities.h"
#include "models/text/repair/unicode_text.h"
#include "training/data/captions/caption_words.h"

namespace crossflow::training {

namespace {

using std::string;
using std::string_view;

constexpr std::size_t kLongestName = 60, kMostWords = 8, kMostKeywords = 8;

string lowered(string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// The text of the first <element> after `from`.
string elementText(const string& svg, string_view element, std::size_t from = 0) {
  const string opening = "<" + string(element) + ">", closing = "</" + string(element) + ">";
  const std::size_t start = svg.find(opening, from);
  const std::size_t end = start == string::npos ? start : svg.find(closing, start);
  if (end == string::npos) return {};
  const string inside = svg.substr(start + opening.size(), end - start - opening.size());
  return models::toUtf8(models::unescapeHtml(models::fromUtf8(inside)));
}

bool isWordLetter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

// Letters, hyphens and apostrophes as words with one blank between; numbers go.
std::vector<string> plainWords(const string& text) {
  std::vector<string> words(1);
  for (const char c : text) {
    if (isWordLetter(c) || ((c == '-' || c == '\'') && !words.back().empty()))
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  for (string& word : words)
    while (!word.empty() && !isWordLetter(word.back())) word.pop_back();
  std::erase(words, string{});
  return words;
}

bool isRubble(const string& word) {
  static constexpr std::array<string_view, 16> kRubble{
      "clipart", "clip", "art", "hash",    "unsorted", "openclipart", "svg",   "png",
      "r",       "logo", "by",  "various", "other",    "remix",       "image", "drawing"};
  return word.size() < 2 || std::ranges::find(kRubble, word) != kRubble.end();
}

// What hundreds of different pictures are titled.
bool isTitleOfMany(const string& name) {
  return name.find("iconset") != string::npos || name.find("icon set") != string::npos ||
         name == "road signs" || name == "map symbols";
}

string joined(const std::vector<string>& words) {
  string text;
  for (const string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

ClipartMetadata clipartMetadata(const string& svg) {
  ClipartMetadata metadata;
  const std::size_t start = svg.find("<metadata");
  if (start == string::npos) return metadata;
  const string part = svg.substr(start, svg.find("</metadata>", start) - start);
  metadata.title = elementText(part, "dc:title");
  const std::size_t creator = part.find("<dc:creator>");
  if (creator != string::npos) metadata.creator = elementText(part, "dc:title", creator);
  for (std::size_t at = part.find("<rdf:li>"); at != string::npos;
       at = part.find("<rdf:li>", at + 1))
    metadata.keywords.push_back(elementText(part, "rdf:li", at));
  constexpr string_view kLicence = "cc:license rdf:resource=\"";
  const std::size_t licence = part.find(kLicence);
  if (licence != string::npos) {
    const string rest = part.substr(licence + kLicence.size());
    metadata.licence = rest.substr(0, rest.find('"'));
  }
  return metadata;
}

string clipartName(const string& title, const std::set<string>& known) {
  string text = lowered(title);
  if (const std::size_t dash = text.find(" - ");
      text.starts_with("clipart by ") && dash != string::npos)
    text = text.substr(dash + 3);
  string ending;
  for (const string_view mark : {"(b and w)", "b and w", "bw)"})
    if (const std::size_t at = text.find(mark); at != string::npos) {
      text.erase(at, mark.size());
      ending = " in black and white";
    }
  std::vector<string> words = plainWords(text);
  std::erase_if(words, isRubble);
  const string name = joined(words);
  const bool english = std::ranges::any_of(words, [&](const string& word) {
    return known.contains(word) ||
           (word.ends_with('s') && known.contains(word.substr(0, word.size() - 1)));
  });
  if (!english || isTitleOfMany(name) || name.size() < 3 || name.size() > kLongestName ||
      words.size() > kMostWords)
    return {};
  return name + ending;
}

std::vector<string> clipartKeywords(const ClipartMetadata& metadata) {
  std::vector<string> keywords;
  const string creator = lowered(metadata.creator);
  for (const string& keyword : metadata.keywords) {
    std::vector<string> words = plainWords(lowered(keyword));
    std::erase_if(words, isRubble);
    const string word = joined(words);
    const bool author = !creator.empty() && holdsWord(creator, word);
    const bool number = keyword.find("0x") != string::npos;
    if (word.size() < 3 || words.size() > 3 || number || author || isGeneralWord(word) ||
        std::ranges::find(keywords, word) != keywords.end() || keywords.size() == kMostKeywords)
      continue;
    keywords.push_back(word);
  }
  return keywords;
}

std::set<string> wordsOf(const std::vector<string>& texts) {
  std::set<string> words;
  for (const string& text : texts)
    for (const string& word : plainWords(lowered(text)))
      if (word.size() > 2) words.insert(word);
  return words;
}

}  // namespace crossflow::training
