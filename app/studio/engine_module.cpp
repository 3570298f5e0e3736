// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled into the module, not into the program: the one function that the program looks up.
#include "core/engine/torch_engine.h"

extern "C" Q_DECL_EXPORT crossflow::core::Engine* crossflowMakeEngine(
    const crossflow::core::EngineOptions& options) {
  static const auto kText = crossflow::core::makeSharedText();
  crossflow::core::EngineOptions own = options;
  if (!own.text) own.text = kText;
  return crossflow::core::makeTorchEngine(std::move(own)).release();
}
