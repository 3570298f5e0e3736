// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/captions/everyday_captions.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "training/data/captions/caption_words.h"

namespace crossflow::training {

namespace {

using std::string;
using std::string_view;

constexpr std::size_t kMostCaptions = 60, kMostSharers = 12, kMostPairs = 4;
constexpr string_view kTone = " skin tone";

/// Captions in order, each once.
class CaptionSet {
 public:
  void add(const string& caption) {
    if (caption.empty() || list_.size() == kMostCaptions) return;
    if (known_.insert(caption).second) list_.push_back(caption);
  }
  std::vector<string> take() { return std::move(list_); }

 private:
  std::vector<string> list_;
  std::set<string> known_;
};

string withoutHyphens(string text) {
  std::ranges::replace(text, '-', ' ');
  return text;
}

/// "man: dark skin tone, red hair" in its parts.
struct Composed {
  string base, tone;  // tone "dark"; empty if there is none
  std::vector<string> others;
};

Composed takeApart(const string& name) {
  const std::size_t colon = name.find(": ");
  if (colon == string::npos) return {name, {}, {}};
  Composed parts{name.substr(0, colon), {}, {}};
  for (const string& part : partsOf(string_view(name).substr(colon + 2), ",")) {
    if (parts.tone.empty() && part.ends_with(kTone))
      parts.tone = part.substr(0, part.size() - kTone.size());
    else
      parts.others.push_back(part);
  }
  return parts;
}

// "man X" is a "male X".
string genderedOtherwise(const string& base) {
  if (base.starts_with("man ")) return "male " + base.substr(4);
  if (base.starts_with("woman ")) return "female " + base.substr(6);
  return {};
}

void addTone(CaptionSet& captions, const Composed& parts) {
  string with = parts.tone + " skin";
  for (const string& other : parts.others) with += " and " + other;
  captions.add(parts.base + " with " + with);
  captions.add(withArticle(parts.base + " with " + with));
  if (parts.others.empty()) captions.add(withArticle(parts.tone + "-skinned " + parts.base));
  captions.add(parts.base + ", " + with);
  if (const string other = genderedOtherwise(parts.base); !other.empty()) {
    captions.add(other + " with " + with);
    captions.add(other + ": " + parts.tone + string(kTone));
  }
}

// "flag: Japan", "keycap: 0", "man: red hair".
void addColon(CaptionSet& captions, const Composed& parts) {
  if (parts.others.size() != 1) return;
  const string& what = parts.others.front();
  if (parts.base == "flag") {
    captions.add("flag of " + what);
    captions.add("the flag of " + what);
    captions.add(what + " flag");
    if (const string_view people = peopleOf(what); !people.empty()) {
      captions.add(string(people) + " flag");
      captions.add(withArticle(string(people) + " flag"));
    }
  } else if (parts.base == "keycap") {
    captions.add("key " + what);
    captions.add("button " + what);
  } else {
    captions.add(parts.base + " with " + what);
    captions.add(withArticle(parts.base + " with " + what));
  }
}

// "smiling cat with heart-eyes": its ends, and the other way round.
void addParts(CaptionSet& captions, const string& name) {
  const std::size_t at = name.find(" with ");
  if (at == string::npos) return;
  const string before = name.substr(0, at), after = name.substr(at + 6);
  const string head = before.substr(before.rfind(' ') + 1);  // all of it where it is one word
  captions.add(before + ", " + after);
  captions.add(after + ", " + before);
  captions.add(withArticle(head + " with " + withoutHyphens(after)));
  if (after.find_first_of(" -") != string::npos) captions.add(withoutHyphens(after));
}

bool holdsKeyword(const NamedPicture& picture, const string& word) {
  return std::ranges::find(picture.keywords, word) != picture.keywords.end();
}

// "rabbit face" is the face of a rabbit where rabbit is a keyword, not of a grinning.
void addFace(CaptionSet& captions, const NamedPicture& picture) {
  if (!picture.name.ends_with(" face")) return;
  const string whose = picture.name.substr(0, picture.name.size() - 5);
  if (!holdsKeyword(picture, whose)) return;
  captions.add("face of " + withArticle(whose));
  captions.add("head of " + withArticle(whose));
  captions.add(whose + " head");
}

// What the name is about: "cake" of "birthday cake", "cat" of "cat with tears of joy".
string headOf(const string& name) {
  const string thing = name.substr(0, name.find(" with "));
  return thing.substr(thing.rfind(' ') + 1);
}

/// Who else is called so, over all pictures.
class Neighbours {
 public:
  explicit Neighbours(const std::vector<NamedPicture>& pictures) {
    for (const NamedPicture& picture : pictures) {
      names_.insert(picture.name);
      if (!takeApart(picture.name).tone.empty()) continue;
      heads_.insert(headOf(picture.name));
      for (const string& word : picture.keywords) ++sharers_[word];
    }
  }

  bool isName(const string& word) const { return names_.contains(word); }
  /// Whether a keyword may be the whole caption of the picture called `name`: "heart" is for
  /// hearts, not for a cat that has some in its eyes.
  bool mayStandAlone(const string& word, const string& name) const {
    const auto found = sharers_.find(word);
    return word.size() > 2 && !isGeneralWord(word) && !isName(word) && found != sharers_.end() &&
           found->second <= kMostSharers && (headOf(name) == word || !heads_.contains(word));
  }

