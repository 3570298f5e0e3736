// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one list of the ways in which memory is said to have run out, of a device or of the computer.

#include <exception>

namespace crossflow {
inline namespace base {

/// std::bad_alloc, c10::OutOfMemoryError by its name, or what another library says in its first
/// line: LibTorch's allocators, CUDA, cuBLAS and cuDNN each have words of their own. An Error of
/// ours never counts.
bool isOutOfMemory(const std::exception& error) noexcept;

}  // namespace base
}  // namespace crossflow
