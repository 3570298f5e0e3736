// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Two more collections that Debian has: clip art (packages openclipart-png and openclipart-svg) and
// the stamps of Tux Paint (tuxpaint-stamps-default), with captions that begin with what kind of
// picture it is: "drawing of a pear", "photo of a badger".

#include "training/data/pictures/picture_set.h"

namespace crossflow::training {

struct DrawingSetOptions : PictureSetOptions {
  std::filesystem::path source;  // the collection's folder
  // CLDR's `common` folder: its words tell English titles from others.
  std::filesystem::path names = "/usr/share/unicode/cldr/common";
};

/// source/svg holds titles, keywords and licences, source/png the pictures. Public domain only;
/// icon themes, shapes, signs and the like are left out. Blocks for minutes. Throws base::Error.
PictureSetReport writeClipartSet(const std::filesystem::path& folder,
                                 const DrawingSetOptions& options);

/// Pictures with a .txt whose first line is an English sentence. Letters, money and the like are
/// left out. Blocks for minutes. Throws base::Error.
PictureSetReport writeStampSet(const std::filesystem::path& folder,
                               const DrawingSetOptions& options);

/// "A little rabbit (asleep)." -> "little rabbit"; empty for what names no thing in a few words.
std::string stampName(const std::string& sentence);

}  // namespace crossflow::training
