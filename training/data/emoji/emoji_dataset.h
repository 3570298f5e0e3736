// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A data set that every Debian machine can make for itself: the pictures of the system's emoji font
// with their English names. Captions compose ("woman astronaut: dark skin tone"), so a model
// trained on them can be tested for composition and arithmetic. `crossflow dataset emoji` runs
// this.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "training/data/emoji/emoji_names.h"

namespace crossflow::training {

struct EmojiDatasetOptions {
  std::filesystem::path font = "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf";
  std::filesystem::path names = "/usr/share/unicode/cldr/common";
  int64_t side = 128;    // pixels of the square pictures, white background
  bool holdOut = true;   // keep some role, gender and tone compositions out of training
  int64_t limit = 0;     // most pictures, spread over all; 0: all
  std::stop_token stop;  // asked between pictures; throws Cancelled
  std::function<void(int64_t done, int64_t total)> progress;
};

struct EmojiDatasetReport {
  int64_t pictures = 0, heldOut = 0;
  int64_t withoutPicture = 0;  // names that the font has no single picture for
};

/// Writes a set as picture_set.h describes it. The same input gives the same files. Blocks for
/// about a minute. Throws base::Error.
EmojiDatasetReport writeEmojiDataset(const std::filesystem::path& folder,
                                     const EmojiDatasetOptions& options = {});

/// "woman astronaut: dark skin tone" and its like, some of which are never trained: decided by the
/// name alone, about one in ten.
bool isHeldOutComposition(const std::string& name);

/// Whether a mirrored picture still shows what the name says: no flags, letters, clocks, arrows.
bool isMirrorable(const std::string& name);

}  // namespace crossflow::training
