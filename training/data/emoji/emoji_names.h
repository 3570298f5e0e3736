// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The English names and keywords of emoji, from the annotation files of Unicode's CLDR.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace crossflow::training {

struct EmojiName {
  std::string name;                   // "woman astronaut: dark skin tone"
  std::vector<std::string> keywords;  // may be empty
};

/// By characters, without variation selectors; only entries that have a name.
using EmojiNames = std::map<std::u32string, EmojiName>;

/// Reads annotations/<language>.xml and annotationsDerived/<language>.xml of CLDR's `common`
/// folder. Throws base::Error if one cannot be read or holds no names.
EmojiNames readEmojiNames(const std::filesystem::path& common, const std::string& language = "en");

}  // namespace crossflow::training
