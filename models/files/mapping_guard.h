// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A mapped file that somebody cuts short, or whose disk fails, answers with SIGBUS, which would end
// the whole program. Here it costs the work at hand: the lost pages become zeros, the mapping is
// remembered as lost, and whoever is about to keep a result asks requireWholeMappings() first.
// Behind a cut within a page there are zeros without a signal: the files' lengths are looked at.

#include <cstddef>
#include <memory>

namespace crossflow::models {

class MappedFile;

/// From now on faults inside these bytes are survived, and the length of `file` is watched;
/// `address` begins a page. Threads may call it at once.
void guardMapping(void* address, size_t size, std::shared_ptr<const MappedFile> file);
/// Before it is unmapped.
void unguardMapping(void* address);

/// Throws CheckpointError naming a file of which bytes were lost while a mapping of it is still in
/// use. Asks the system for the length of each such file, less than a microsecond on a disk of
/// this machine.
void requireWholeMappings();
/// Whether it would throw.
bool anyMappingLost();

}  // namespace crossflow::models
