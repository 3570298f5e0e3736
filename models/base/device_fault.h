// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one list of the faults of a graphics card that poison the process: afterwards every call to
// the card fails, whatever it is about, until another process takes over.

#include <string_view>

namespace crossflow {
inline namespace base {

/// Whether this process can do nothing with its card any more. `code` is CUDA's number of the
/// error, 0 where nobody knows it; then the first line of `text` tells, as cuBLAS, cuDNN and the
/// driver word it. Want of memory, a missing kernel and a wrong device number are no such faults.
bool isDeviceLost(int code, std::string_view text) noexcept;

}  // namespace base
}  // namespace crossflow
