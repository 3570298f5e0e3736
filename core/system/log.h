// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace crossflow::core {

/// Sends spdlog and Qt's messages to a rotating file (3 files of 1 MB) and warnings to stderr.
/// Without a writable folder only stderr is used. To be called once.
void openLog(const QString& path);

}  // namespace crossflow::core
