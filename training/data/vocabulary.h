// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A sentencepiece vocabulary of one's own for small text encoders that are trained along. Ids are
// T5's: 0 padding, 1 end, 2 unknown.

#include <cstdint>
#include <string>
#include <vector>

namespace crossflow::training {

/// The serialised model for `captions`, which are cleaned as the tokenizer will clean prompts. At
/// most `size` pieces; fewer where the captions hold no more. Blocks. Throws RunError(BadData).
std::string trainVocabulary(const std::vector<std::string>& captions, int64_t size);

}  // namespace crossflow::training
