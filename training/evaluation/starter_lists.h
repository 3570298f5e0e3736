// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a small model is asked when it is measured, as text files beside it, so that figures of
// different days can be compared: names.txt (a caption a line), phrases.txt ("what somebody types:
// keyword, keyword" a line) and everyday.txt (prompts of the card's sheet). # starts a remark.

#include <filesystem>
#include <string>
#include <vector>

namespace crossflow::training {

struct EverydayPhrase {
  std::string text;
  std::vector<std::string> keywords;  // the nearest picture must carry one of them
};

struct StarterLists {
  std::vector<std::string> names;
  std::vector<EverydayPhrase> phrases;
  std::vector<std::string> everyday;
};

/// A missing file gives an empty list. Throws RunError(BadData) naming file and line.
StarterLists readStarterLists(const std::filesystem::path& folder);

}  // namespace crossflow::training
