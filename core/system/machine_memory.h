// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace crossflow::core {

/// Bytes of main memory that a program may still take without the system swapping or killing: what
/// the kernel calls available, and no more than the control group of this process has left.
/// 0 if unknown. Blocks for a millisecond at most.
qint64 availableMemory();

}  // namespace crossflow::core
