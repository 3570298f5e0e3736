// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All answers of the training wizard as a value. Drafts store it as plan.json; configOf makes the
// run's config.json from it. Nothing here opens files or blocks.

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/runs/plan/training_answers.h"
#include "core/types/result.h"

namespace crossflow::core {

/// Distil: the model that the run begins with teaches a copy of itself to draw in few steps; of the
/// data only the captions count.
enum class TrainingTask { Flow, Autoencoder, Distil };

struct DataAnswers {
  enum class Kind {
    Pictures,  // folder or list of captioned pictures
    Features,  // ready feature files of the original's layout
    Latents    // a file made by `crossflow-train cache-latents`
  } kind = Kind::Pictures;
  QString path;            // absolute
  QString root;            // folder that a list's paths are relative to; empty: the list's own
  QString validation;      // a second source of the same kind; empty: a share is kept apart
  double heldBack = 0.05;  // that share of the data, never trained on; 0: none
  bool mirror = false;
  int shift = 0;        // pixels; small pictures only
  bool prepare = true;  // encode the pictures once instead of again and again
  int views = 4;        // varied copies of each picture in cached latents
  int readers = 2;      // threads
  int cacheMegabytes = 1024;
  bool operator==(const DataAnswers&) const = default;
};

struct ModelAnswers {
  TrainingTask task = TrainingTask::Flow;
  QString size = QStringLiteral("starter");  // ModelSize::id
  QString start;  // .ckpt folder, .pth or .safetensors to go on from; empty: from scratch
  /// Text encoder: published sizes use stored features of a ready-made one, small sizes train their
  /// own along or keep a given one.
  enum class Text { Features, Frozen, Trained } text = Text::Trained;
  QString textWeights;  // CLIP's or T5's; for extraction and Frozen
  QString tokenizer;    // merges of CLIP, spiece.model of T5; empty: a new one from the captions
  QString autoencoder;  // its weights; empty: one is trained first
  qint64 autoencoderSteps = 12'000;
  QString imageTower;  // SigLIP's weights for published sizes; empty: no contrastive term there,
  bool randomTower = false;  // unless the tower is learnt from random values, as the original's was
  int vocabulary = 2000;     // pieces of a new tokenizer
  int fewSteps = 2;          // that a distilled model is drawn with
  qint64 pairs = 4000;       // texts and their ways to pictures, drawn by its teacher
  bool operator==(const ModelAnswers&) const = default;
};

struct SampleAnswers {
  QStringList prompts;
  int steps = 20;
  bool operator==(const SampleAnswers&) const = default;
};

struct TrainingPlan {
  QString name;  // becomes the folder's name
  QString preset;
  DataAnswers data;
  ModelAnswers model;
  ResourceAnswers resources;
  ScheduleAnswers schedule;
  EvaluationAnswers evaluation;
  SampleAnswers samples;
  bool operator==(const TrainingPlan&) const = default;
};

enum class WizardPage { Data, Model, Resources, Schedule, Samples, Review };

struct PlanProblem {
  WizardPage page = WizardPage::Data;
  QString sentence, suggestion;
  bool blocking = true;  // false: it would train, but hardly as meant
};

/// In the order of the pages. Judges the answers alone; whether files are there and readable is
/// check-data's and check-run's business.
std::vector<PlanProblem> problemsOf(const TrainingPlan& plan);

QJsonObject toJson(const TrainingPlan& plan);
/// Fields that are left out have their defaults; unknown or wrong ones are BadInput.
Result<TrainingPlan> planFromJson(const QJsonObject& json);

/// config.json of the run. Answers of preparation steps are named relative to the run's folder.
QJsonObject configOf(const TrainingPlan& plan);
/// config.json of the autoencoder that is trained first, inside the run's folder "autoencoder".
QJsonObject autoencoderConfigOf(const TrainingPlan& plan);

}  // namespace crossflow::core
