// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds what the history would hold if it were lost: every picture carries its request.

#include <QSize>
#include <QString>
#include <vector>

#include "core/requests/request.h"

namespace crossflow::core {

/// A file that this program wrote.
struct FoundPicture {
  QString path;
  GenerationRequest request;
  QSize size;
  qint64 created = 0;  // milliseconds since 1970
};

/// All of them in `folder` and below, oldest first; other files are passed over. Blocks for about a
/// tenth of a millisecond a picture.
std::vector<FoundPicture> findPictures(const QString& folder);

}  // namespace crossflow::core
