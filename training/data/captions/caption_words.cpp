// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/captions/caption_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "models/base/fingerprint.h"

namespace crossflow::training {

namespace {

using std::string_view;

// Either may stand for the other, wherever it turns up.
constexpr std::pair<string_view, string_view> kSameThings[] = {
    {"automobile", "car"},
    {"mobile phone", "cell phone"},
    {"truck", "lorry"},
    {"cookie", "biscuit"},
    {"airplane", "aeroplane"},
    {"airplane", "plane"},
    {"gray", "grey"},
    {"elevator", "lift"},
    {"metro", "subway"},
    {"autumn", "fall"},
    {"eggplant", "aubergine"},
    {"shrimp", "prawn"},
    {"mailbox", "postbox"},
    {"taxi", "cab"},
    {"motorcycle", "motorbike"},
    {"bicycle", "bike"},
    {"television", "tv"},
    {"doughnut", "donut"},
    {"movie", "film"},
    {"rabbit", "bunny"},
    {"beverage", "drink"},
    {"laptop", "notebook computer"},
    {"sailboat", "sailing boat"},
    {"glasses", "spectacles"},
};

// What people call a thing that a list has another name for; not the other way round.
constexpr std::pair<string_view, string_view> kAlsoCalled[] = {
    {"mobile phone", "smartphone"},
    {"delivery truck", "van"},
    {"french fries", "chips"},
    {"candy", "sweets"},
    {"flashlight", "torch"},
    {"soccer ball", "football"},
    {"jeans", "blue jeans"},
    {"jeans", "trousers"},
    {"metro", "underground"},
    {"coat", "jacket"},
    {"wastebasket", "rubbish bin"},
    {"wastebasket", "trash can"},
    {"ear of corn", "corn"},
    {"ear of corn", "maize"},
    {"fuel pump", "gas pump"},
    {"fuel pump", "petrol pump"},
    {"mailbox", "letter box"},
    {"lady beetle", "ladybug"},
    {"lady beetle", "ladybird"},
    {"hot beverage", "coffee"},
    {"hot beverage", "cup of coffee"},
    {"hot beverage", "hot coffee"},
    {"police officer", "policeman"},
    {"firefighter", "fireman"},
    {"fire engine", "fire truck"},
    {"desktop computer", "computer"},
    {"heart-eyes", "hearts for eyes"},
    {"heart-eyes", "heart eyes"},
    {"heart-eyes", "hearts"},
    {"soft ice cream", "ice cream cone"},
    {"fork and knife", "knife and fork"},
    {"shortcake", "piece of cake"},
    {"shortcake", "slice of cake"},
    {"birthday cake", "cake with candles"},
    {"jack-o-lantern", "halloween pumpkin"},
    {"sunglasses", "shades"},
    {"running shoe", "trainers"},
    {"running shoe", "sneaker"},
    {"umbrella with rain drops", "umbrella in the rain"},
    {"house with garden", "house and garden"},
    {"house with garden", "house with a tree"},
    {"face with tears of joy", "laughing face"},
    {"loudly crying face", "crying"},
    {"wrapped gift", "present"},
    {"hatching chick", "chick"},
    {"pile of poo", "poop"},
    {"kick scooter", "scooter"},
    {"billed cap", "baseball cap"},
    {"woman’s clothes", "blouse"},
    {"high-heeled shoe", "high heels"},
    {"person running", "runner"},
    {"person swimming", "swimmer"},
};

// Of CLDR's keywords, those that half a page of emoji shares or that no picture shows.
constexpr string_view kGeneral[] = {
    "face",    "person",   "man",     "woman",  "button",   "symbol",    "emoji",  "sign",
    "people",  "adult",    "flag",    "hand",   "activity", "object",    "gender", "human",
    "male",    "female",   "men",     "women",  "type",     "word",      "mark",   "body",
    "and",     "with",     "family",  "open",   "japanese", "geometric", "letter", "arrow",
    "keycap",  "clock",    "o’clock", "icon",   "clip art", "clipart",   "image",  "other",
    "various", "unsorted", "cartoon", "colour", "color"};

// Where they come from, as people say it of flags and food.
constexpr std::pair<string_view, string_view> kPeoples[] = {
    {"Argentina", "Argentinian"},
    {"Australia", "Australian"},
    {"Austria", "Austrian"},
    {"Belgium", "Belgian"},
    {"Brazil", "Brazilian"},
    {"Canada", "Canadian"},
    {"Chile", "Chilean"},
    {"China", "Chinese"},
    {"Colombia", "Colombian"},
    {"Croatia", "Croatian"},
    {"Cuba", "Cuban"},
    {"Czechia", "Czech"},
    {"Denmark", "Danish"},
    {"Egypt", "Egyptian"},
    {"Estonia", "Estonian"},
    {"Finland", "Finnish"},
    {"France", "French"},
    {"Germany", "German"},
    {"Greece", "Greek"},
    {"Hungary", "Hungarian"},
    {"Iceland", "Icelandic"},
    {"India", "Indian"},
    {"Indonesia", "Indonesian"},
    {"Iran", "Iranian"},
    {"Ireland", "Irish"},
    {"Israel", "Israeli"},
    {"Italy", "Italian"},
    {"Jamaica", "Jamaican"},
    {"Japan", "Japanese"},
    {"Kenya", "Kenyan"},
    {"Latvia", "Latvian"},
    {"Lithuania", "Lithuanian"},
    {"Malaysia", "Malaysian"},
    {"Mexico", "Mexican"},
    {"Morocco", "Moroccan"},
    {"Nepal", "Nepalese"},
    {"Netherlands", "Dutch"},
    {"Nigeria", "Nigerian"},
    {"Norway", "Norwegian"},
    {"Pakistan", "Pakistani"},
    {"Peru", "Peruvian"},
    {"Philippines", "Filipino"},
    {"Poland", "Polish"},
    {"Portugal", "Portuguese"},
    {"Romania", "Romanian"},
    {"Russia", "Russian"},
    {"Saudi Arabia", "Saudi"},
    {"Serbia", "Serbian"},
    {"Singapore", "Singaporean"},
    {"Slovakia", "Slovak"},
    {"Slovenia", "Slovenian"},
    {"South Africa", "South African"},
    {"South Korea", "South Korean"},
    {"Spain", "Spanish"},
    {"Sweden", "Swedish"},
    {"Switzerland", "Swiss"},
    {"Thailand", "Thai"},
    {"Tunisia", "Tunisian"},
    {"Türkiye", "Turkish"},
    {"Ukraine", "Ukrainian"},
    {"United Kingdom", "British"},
    {"United States", "American"},
    {"Vietnam", "Vietnamese"},
    {"England", "English"},
    {"Scotland", "Scottish"},
    {"Wales", "Welsh"},
};

// What people say of a thing without wanting to see anything else.
constexpr string_view kQualities[] = {"big",   "small",     "little", "cute",  "happy",  "nice",
                                      "old",   "beautiful", "pretty", "funny", "lovely", "great",
                                      "sweet", "fast",      "fresh",  "good",  "simple", "single"};
constexpr string_view kPlaces[] = {"in the rain", "in the woods", "on ice",  "at night",
                                   "on a table",  "in the sun",   "at home", "in winter"};

bool isLetter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || byte >= 0x80;
}

std::size_t findWord(string_view phrase, string_view word) {
  if (word.empty()) return string_view::npos;
  for (std::size_t at = phrase.find(word); at != string_view::npos;
       at = phrase.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || !isLetter(phrase[at - 1]);
    if (starts && (end == phrase.size() || !isLetter(phrase[end]))) return at;
  }
  return string_view::npos;
}

}  // namespace