 private:
  std::set<string> names_, heads_;
  std::map<string, std::size_t> sharers_;
};

void addKeywords(CaptionSet& captions, const NamedPicture& picture, const Neighbours& others) {
  string joined;
  std::size_t pairs = 0;
  for (const string& word : picture.keywords) {
    joined += (joined.empty() ? "" : ", ") + word;
    if (!others.mayStandAlone(word, picture.name)) continue;
    captions.add(word);
    if (!word.ends_with("ing")) captions.add(withArticle(word));
    for (const string& other : picture.keywords) {
      if (other == word || pairs == kMostPairs || holdsWord(other, word) || holdsWord(word, other))
        continue;
      string pair = other;
      pair.append(" ").append(word);
      if (others.isName(pair)) continue;
      captions.add(pair);
      ++pairs;
    }
  }
  // One keyword alone names too many pictures: every flag has "flag" and nothing else.
  if (picture.keywords.size() > 1) captions.add(joined);
}

void addColour(CaptionSet& captions, const NamedPicture& picture, const Neighbours& others) {
  const string& colour = picture.colour;
  if (colour.empty() || picture.name.find(':') != string::npos || holdsWord(picture.name, colour))
    return;
  const auto add = [&](const string& thing) {
    const string phrase = colour + " " + thing;
    if (others.isName(phrase)) return;
    captions.add(phrase);
    captions.add(withArticle(phrase));
  };
  if (picture.name.find(" with ") == string::npos) add(picture.name);
  const string head = headOf(picture.name);
  if (head != picture.name && !isGeneralWord(head) && holdsKeyword(picture, head)) add(head);
}

void addOtherWords(CaptionSet& captions, const NamedPicture& picture, const Neighbours& others) {
  for (const string& phrase : saidOtherwise(picture.name)) {
    if (others.isName(phrase)) continue;
    captions.add(phrase);
    captions.add(withArticle(phrase));
    if (picture.colour.empty() || phrase.find(' ') != string::npos) continue;
    captions.add(picture.colour + " " + phrase);
    captions.add(withArticle(picture.colour + " " + phrase));
  }
}

// "a happy dog" is the dog. Not of faces: theirs are what they are about.
void addLength(CaptionSet& captions, const NamedPicture& picture, const Neighbours& others) {
  if (holdsWord(picture.name, "face") || holdsWord(picture.name, "smiling")) return;
  std::vector<string> things = saidOtherwise(picture.name);
  things.insert(things.begin(), picture.name);
  for (const string& word : picture.keywords)
    if (others.mayStandAlone(word, picture.name) && !word.ends_with("ing")) things.push_back(word);
  for (const string& thing : things) {
    if (thing != picture.name && others.isName(thing)) continue;
    for (const string& phrase : saidAtLength(thing))
      if (!others.isName(phrase)) captions.add(withArticle(phrase));
  }
}

std::vector<string> captionsOf(const NamedPicture& picture, const Neighbours& others) {
  const string& name = picture.name;
  const Composed parts = takeApart(name);
  CaptionSet captions;
  // Where there are several kinds of pictures the kind comes first: it can be added and subtracted.
  if (picture.style != "emoji") captions.add(picture.style + " of " + withArticle(name));
  captions.add(name);
  captions.add(picture.style + " of " + name);
  captions.add(withArticle(picture.style) + " of " + name);
  captions.add(name + " on white");
  if (!parts.tone.empty()) {
    addTone(captions, parts);
    return captions.take();
  }
  if (name.find(':') != string::npos) {
    addColon(captions, parts);
    captions.add(withoutHyphens(name));
    return captions.take();
  }
  captions.add(withArticle(name));
  captions.add(picture.style + " of " + withArticle(name));
  captions.add("the " + name);
  if (!others.isName(pluralOf(name))) captions.add(pluralOf(name));
  addOtherWords(captions, picture, others);
  addColour(captions, picture, others);
  addParts(captions, name);
  addFace(captions, picture);
  if (const string other = genderedOtherwise(name); !other.empty()) captions.add(other);
  captions.add(withoutHyphens(name));
  addKeywords(captions, picture, others);
  addLength(captions, picture, others);
  return captions.take();
}

}  // namespace

string withArticle(const string& phrase) {
  static constexpr std::array<string_view, 8> kLeft{"a ",     "an ",     "the ", "men ",
                                                    "women ", "people ", "two ", "three "};
  const bool plural = phrase.ends_with("s") && !phrase.ends_with("ss") && !phrase.ends_with("us");
  const bool other =
      std::ranges::any_of(kLeft, [&](string_view start) { return phrase.starts_with(start); });
  const string_view first = string_view(phrase).substr(0, phrase.find(' '));
  if (phrase.empty() || other || phrase.find(':') != string::npos ||
      std::isdigit(static_cast<unsigned char>(phrase.front())) != 0 ||
      (plural && phrase.find(' ') == string::npos))
    return phrase;
  const bool vowel = string_view("aeiouAEIOU").find(phrase.front()) != string_view::npos;
  const bool spoken =
      first.starts_with("uni") || first.starts_with("one") || first.starts_with("eu");
  return (vowel && !spoken ? "an " : "a ") + phrase;
}

std::vector<std::vector<string>> everydayCaptions(const std::vector<NamedPicture>& pictures) {
  const Neighbours others(pictures);
  std::vector<std::vector<string>> all;
  all.reserve(pictures.size());
  for (const NamedPicture& picture : pictures) all.push_back(captionsOf(picture, others));
  return all;
}

}  // namespace crossflow::training
