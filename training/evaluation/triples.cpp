// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/triples.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "training/evaluation/spread.h"

namespace crossflow::training {

namespace {

using std::string;
using std::string_view;
using Names = std::set<string>;
using Triples = std::vector<Triple>;

constexpr string_view kLight = "light skin tone", kDark = "dark skin tone";
constexpr std::array<string_view, 9> kTripleColours{"black",  "blue", "brown", "green", "orange",
                                                    "purple", "red",  "white", "yellow"};

// "X: light skin tone" + what makes a person's skin dark.
Triples tones(const Names& names) {
  Triples list;
  for (const string& name : names) {
    const std::size_t colon = name.find(": ");
    if (colon == string::npos || string_view(name).substr(colon + 2) != kLight) continue;
    const string answer = name.substr(0, colon + 2) + string(kDark);
    if (names.contains(answer) && !name.starts_with("person:"))
      list.push_back(
          {"tone", name, "person: " + string(kDark), "person: " + string(kLight), answer});
  }
  return list;
}

Triples genders(const Names& names) {
  Triples list;
  for (const string& name : names)
    if (name.starts_with("man ") && names.contains("wo" + name))
      list.push_back({"gender", name, "woman", "man", "wo" + name});
  return list;
}

// "man farmer" + "woman pilot" - "woman farmer": another's work.
Triples roles(const Names& names) {
  std::vector<string> works;
  for (const string& name : names)
    if (name.starts_with("man ") && name.find(' ', 4) == string::npos &&
        names.contains("wo" + name))
      works.push_back(name.substr(4));
  Triples list;
  for (std::size_t i = 0; i < works.size(); ++i)
    for (const std::size_t away : {std::size_t{3}, std::size_t{7}}) {
      const string &from = works[i], &to = works[(i + away) % works.size()];
      if (from != to)
        list.push_back({"role", "man " + from, "woman " + to, "woman " + from, "man " + to});
    }
  return list;
}

// A face's mood for a cat, and the face alone for a whole animal.
Triples animals(const Names& names) {
  std::vector<std::pair<string, string>> moods, whole;
  for (const string& name : names) {
    const std::size_t at = name.find("cat");
    if (at != string::npos) {
      const string face = string(name).replace(at, 3, "face");
      if (face != "face" && names.contains(face)) moods.emplace_back(name, face);
    }
    if (name.find(' ') == string::npos && names.contains(name + " face"))
      whole.emplace_back(name, name + " face");
  }
  Triples list;
  const auto cross = [&list](const auto& pairs) {
    for (const auto& [x, y] : pairs)
      for (const auto& [u, v] : pairs)
        if (x != u) list.push_back({"animal", x, v, y, u});
  };
  cross(moods);
  // "dog" + "cat face" - "cat" = "dog face"
  for (const auto& [x, face] : whole)
    for (const auto& [u, other] : whole)
      if (x != u) list.push_back({"animal", x, other, u, face});
  return list;
}

string spaced(const string& first, const string& second) {
  string words = first;
  words += ' ';
  return words += second;
}

// "red heart" + "blue circle" - "red circle" = "blue heart".
Triples colours(const Names& names) {
  std::map<string, std::vector<string>> coloursOf;
  for (const string_view colour : kTripleColours)
    for (const string& name : names)
      if (name.starts_with(string(colour) + " "))
        coloursOf[name.substr(colour.size() + 1)].emplace_back(colour);
  Triples list;
  for (const auto& [thing, own] : coloursOf)
    for (const auto& [other, colours] : coloursOf)
      for (std::size_t i = 0; thing != other && i < own.size(); ++i) {
        const string &from = own[i], &to = own[(i + 1) % own.size()];
        const string first = spaced(from, other), second = spaced(to, other);
        if (from != to && names.contains(first) && names.contains(second))
          list.push_back({"colour", spaced(from, thing), second, first, spaced(to, thing)});
      }
  return list;
}

// One country's flag said in other words, set right by another's.
Triples flags(const Names& names) {
  std::vector<string> countries;
  for (const string& name : names)
    if (name.starts_with("flag: ")) countries.push_back(name.substr(6));
  Triples list;
  for (std::size_t i = 0; countries.size() > 1 && i < countries.size(); ++i) {
    const string &one = countries[i],
                 &other = countries[(i + countries.size() / 2) % countries.size()];
    list.push_back(
        {"flag", "flag of " + one, "flag: " + other, "flag of " + other, "flag: " + one});
  }
  return list;
}

}  // namespace

std::vector<Triple> findTriples(const std::vector<string>& names, int64_t most) {
  const Names known(names.begin(), names.end());
  std::vector<Triples> kinds{tones(known),   genders(known), roles(known),
                             animals(known), colours(known), flags(known)};
  Triples list;
  auto left = static_cast<std::size_t>(most);
  std::size_t waiting = kinds.size();
  // The rarest kinds first: what they leave, the others take.
  std::ranges::stable_sort(kinds, {}, [](const Triples& kind) { return kind.size(); });
  for (const Triples& kind : kinds) {
    const Triples some = spread(kind, left / waiting--);
    list.insert(list.end(), some.begin(), some.end());
    left -= some.size();
  }
  return list;
}

}  // namespace crossflow::training
