// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What people may call a picture that has one name and a few keywords: the name with an article,
// its parts, other orders, British and American words, keywords alone and together, the plural, and
// a colour where the picture has one. A small model that is to draw "coffee" or "a red car" has to
// have been told such words; `crossflow dataset` writes them as the captions of each picture.

#include <string>
#include <vector>

namespace crossflow::training {

struct NamedPicture {
  std::string name;  // "hot beverage", "woman astronaut: dark skin tone"
  std::vector<std::string> keywords;
  std::string colour;           // what most of the picture is, see mainColour; may be empty
  std::string style = "emoji";  // "emoji", "drawing" or "photo"
};

/// For each picture its captions, all different, the name first ("drawing of a pear" where it is no
/// emoji). All pictures are looked at
/// together: a keyword that is another picture's name, or that too many have, stays away. The order
/// is always the same.
std::vector<std::vector<std::string>> everydayCaptions(const std::vector<NamedPicture>& pictures);

/// "cat" -> "a cat", "apple" -> "an apple"; what has an article, a colon or a plural stays as it
/// is.
std::string withArticle(const std::string& phrase);

}  // namespace crossflow::training
