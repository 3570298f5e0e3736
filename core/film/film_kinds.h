// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One function for each kind of film; makeFilmWriter() chooses. Private to this folder.

#include <memory>

#include "core/film/film_writer.h"
#include "core/system/write_file.h"

namespace crossflow::core::film {

using Made = Result<std::unique_ptr<FilmWriter>>;

Made makeApngWriter(const QString& path, const FilmOptions& options);
Made makeGifWriter(const QString& path, const FilmOptions& options);
Made makeMp4Writer(const QString& path, const FilmOptions& options);
Made makePictureWriter(const QString& path);
Made makeWebpWriter(const QString& path, const FilmOptions& options);

/// "The film <path> could not be written: <reason>.", where the reason is an errno (NoSpace if it
/// says so) or words for people.
Failure writeFailure(const QString& path, int reason);
Failure writeFailure(const QString& path, const QString& reason);
Failure sizeFailure(const QString& path, const QSize& first, const QSize& frame);

/// Does `work`, a part of writing the film `path`: its FileWriteError becomes a Failure.
template <typename Work>
std::optional<Failure> attempt(const QString& path, const Work& work) {
  try {
    work();
    return std::nullopt;
  } catch (const FileWriteError& error) {
    return writeFailure(path, error.reason);
  }
}

inline std::string_view viewOf(const QByteArray& bytes) {
  return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

}  // namespace crossflow::core::film
