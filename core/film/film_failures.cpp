// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>

#include "core/film/film_kinds.h"
#include "core/types/core_words.h"

namespace crossflow::core::film {

Failure writeFailure(const QString& path, int reason) {
  if (!saysDiskFull(reason)) return writeFailure(path, qt_error_string(reason));
  const bool limited = reason == EFBIG;
  Failure failure =
      writeFailure(path, limited ? CoreWords::tr("files may not become that long here")
                                 : CoreWords::tr("there is no space left"));
  failure.kind = Failure::Kind::NoSpace;
  failure.suggestion = limited
                           ? CoreWords::tr("Raise the limit (ulimit -f) or choose another folder.")
                           : CoreWords::tr("Free some space or choose another folder.");
  return failure;
}

Failure writeFailure(const QString& path, const QString& reason) {
  return {Failure::Kind::BadFile,
          CoreWords::tr("The film %1 could not be written: %2.").arg(path, reason),
          {}};
}

Failure sizeFailure(const QString& path, const QSize& first, const QSize& frame) {
  return {Failure::Kind::BadInput,
          CoreWords::tr("A frame of %1 has %2 x %3 pixels where the first one has %4 x %5.")
              .arg(path, QString::number(frame.width()), QString::number(frame.height()),
                   QString::number(first.width()), QString::number(first.height())),
          {}};
}

}  // namespace crossflow::core::film
