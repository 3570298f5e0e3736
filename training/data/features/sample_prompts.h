// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace crossflow::training {

/// The 15 prompts that the original draws while it trains
/// (scripts/extract_test_prompt_feature.py, MIT): runs can be compared by eye.
const std::vector<std::string>& originalSamplePrompts();

}  // namespace crossflow::training
