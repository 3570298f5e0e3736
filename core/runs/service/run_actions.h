// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be done to a run folder: start, pause, stop, kill, lengthen, duplicate, remove. All
// block for a moment; training_service calls them on its background thread. No answer means it
// worked.

#include <QString>
#include <optional>

#include "core/types/failure.h"
#include "core/types/result.h"

namespace crossflow::core {

/// Starts or resumes as a process of its own that outlives this program; what it says goes to
/// launcher.log. BadInput while any process of the run is alive.
std::optional<Failure> startRun(const QString& folder, const QString& trainer);
/// Asks for a checkpoint and an end; preparation is broken off and goes on at the next start.
std::optional<Failure> stopRun(const QString& folder);
/// Asks it to rest after its step, with the model loaded and what was learnt saved, or to go on.
std::optional<Failure> pauseRun(const QString& folder, bool pause);
/// More steps for a run that ended: config.json and the plan say so. BadInput while it runs, or
/// unless `steps` lie beyond what it has done.
std::optional<Failure> lengthenRun(const QString& folder, qint64 steps);
std::optional<Failure> killRun(const QString& folder);
/// Gives the folder of the copy: plan and configuration, and prepared data as links.
Result<QString> duplicateRun(const QString& folder, const QString& copy);
std::optional<Failure> removeRun(const QString& folder);

/// A folder for a run called `name` in `parent` that does not exist yet.
QString freeRunFolder(const QString& parent, const QString& name);

}  // namespace crossflow::core
