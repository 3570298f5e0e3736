// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes frames as a film: animated GIF, WebP and PNG, MP4, or a folder of numbered PNGs. The
// window and the command line use it from a worker thread. The file appears under its name only
// when it is whole: frames go to a temporary file beside it that is synced and renamed by finish().

#include <QImage>
#include <QString>
#include <memory>
#include <optional>

#include "core/types/failure.h"
#include "core/types/result.h"

namespace crossflow::core {

struct FilmOptions {
  double framesPerSecond = 12;  // 0.1 to 100
  bool endless = true;          // animations start again; MP4 has no such mark
  int quality = 90;             // of WebP, 1 to 100; 100 is lossless
};

class FilmWriter {
 public:
  /// Gives up what finish() has not completed: nothing is left on the disk.
  virtual ~FilmWriter() = default;

  /// Adds one frame; all frames have the size of the first. Blocks while it is encoded.
  virtual std::optional<Failure> add(const QImage& frame) = 0;

  /// Completes the file. Blocks until it is on the disk. Nothing may follow.
  virtual std::optional<Failure> finish() = 0;
};

/// Chooses the kind by the end of `path`: .gif, .webp, .apng, .mp4; a path without such an end (or
/// one that holds %04d and ends in .png) gives numbered PNG files. Fails if `path` is not writable.
Result<std::unique_ptr<FilmWriter>> makeFilmWriter(const QString& path,
                                                   const FilmOptions& options = {});

/// The path is that of a single file (and not of numbered pictures).
bool isFilmFile(const QString& path);

}  // namespace crossflow::core
