// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A captioned picture set as `crossflow dataset` writes them: pictures/*.png, all squares of one
// size, captions.jsonl (one picture per line: "image", "captions", "name", "keywords", "style",
// "colour", "split", "mirror", "repeat") and README.md with sources and licences.

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "training/data/captions/everyday_captions.h"

namespace crossflow::training {

/// What all sets have in common to ask for.
struct PictureSetOptions {
  int64_t side = 128;  // pixels of a side, as the starter draws them
  int64_t limit = 0;   // most pictures; 0: all
  std::stop_token stop;
  std::function<void(int64_t done, int64_t total)> progress;
};

struct PictureSetReport {
  int64_t pictures = 0;
  int64_t nameless = 0;    // left out: no words that say what is seen
  int64_t unusable = 0;    // unreadable, blank or long and thin
  int64_t unlicensed = 0;  // no licence that allows training is stated
};

struct SetPicture {
  NamedPicture named;
  bool heldOut = false, mirror = true;
  int64_t repeat = 1;
};

class PictureSetWriter {
 public:
  /// Makes the folder. Throws base::Error.
  PictureSetWriter(std::filesystem::path folder, int64_t side);

  /// picture [H, W, 3] bytes on white: centred on a white square and shrunk. `stem` names its file.
  void add(const std::string& stem, const at::Tensor& picture, SetPicture entry);
  int64_t size() const { return static_cast<int64_t>(entries_.size()); }
  /// Captions are made now: they depend on what else is in the set. Replaces existing files.
  void finish(std::string_view readme) const;

 private:
  std::filesystem::path folder_;
  int64_t side_;
  std::vector<std::string> files_;
  std::vector<SetPicture> entries_;
};

/// Whether a picture [H, W, 3] shows something: not blank, not one colour, not a long thin strip.
bool showsSomething(const at::Tensor& picture);

/// One captions.jsonl in `folder` over the sets in its `parts`. What pictures of one part are
/// called those of later parts are called with their style's word alone ("drawing of a pear"): two
/// answers to one text are learnt as the blur between them. Throws base::Error.
void joinPictureSets(const std::filesystem::path& folder, const std::vector<std::string>& parts);

}  // namespace crossflow::training
