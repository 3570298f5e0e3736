// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Files that appear whole or not at all: written under a temporary name in the same folder, synced,
// renamed, the folder synced. Used for pictures and everything else that must survive a power cut.

#include <QByteArray>
#include <QString>

#include "core/types/result.h"

namespace crossflow::core {

enum class Existing {
  Refuse,   // a file of that name is an error
  Replace,  // it is replaced
  Rename,   // the new file is called name-2, name-3, ...
};

/// Blocks until the bytes are on the disk. Returns the path it has in the end. On failure (NoSpace,
/// BadFile) nothing of the new file remains and an old one is untouched. Makes missing folders.
Result<QString> writeFileAtomically(const QString& path, const QByteArray& bytes,
                                    Existing existing = Existing::Refuse);

/// "dir/cat.png", 2 -> "dir/cat-2.png"; 1 leaves the path as it is.
QString numberedPath(const QString& path, int number);

}  // namespace crossflow::core
