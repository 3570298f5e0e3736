// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>

#include "core/film/film_kinds.h"
#include "core/types/core_words.h"

namespace crossflow::core::film {

bool completed(QSaveFile& file) {
  return file.error() == QFileDevice::NoError && file.flush() && file.commit();
}

Failure writeFailure(const QString& path, const QString& reason) {
  const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
  const QString why = full ? CoreWords::tr("there is no space left") : reason;
  return {full ? Failure::Kind::NoSpace : Failure::Kind::BadFile,
          CoreWords::tr("The film %1 could not be written: %2.").arg(path, why),
          full ? CoreWords::tr("Free some space or choose another folder.") : QString()};
}

Failure sizeFailure(const QString& path, const QSize& first, const QSize& frame) {
  return {Failure::Kind::BadInput,
          CoreWords::tr("A frame of %1 has %2 x %3 pixels where the first one has %4 x %5.")
              .arg(path, QString::number(frame.width()), QString::number(frame.height()),
                   QString::number(first.width()), QString::number(first.height())),
          {}};
}

}  // namespace crossflow::core::film
