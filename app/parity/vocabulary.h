// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the checks find the vocabularies that packs share.

#include "app/parity/pack.h"

namespace crossflow::parity {

inline constexpr const char* kClipMerges = "bpe_simple_vocab_16e6.txt.gz";
inline constexpr const char* kT5Pieces = "spiece.model";
/// The vocabularies that the tests use, for packs that come without.
extern const char* const kSharedVocabularies;

/// A file of the pack, of the folder "tokenizers" beside it, or the one we test with. Throws
/// base::Error.
std::filesystem::path findVocabulary(const Pack& pack, const char* name);

}  // namespace crossflow::parity
