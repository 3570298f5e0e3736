// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/film/film_writer.h"

#include <QFileInfo>
#include <cerrno>

#include "core/film/film_kinds.h"

namespace crossflow::core {
namespace film {

bool completed(QSaveFile& file) {
  return file.error() == QFileDevice::NoError && file.flush() && file.commit();
}

Failure writeFailure(const QString& path, const QString& reason) {
  const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
  const QString why = full ? QStringLiteral("there is no space left") : reason;
  return {full ? Failure::Kind::NoSpace : Failure::Kind::BadFile,
          QStringLiteral("The film %1 could not be written: %2.").arg(path, why),
          full ? QStringLiteral("Free some space or choose another folder.") : QString()};
}

Failure sizeFailure(const QString& path, const QSize& first, const QSize& frame) {
  return {Failure::Kind::BadInput,
          QStringLiteral("A frame of %1 has %2 x %3 pixels where the first one has %4 x %5.")
              .arg(path)
              .arg(frame.width())
              .arg(frame.height())
              .arg(first.width())
              .arg(first.height()),
          {}};
}

}  // namespace film

bool isFilmFile(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  return suffix == u"gif" || suffix == u"webp" || suffix == u"apng" || suffix == u"mp4";
}

Result<std::unique_ptr<FilmWriter>> makeFilmWriter(const QString& path,
                                                   const FilmOptions& options) {
  if (!(options.framesPerSecond >= 0.1 && options.framesPerSecond <= 100)) {
    return Failure{Failure::Kind::BadInput,
                   QStringLiteral("A film has between 0.1 and 100 frames a second, not %1.")
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
