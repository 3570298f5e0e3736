// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the trials of product_trial.h and norm_trial.h found on a card, kept for good. Times that
// lie near each other come out otherwise the next time, and another way of computing rounds
// otherwise: pictures repeat to the last bit only if every start of the program, and every card of
// a kind, goes the same way.

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "models/cuda/product_trial.h"

namespace crossflow::models {

/// The 16 hexadecimal digits of fingerprint().
std::string fingerprintOf(std::string_view text);

/// What was kept in `folder` for cards of that `kind`, a text of one line that also names the
/// kernels; else what `trial` finds, which is kept from then on. Of several programs that try at
/// once all get what the first one kept. Where nothing can be kept (`folder` is empty or cannot be
/// written) the trial alone decides. Throws what `trial` throws.
CardWays keptWays(const std::filesystem::path& folder, const std::string& kind,
                  const std::function<CardWays()>& trial);

}  // namespace crossflow::models
