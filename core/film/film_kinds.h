// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One function for each kind of film; makeFilmWriter() chooses. Private to this folder.

#include <QSaveFile>
#include <memory>

#include "core/film/film_writer.h"

namespace crossflow::core::film {

using Made = Result<std::unique_ptr<FilmWriter>>;

Made makeApngWriter(const QString& path, const FilmOptions& options);
Made makeGifWriter(const QString& path, const FilmOptions& options);
Made makeMp4Writer(const QString& path, const FilmOptions& options);
Made makePictureWriter(const QString& path);
Made makeWebpWriter(const QString& path, const FilmOptions& options);

/// Whether the file is on the disk under its name, whole. On a full disk QSaveFile::commit() alone
/// reports success and leaves out what it had not written yet.
bool completed(QSaveFile& file);

/// "The film <path> could not be written: <reason>."; NoSpace where the system says so.
Failure writeFailure(const QString& path, const QString& reason);
Failure sizeFailure(const QString& path, const QSize& first, const QSize& frame);

}  // namespace crossflow::core::film
