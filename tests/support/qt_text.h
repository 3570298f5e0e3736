// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Texts and paths as Qt wants them, short enough for tests.

#include <QString>

#include "tests/support/temp_dir.h"

namespace crossflow::tests {

inline QString text(const char* words) {
  return QString::fromUtf8(words);
}

inline QString in(const TempDir& folder, const char* name) {
  return QString::fromStdString((folder / name).string());
}

}  // namespace crossflow::tests
