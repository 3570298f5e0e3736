// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a checkpoint remembers of the settings that decide which samples and which noise a step has.
// A run that goes on with others is a good run, but not the one that would have been.

#include <cstdint>
#include <filesystem>
#include <string>

#include "training/config/train_config.h"

namespace crossflow::training {

struct ScheduleRecord {
  int64_t seed = 0;
  int64_t batchSize = 0, accumulation = 0, world = 0, samples = 0;
};

ScheduleRecord scheduleOf(const TrainSchedule& train, int64_t world, int64_t samples);

/// Into a checkpoint's folder. Throws FileWriteError.
void writeSchedule(const std::filesystem::path& checkpoint, const ScheduleRecord& schedule);

/// "train.seed 1 was 2, ..." for what is not as in the checkpoint; empty if all is, or if it tells
/// nothing of it.
std::string changesSince(const std::filesystem::path& checkpoint, const ScheduleRecord& now);

}  // namespace crossflow::training
