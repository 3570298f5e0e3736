// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether the files of a model hold the networks that its description names: what loading them
// would find out, from their headers alone.

namespace crossflow::models {

struct LocatedModel;

/// Of a complete model. Throws Error naming the file that is damaged, or whose names or shapes
/// belong to another network. Reads no weights, and takes next to no memory.
void requireFit(const LocatedModel& model);

}  // namespace crossflow::models
