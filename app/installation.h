// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where both programs look for models, their own and the user's.

#include <QString>
#include <QStringList>

#include "core/engine/torch_engine.h"

namespace crossflow {

/// What $CROSSFLOW_MODELS names, as the command line takes it: one folder, or none.
QStringList environmentFolders();

/// Options for an engine that looks for models in `given`, then in what came with the program, then
/// in the user's own folder.
core::EngineOptions engineOptions(const QStringList& given, const QString& userModels);

}  // namespace crossflow
