// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <algorithm>

namespace crossflow::tests {

/// How much longer all takes than in the build that people use: CMakePresets.json sets it for
/// sanitizers.
inline qint64 patience() {
  return std::max(qEnvironmentVariableIntValue("CROSSFLOW_PATIENCE"), 1);
}

}  // namespace crossflow::tests
