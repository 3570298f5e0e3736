// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The ready models as the last start left them, so that a page shows its model and that model's
// numbers before the engine has looked at the folders again. GUI thread only.

#include <vector>

#include "core/engine/engine.h"

namespace crossflow::ui {

std::vector<core::ModelSummary> rememberedModels();
/// What people call a model; its id if it is not known here. An empty id is the starter's.
QString modelTitle(const QString& id);
void rememberModels(const std::vector<core::ModelSummary>& models);
/// At a first start the starter that came with the program, if it did: no page shows a stranger's
/// numbers until the engine has answered. Blocks for one small file, once.
void rememberStarter();

}  // namespace crossflow::ui
