// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Starting points for the wizard's answers: what to train for how long.

#include <QString>
#include <vector>

#include "core/runs/plan/training_plan.h"

namespace crossflow::core {

struct PlanPreset {
  QString id;  // "quick_look", "from_nothing", "fine_tune", "few_steps", "as_published", "sensible"
  QString title, description;
};

/// Those that make sense for a model size (ModelSize::id); the first is the default.
std::vector<PlanPreset> presetsFor(const QString& size);
/// Sets schedule, batch and the rest of what the preset is about; data, name, files, devices and
/// prompts stay. An unknown preset changes nothing.
TrainingPlan withPreset(TrainingPlan plan, const QString& preset);
/// Of a plan that fine-tunes as its preset says: no more steps than `pairs` need. 0: unknown,
/// nothing changes.
TrainingPlan fittedTo(TrainingPlan plan, qint64 pairs);
/// The answers a fresh wizard shows, and those after another size was chosen: size and its default
/// preset.
TrainingPlan planFor(const QString& size);
TrainingPlan withSize(TrainingPlan plan, const QString& size);

}  // namespace crossflow::core
