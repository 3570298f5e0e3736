// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a program that was killed left half written: it has a name of its own until it is whole, and
// whoever writes into the folder next removes what nobody owns any more.

#include <filesystem>

namespace crossflow {
inline namespace base {

/// A new name in `folder` for a file of this process that is not whole yet; short and of its own,
/// so that a long target name cannot make it too long.
std::filesystem::path temporaryNameIn(const std::filesystem::path& folder);

/// Removes files of such names whose process is gone. Looks once at each folder in the life of a
/// process; never throws.
void removeLeftoversOnce(const std::filesystem::path& folder) noexcept;

}  // namespace base
}  // namespace crossflow
