// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a file is known by in caches: another size or time of change makes it another file.

#include <QDateTime>
#include <QFileInfo>

namespace crossflow::core {

/// Asks the disk for size and time (milliseconds), unless `file` knows them already.
inline QString fileStamp(const QFileInfo& file) {
  return QStringLiteral("%1|%2|%3")
      .arg(file.absoluteFilePath(), QString::number(file.size()),
           QString::number(file.lastModified().toMSecsSinceEpoch()));
}

}  // namespace crossflow::core
