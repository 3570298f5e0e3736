// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "core/types/result.h"

namespace crossflow::core {

/// A picture of the user's, turned as its camera says. Blocks. Refuses what is not a picture or
/// would take more than half a gigabyte, from its header.
Result<QImage> readPicture(const QString& path);

}  // namespace crossflow::core