std::vector<std::string> saidOtherwise(const std::string& phrase) {
  std::vector<std::string> list;
  const auto tryPair = [&](string_view from, string_view to) {
    const std::size_t at = findWord(phrase, from);
    // "mobile phone" inside of its own answer would be said twice.
    if (at == string_view::npos || findWord(phrase, to) != string_view::npos) return;
    std::string other = phrase;
    list.push_back(other.replace(at, from.size(), to));
  };
  for (const auto& [one, other] : kSameThings) {
    tryPair(one, other);
    tryPair(other, one);
  }
  for (const auto& [name, other] : kAlsoCalled) tryPair(name, other);
  return list;
}

string_view peopleOf(string_view country) {
  const auto* found =
      std::ranges::find(kPeoples, country, &std::pair<string_view, string_view>::first);
  return found == std::end(kPeoples) ? string_view() : found->second;
}

std::vector<std::string> saidAtLength(const std::string& phrase) {
  constexpr std::size_t kOften = 3, kStride = 7;  // no divisor of the number of qualities
  const std::size_t start = models::fingerprint(phrase) >> 16U;
  std::vector<std::string> list;
  for (std::size_t i = 0; i < kOften; ++i) {
    const string_view quality = kQualities[(start + i * kStride) % std::size(kQualities)];
    if (!holdsWord(phrase, quality)) list.push_back(std::string(quality) + " " + phrase);
  }
  list.push_back(phrase + " " + std::string(kPlaces[start % std::size(kPlaces)]));
  return list;
}

bool isGeneralWord(string_view word) {
  return std::ranges::find(kGeneral, word) != std::end(kGeneral);
}

std::string pluralOf(const std::string& word) {
  const bool plain = word.size() > 2 && std::ranges::all_of(word, [](char c) {
                       return std::islower(static_cast<unsigned char>(c)) != 0;
                     });
  static constexpr std::array<string_view, 6> kNoNouns{"s", "ing", "ed", "ly", "ful", "ese"};
  if (!plain || std::ranges::any_of(kNoNouns, [&](string_view end) { return word.ends_with(end); }))
    return {};
  if (word.ends_with("man")) return word.substr(0, word.size() - 3) + "men";
  if (word == "mouse") return "mice";
  if (word == "sheep" || word == "fish") return {};
  if (word.ends_with("ch") || word.ends_with("sh") || word.ends_with("x")) return word + "es";
  if (word.ends_with("y") && string_view("aeiou").find(word[word.size() - 2]) == string_view::npos)
    return word.substr(0, word.size() - 1) + "ies";
  return word + "s";
}

bool holdsWord(string_view phrase, string_view word) {
  return findWord(phrase, word) != string_view::npos;
}

std::vector<std::string> partsOf(string_view text, string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(separator, start), text.size());
    string_view part = text.substr(start, end - start);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    start = end + separator.size();
  }
  return parts;
}

}  // namespace crossflow::training
