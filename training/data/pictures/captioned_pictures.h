// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lists of pictures with their captions, from every layout people have them in. Nothing is decoded.
//   folder            pictures with a .txt of the same name (a line is a caption), or a folder that
//                     holds one of the lists below; a HEIC beside a JPEG of its name is passed over
//   *.jsonl           one object per line: "img_path" and "prompt" as in JourneyDB's list; also
//                     "image", "file", "file_name", "path" and "caption", "text", "captions" [...]
//   *.csv             a header line naming such columns; quotes as in RFC 4180
//   *.json            COCO captions: "images" and "annotations"
// Texts may be UTF-8, UTF-16 or Latin-1 (list_text.h); names are found in whatever way accents and
// slashes are written. An entry that cannot be used is left out and told.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace crossflow::training {

struct CaptionedPicture {
  std::filesystem::path file;         // to open
  std::string name;                   // as the list names it, e.g. "sub/0001.jpg"
  std::vector<std::string> captions;  // at least one
  std::string split;                  // the list's "split" entry: "train" unless it says otherwise
  bool mirrorable = true;             // "mirror": false in the list, e.g. for flags and letters
  int64_t repeat = 1;                 // "repeat" in the list: times that an epoch shows it
  std::vector<std::string> keywords = {};  // "keywords" in the list, if it has any
};

/// Something of a list that was left out, with a sentence naming file and line.
struct ListComplaint {
  enum class Kind { BadEntry, UnreadableFolder, RepeatedFolder } kind = Kind::BadEntry;
  std::string name, sentence;
};

struct PictureList {
  std::vector<CaptionedPicture> items;
  std::vector<std::string> withoutCaption;  // entries that were left out
  bool coco = false;                        // several captions per picture, COCO's own centre crop
  std::string layout;                       // "folder", "jsonl", "journeydb", "csv", "coco"

  std::vector<ListComplaint> complaints = {};
  int64_t recoded = 0;    // captions that were UTF-16 or Latin-1
  int64_t respelled = 0;  // names that are written otherwise than the files they lead to

  std::vector<int64_t> repeats() const;  // of each item
};

/// Blocks while it reads the list. `pictures` is the folder that names are relative to; empty: the
/// list's folder, or "imgs" beside it for JourneyDB's layout. Throws RunError(BadData).
PictureList readPictureList(const std::filesystem::path& source,
                            const std::filesystem::path& pictures = {});

/// The pictures to train on, whose "split" is "train", or else those held out.
PictureList keepSplit(PictureList list, bool training);

/// Whether the file's suffix is that of a picture, be it one that only gets a sentence.
bool isPictureName(const std::filesystem::path& file);

}  // namespace crossflow::training
