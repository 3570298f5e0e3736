// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Trades time for memory: a block's inner values are thrown away in the forward pass and computed
// again when backward needs them.

#include "models/backbones/block_runner.h"

namespace crossflow::training {

/// For Backbone::setBlockRunner and ImageTower::setBlockRunner. Gradients equal those without it
/// bit by bit, also with drop-out and autocast; a reducer sees them in the same order. Without
/// gradients it just runs the block. Bodies must not refer to anything that dies before backward.
models::BlockRunner checkpointingRunner();

}  // namespace crossflow::training
