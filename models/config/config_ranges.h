// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The ranges that sizes in configuration files must keep: wide enough for any sensible network,
// narrow enough that no product of sizes overflows. Private to the config_json sources.

#include "models/base/error.h"
#include "models/config/json_fields.h"

namespace crossflow::models {

inline constexpr IntegerRange kWidth{1, 1 << 16};
inline constexpr IntegerRange kBlocks{0, 1024};
inline constexpr IntegerRange kHeads{1, 1024};
inline constexpr IntegerRange kSide{1, 4096};
inline constexpr IntegerRange kRatio{1, 64};
inline constexpr IntegerRange kVocabulary{1, 1 << 22};
inline constexpr IntegerRange kChannels{1, 256};
inline constexpr NumberRange kEpsilon{1e-12, 1e-1};

template <typename Path>
void expectDivisible(int64_t width, int64_t heads, const Path& path) {
  if (width % heads != 0)
    throw Error(Sentence::tr("%1 should divide %2, but is %3.", path, width, heads));
}

}  // namespace crossflow::models
