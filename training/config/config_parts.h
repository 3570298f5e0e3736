// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The objects of config.json one by one. Each takes the values an absent entry has; all complain by
// RunError(BadConfig) and explain their entries to the reader's list.

#include "training/config/train_config.h"

namespace crossflow::training {

StartingWeights readStart(ConfigReader reader, const std::filesystem::path& base);
DataConfig readData(ConfigReader reader, const std::filesystem::path& base);
TrainSchedule readSchedule(ConfigReader reader, TrainSchedule defaults);
OptimizerConfig readOptimizer(ConfigReader reader, OptimizerConfig defaults);
/// `stages` of the backbone; empty coefficients in `defaults` mean the usual ones.
LossConfig readLoss(ConfigReader reader, LossConfig defaults, std::size_t stages, TaskKind task);
DistilConfig readDistil(ConfigReader reader);
ImageTowerConfig readImageTower(ConfigReader reader);
EvaluationConfig readEvaluation(ConfigReader reader, EvaluationConfig defaults,
                                const std::filesystem::path& base, TaskKind task);
DeviceConfig readDevices(ConfigReader reader);

}  // namespace crossflow::training
