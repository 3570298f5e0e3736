// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the products of a plan's preparation lie inside its run, and whether they are needed:
// what configOf names and preparationOf makes must be the same. Used by those two only.

#include "core/runs/plan/model_sizes.h"
#include "core/runs/plan/training_plan.h"

namespace crossflow::core {

inline const QString kFeatureFolder = QStringLiteral("data");
inline const QString kLatentFile = QStringLiteral("latents.safetensors");
inline const QString kValidationLatentFile = QStringLiteral("validation.safetensors");
inline const QString kPairFolder = QStringLiteral("pairs");
inline const QString kVocabularyFile = QStringLiteral("spiece.model");
inline const QString kStatisticsFile = QStringLiteral("fid_statistics.npz");

/// From the data: neither an autoencoder alone nor what a teacher knows already.
bool trainsFlow(const TrainingPlan& plan);
/// The model it begins with teaches it few steps.
bool distils(const TrainingPlan& plan);
/// Of the model that teaches; empty if the start is not one with a folder of its own.
QString teacherFolder(const TrainingPlan& plan);
/// Never null: an unknown size is taken for the starter.
const ModelSize& sizeOf(const TrainingPlan& plan);

/// The pictures are encoded as feature files, because a published size trains on those.
bool needsFeatures(const TrainingPlan& plan);
/// The watched prompts are encoded, too.
bool needsPromptFeatures(const TrainingPlan& plan);
/// The pictures are encoded as one file of latents.
bool needsLatents(const TrainingPlan& plan);
bool needsVocabulary(const TrainingPlan& plan);
bool needsAutoencoder(const TrainingPlan& plan);
/// The FID compares with the training pictures, whose statistics have to be made.
bool needsStatistics(const TrainingPlan& plan);

bool measuresFid(const TrainingPlan& plan);
/// Flow runs only: the pictures of an autoencoder have no captions.
bool measuresClip(const TrainingPlan& plan);

/// Absolute, or relative to the run's folder for what is made there; empty: not used.
QString autoencoderPath(const TrainingPlan& plan);
QString tokenizerPath(const TrainingPlan& plan);
QString statisticsPath(const TrainingPlan& plan);
/// Folder that the names of a picture list are relative to.
QString pictureRoot(const TrainingPlan& plan);

}  // namespace crossflow::core
