// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Repair of text that was decoded in the wrong encoding ("schÃ¶n" for "schön"), by the rules of
// ftfy 6.1: the first step of every tokenizer of the original. All of it takes linear time.

#include <string>
#include <string_view>

namespace crossflow::models {

/// Whether the text holds a sequence that hardly occurs outside mojibake.
bool looksLikeMojibake(std::u32string_view text);

/// Undoes wrong decodings, layer by layer, until nothing looks wrong any more.
std::u32string repairEncoding(std::u32string text);

/// The C1 control characters as the Windows-1252 characters they were meant to be.
std::u32string replaceC1Controls(std::u32string text);

}  // namespace crossflow::models
