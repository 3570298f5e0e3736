// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words of English captions: pairs of British and American ones, plurals, and what is too general
// to name a picture by itself.

#include <string>
#include <string_view>
#include <vector>

namespace crossflow::training {

/// `phrase` with one of its words said on the other side of the ocean, or as people say it: "mobile
/// phone" gives "cell phone". One entry for each word that has such a pair.
std::vector<std::string> saidOtherwise(const std::string& phrase);

/// "Japan" -> "Japanese"; empty where it is not known.
std::string_view peopleOf(std::string_view country);

/// "dog" -> "happy dog" and "dog in the rain": some of what people say beside what they want to
/// see, which of it depends on the phrase alone.
std::vector<std::string> saidAtLength(const std::string& phrase);

/// Whether a keyword says too little for a caption: "face", "button", "symbol".
bool isGeneralWord(std::string_view word);

/// "cat" -> "cats", "cherry" -> "cherries"; empty for a word that does not look like a singular
/// noun.
std::string pluralOf(const std::string& word);

/// Whether `phrase` holds `word` (one or several words) with ends of words around it.
bool holdsWord(std::string_view phrase, std::string_view word);

/// Splits at every `separator`; strips blanks.
std::vector<std::string> partsOf(std::string_view text, std::string_view separator);

}  // namespace crossflow::training
