// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// models/base/atomic_file for Qt's strings, with failures as values.

#include <QByteArray>
#include <QString>
#include <filesystem>

#include "core/types/result.h"
#include "models/base/atomic_file.h"

namespace crossflow::core {

using base::Existing;

/// Blocks until the bytes are on the disk. Returns the path it has in the end. On failure (NoSpace,
/// BadFile) nothing of the new file remains and an old one is untouched. Makes missing folders.
Result<QString> writeFile(const QString& path, const QByteArray& bytes,
                          Existing existing = Existing::Refuse);

/// "dir/cat.png", 2 -> "dir/cat-2.png"; 1 leaves the path as it is.
QString numberedPath(const QString& path, int number);

/// The bytes that the system takes for this path.
std::filesystem::path nativePath(const QString& path);

}  // namespace crossflow::core
