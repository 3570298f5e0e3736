// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A mapped file that somebody cuts short, or whose disk fails, answers with SIGBUS, which would end
// the whole program. Here it costs the work at hand: the lost pages become zeros, the mapping is
// remembered as lost, and whoever is about to keep a result asks requireWholeMappings() first.

#include <cstddef>
#include <filesystem>

namespace crossflow::models {

/// From now on faults inside these bytes are survived; `address` begins a page. Threads may call it
/// at once.
void guardMapping(void* address, size_t size, const std::filesystem::path& file);
/// Before it is unmapped.
void unguardMapping(void* address);

/// Throws CheckpointError naming a file of which bytes were lost while a mapping of it is still in
/// use. Costs next to nothing.
void requireWholeMappings();
/// Whether it would throw.
bool anyMappingLost();

}  // namespace crossflow::models
