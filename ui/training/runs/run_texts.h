// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a run's progress is said and its state coloured: the same in the list and over the run.

#include <QString>

#include "core/runs/folder/run_record.h"
#include "ui/theme/tones.h"

namespace crossflow::ui {

Tone conditionTone(core::RunCondition condition);
/// The kind in studio.qss of a chip with that word.
const char* conditionBadge(core::RunCondition condition);

/// "Step 3,900 of 8,000 · 33 pictures/s"
QString progressText(const core::RunRecord& run);
/// "3,900 of 8,000 · 33/s": where there is little room.
QString shortProgressText(const core::RunRecord& run);
/// "16 min left"; empty if it cannot be said.
QString remainingText(const core::RunRecord& run);
/// 0 to 1.
double progressOf(const core::RunRecord& run);

}  // namespace crossflow::ui
