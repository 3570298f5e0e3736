// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/film/mp4_module.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

#include "core/film/film_kinds.h"

namespace crossflow::core::film {

namespace {

// Beside the program, in a build folder as in an installation.
QString modulePath() {
  return QCoreApplication::applicationDirPath() + QStringLiteral("/crossflow_mp4_module.so");
}

}  // namespace

Made makeMp4Writer(const QString& path, const FilmOptions& options) {
  QLibrary library(modulePath());
  library.setLoadHints(QLibrary::PreventUnloadHint);
  const auto make = reinterpret_cast<MakeMp4>(library.resolve(kMakeMp4));
  if (make == nullptr) return writeFailure(path, library.errorString());
  Failure failure;
  std::unique_ptr<FilmWriter> writer(make(path, options, &failure));
  if (writer == nullptr) return failure;
  return writer;
}

}  // namespace crossflow::core::film
