// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/types/result.h"

namespace crossflow::core {

/// Copies the one file whose name in the tar archive ends with `ending` to `path`, by a temporary
/// name. Nothing else is unpacked, no name of the archive becomes a path. Blocks: seconds for
/// gigabytes. BadFile if the archive is damaged or has no such file, NoSpace. Returns the bytes.
Result<qint64> extractMember(const QString& archive, const QString& ending, const QString& path);

}  // namespace crossflow::core
