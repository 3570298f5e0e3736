// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The networks' library takes most of a second to load. The window therefore does not link it: the
// engine is a module that the worker opens on its own thread while the window is already there.

#include <memory>

#include "core/engine/torch_engine.h"

namespace crossflow::studio {

/// Blocks while the module is loaded. Throws std::runtime_error naming the file if it cannot be.
std::unique_ptr<core::Engine> loadEngine(const core::EngineOptions& options);

}  // namespace crossflow::studio
