// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a clip art collection's titles and keywords say, without numbers, authors and rubble.

#include <set>
#include <string>
#include <vector>

namespace crossflow::training {

/// Title, keywords and licence out of the metadata of an SVG file; nothing of it is drawn.
struct ClipartMetadata {
  std::string title, licence, creator;
  std::vector<std::string> keywords;
};
ClipartMetadata clipartMetadata(const std::string& svg);

/// "Clipart by Nicu Buculei - compact_disc" -> "compact disc", "Pear 02" -> "pear", "Breakfast
/// Sausage (B and W)" -> "breakfast sausage in black and white"; empty where none of the words is
/// among the `known` English ones.
std::string clipartName(const std::string& title, const std::set<std::string>& known);

/// Keywords of at least three letters that name something, lower case, each once.
std::vector<std::string> clipartKeywords(const ClipartMetadata& metadata);

/// All words of the texts, lower case: English as far as the texts are.
std::set<std::string> wordsOf(const std::vector<std::string>& texts);

}  // namespace crossflow::training
