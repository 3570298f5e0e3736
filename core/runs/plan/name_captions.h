// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Captions for pictures that have none, out of their file names: "red_apple (2).png" shows a red
// apple. Offered by the wizard; the list it writes lies among the pictures, to be read and mended.

#include <QString>
#include <vector>

#include "core/types/result.h"

namespace crossflow::core {

struct NamedPicture {
  QString file;  // below the folder
  QString caption;
};

/// The words of a file name without counters; empty: it has none ("IMG_1234", "1f40e").
QString captionOfName(const QString& fileName);

/// Of a folder and those in it, by name; pictures whose names say nothing are left out. None where
/// a picture has a text beside it or there is a list. Blocks for as long as a listing takes.
std::vector<NamedPicture> namedPictures(const QString& folder);

/// Writes captions.jsonl, which a training on this folder reads; one that is there stays. Returns
/// its path.
Result<QString> writeNameCaptions(const QString& folder, const std::vector<NamedPicture>& pictures);

}  // namespace crossflow::core
