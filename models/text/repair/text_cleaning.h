// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// General repair of text that people paste: wrong encodings, HTML entities, ligatures, full-width
// letters, curly quotes, terminal escapes, control characters, line ends, normal form C. Equal to
// ftfy 6.1.1 with its defaults, which both tokenizers of the original run first.

#include <string>
#include <string_view>

namespace crossflow::models {

/// Linear time for any text of real life; text of millions of characters that hides entities inside
/// entities some thousand levels deep is left with the innermost ones.
std::u32string repairText(std::u32string_view text);

}  // namespace crossflow::models
