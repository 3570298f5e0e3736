// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Looks over a data set before anybody trains on it: what is missing, unreadable, without caption,
// twice there, too small or of another shape. Headers are read of every file, whole pictures and
// features of a sample only.

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "training/data/pictures/captioned_pictures.h"

namespace crossflow::training {

enum class ProblemKind {
  Unreadable,
  NoCaption,
  Duplicate,
  TooSmall,
  WrongShape,
  Missing,
  BadEntry,
  UnreadableFolder,
  RepeatedFolder
};
inline constexpr std::array<std::string_view, 9> kProblemNames{
    "unreadable", "no_caption", "duplicate",         "too_small",      "wrong_shape",
    "missing",    "bad_entry",  "unreadable_folder", "repeated_folder"};

struct DataProblem {
  ProblemKind kind = ProblemKind::Unreadable;
  std::string file;      // as the list names it
  std::string sentence;  // for people
};

struct DataCheckOptions {
  int64_t side = 256;        // smaller pictures would be enlarged; of features: the resolution
  int64_t wholeFiles = 200;  // this many are decoded, spread over the list
  std::function<void(int64_t done, int64_t total)> progress = [](int64_t, int64_t) {};
  std::function<void(const DataProblem&)> problem = [](const DataProblem&) {};
};

struct DataExample {
  std::string file, caption;
};
/// What is done to pictures that can be read; nothing to repair.
enum class PictureRemark { Turned, OnWhite, FirstFrame, SixteenBits, Inks, Tail };
inline constexpr std::array<std::string_view, 6> kRemarkNames{
    "turned", "on_white", "first_frame", "sixteen_bits", "inks", "tail"};

struct DataSummary {
  int64_t pairs = 0;     // entries with a picture and a caption
  int64_t pictures = 0;  // of them, those that can be read
  std::array<int64_t, kProblemNames.size()> problems{};
  int64_t lookedAt = 0;  // pictures that were decoded whole; of them:
  std::array<int64_t, kRemarkNames.size()> remarks{};
  int64_t smallestWidth = 0, smallestHeight = 0;  // of the picture with the fewest pixels
  int64_t longestCaption = 0;                     // characters
  int64_t sharedCaptions = 0;                     // captions that more than one picture has
  int64_t recodedCaptions = 0;                    // that were UTF-16 or Latin-1
  int64_t respelledNames = 0;  // accents or slashes are written otherwise than those of the file
  int64_t bytes = 0;
  std::string layout;
  std::vector<DataExample> examples;  // at most twelve, spread over the list; no caption twice

  int64_t& count(ProblemKind kind) { return problems[static_cast<std::size_t>(kind)]; }
  int64_t& count(PictureRemark remark) { return remarks[static_cast<std::size_t>(remark)]; }
};

/// Blocks; callbacks come on the calling thread, problems in the order of the list. `root`: see
/// readPictureList. Throws RunError(BadData) if there is no list at all.
DataSummary checkPictures(const std::filesystem::path& source, const std::filesystem::path& root,
                          const DataCheckOptions& options);

/// The same for the original's feature folder.
DataSummary checkFeatures(const std::filesystem::path& source, const DataCheckOptions& options);

}  // namespace crossflow::training
