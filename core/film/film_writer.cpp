// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/film/film_writer.h"

#include <QFileInfo>

#include "core/film/film_kinds.h"
#include "core/types/core_words.h"

namespace crossflow::core {

bool isFilmFile(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  return suffix == u"gif" || suffix == u"webp" || suffix == u"apng" || suffix == u"mp4";
}

Result<std::unique_ptr<FilmWriter>> makeFilmWriter(const QString& path,
                                                   const FilmOptions& options) {
  if (!(options.framesPerSecond >= 0.1 && options.framesPerSecond <= 100)) {
    return Failure{Failure::Kind::BadInput,
                   CoreWords::tr("A film has between 0.1 and 100 frames per second, not %1.")
                       .arg(options.framesPerSecond),
                   {}};
  }
  const QString suffix = QFileInfo(path).suffix().toLower();
  if (suffix == u"gif") return film::makeGifWriter(path, options);
  if (suffix == u"webp") return film::makeWebpWriter(path, options);
  if (suffix == u"apng") return film::makeApngWriter(path, options);
  if (suffix == u"mp4") return film::makeMp4Writer(path, options);
  return film::makePictureWriter(path);
}

}  // namespace crossflow::core
