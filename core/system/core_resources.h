// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files that core carries in itself: :/migrations and :/runs.

namespace crossflow::core {

/// Makes them known to Qt; once or often. Those of a static library are linked only if somebody
/// asks.
void openCoreResources();

}  // namespace crossflow::core
