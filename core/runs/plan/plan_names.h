// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The vocabulary of plan.json and of the trainer's config.json.

#include "core/runs/plan/training_plan.h"
#include "core/types/enum_names.h"

namespace crossflow::core {

inline constexpr EnumName<DataAnswers::Kind> kDataKindNames[] = {
    {DataAnswers::Kind::Pictures, "pictures"},
    {DataAnswers::Kind::Features, "features"},
    {DataAnswers::Kind::Latents, "latents"}};
inline constexpr EnumName<TrainingTask> kTaskNames[] = {{TrainingTask::Flow, "flow"},
                                                        {TrainingTask::Autoencoder, "autoencoder"},
                                                        {TrainingTask::Distil, "distil"}};
inline constexpr EnumName<ModelAnswers::Text> kTextNames[] = {
    {ModelAnswers::Text::Features, "features"},
    {ModelAnswers::Text::Frozen, "frozen"},
    {ModelAnswers::Text::Trained, "trained"}};

}  // namespace crossflow::core
