// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan/plan_presets.h"

#include <algorithm>

#include "core/runs/plan/model_sizes.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

const QString kQuickLook = QStringLiteral("quick_look");
const QString kFromNothing = QStringLiteral("from_nothing");
const QString kFineTune = QStringLiteral("fine_tune");
const QString kFewSteps = QStringLiteral("few_steps");
const QString kAsPublished = QStringLiteral("as_published");
const QString kSensible = QStringLiteral("sensible");

// How often fine-tuning looks at a picture: at its careful rate enough to learn it, and more would
// only learn it by heart.
constexpr qint64 kLooks = 500;
constexpr qint64 kFewestSteps = 300;

void setIntervals(ScheduleAnswers& s, qint64 log, qint64 sample, qint64 save) {
  s.logInterval = log;
  s.sampleInterval = s.validationInterval = sample;
  s.saveInterval = save;
}

void quickLook(TrainingPlan& plan, const ModelSize& size) {
  plan.schedule.steps = size.published ? 200 : 300;
  plan.schedule.warmupSteps = 20;
  plan.schedule.ema = 0.99;
  plan.schedule.emaWarmup = true;
  plan.model.autoencoderSteps = 300;
  setIntervals(plan.schedule, 5, 100, 100);
  if (size.published) plan.resources.batchSize = 8;
}

void fromNothing(TrainingPlan& plan, const ModelSize& size) {
  const bool tiny = size.imageSize <= 32;
  plan.schedule.steps = tiny ? 2000 : 20'000;
  plan.model.autoencoderSteps = tiny ? 1000 : 12'000;
  setIntervals(plan.schedule, 10, tiny ? 250 : 500, tiny ? 250 : 1000);
}

void fineTune(TrainingPlan& plan, const ModelSize& size) {
  ScheduleAnswers& s = plan.schedule;
  s.steps = 5000;
  s.learningRate = size.published ? size.learningRate : size.learningRate / 10;
  s.warmupSteps = 500;
  s.decay = ScheduleAnswers::Decay::Cosine;
  setIntervals(s, 10, 500, 1000);
  if (size.published) plan.resources.batchSize = 64;
}

// train_t2i.py and the model's file in configs/, to the letter: bf16, recomputation, the tower
// learnt along from random values, all checkpoints kept, FID at each save and of the best at the
// end. Micro-batches add up to the batch; fewer devices need more of them.
void asPublished(TrainingPlan& plan, const ModelSize& size) {
  ScheduleAnswers& s = plan.schedule;
  s.steps = 1'000'000;
  setIntervals(s, 10, size.sampleInterval, size.saveInterval);
  s.validationInterval = 0;
  s.keepLast = kAllCheckpoints;
  s.seed = 1234;
  plan.resources.bf16 = plan.resources.checkpointing = true;
  plan.resources.accumulation = std::max(1, size.batchSize / 128);
  plan.model.randomTower = true;
  EvaluationAnswers& e = plan.evaluation;
  e.samples = 10'000;
  e.finalSamples = 30'000;
  e.batch = size.imageSize > 256 ? 10 : 20;
  e.steps = 50;
  e.every = 1;
}

// The same training on one or two cards; its description says what is different.
void sensible(TrainingPlan& plan, const ModelSize& size) {
  asPublished(plan, size);
  ScheduleAnswers& s = plan.schedule;
  s.steps = 100'000;
  setIntervals(s, 10, 1000, 5000);
  s.keepLast = 3;
  plan.resources.batchSize = std::min(size.batchSize, 64);
  plan.resources.accumulation = std::max(1, plan.resources.batchSize / 8);
  plan.model.randomTower = false;
  plan.evaluation.samples = 1000;
  plan.evaluation.finalSamples = 10'000;
}

// What all presets of a size start from.
void setDefaults(TrainingPlan& plan, const ModelSize& size) {
  ScheduleAnswers fresh;
  fresh.seed = plan.schedule.seed;
  fresh.tensorboard = plan.schedule.tensorboard;
  fresh.learningRate = size.learningRate;
  if (size.published) {
    fresh.warmupSteps = 5000;
    fresh.decay = ScheduleAnswers::Decay::Constant;
    fresh.ema = 0.9999;
    fresh.emaWarmup = false;
    fresh.clipGradient = 0;
    fresh.weightDecay = 0.03;
  }
  plan.schedule = fresh;
  plan.resources.batchSize = size.batchSize;
  plan.resources.accumulation = 1;
  plan.resources.bf16 = plan.resources.checkpointing = false;
  plan.model.autoencoderSteps = ModelAnswers().autoencoderSteps;
  plan.model.randomTower = false;
  const EvaluationAnswers usual;
  plan.evaluation.samples = usual.samples;
  plan.evaluation.finalSamples = usual.finalSamples;
  plan.evaluation.batch = usual.batch;
}

// As `crossflow-train distil` plans it, for an evening on a processor.
void fewSteps(TrainingPlan& plan, const ModelSize& size) {
  ScheduleAnswers& s = plan.schedule;
  s.steps = 5000;
  s.learningRate = size.published ? 2e-5 : 2e-4;
  s.weightDecay = 0;
  s.warmupSteps = 100;
  s.decay = ScheduleAnswers::Decay::Cosine;
  s.finalLearningRate = 0.05;
  s.clipGradient = 1;
  s.ema = 0.999;
  s.emaWarmup = true;
  s.keepLast = 2;
  setIntervals(s, 50, 500, 1000);
  plan.resources.batchSize = 64;
  plan.model.task = TrainingTask::Distil;
}

void forAutoencoder(TrainingPlan& plan) {
  plan.schedule.learningRate = 2e-3;
  plan.schedule.weightDecay = 1e-4;
  plan.schedule.steps = plan.model.autoencoderSteps;
  plan.resources.batchSize = 8;
}

}  // namespace

std::vector<PlanPreset> presetsFor(const QString& size) {
  const ModelSize* found = findModelSize(size);
  const bool published = found != nullptr && found->published;
  const PlanPreset quick{kQuickLook, CoreWords::tr("Quick look"),
                         CoreWords::tr("A few hundred steps, to see that all parts work.")};
  const PlanPreset tune{
      kFineTune, CoreWords::tr("Fine-tune"),
      CoreWords::tr("Careful steps from a checkpoint, as many as your own pictures need.")};
  const PlanPreset few{
      kFewSteps, CoreWords::tr("Make it fast"),
      CoreWords::tr("The model it begins with teaches a copy of itself to draw in two steps what "
                    "takes it fifty. Of your data only the captions count.")};
  if (published)
    return {
        {kAsPublished, CoreWords::tr("As published"),
         CoreWords::tr("The settings the published model was trained with.")},
        {kSensible, CoreWords::tr("Sensible on this machine"),
         CoreWords::tr("As published, but 100,000 steps of 64 pictures, a checkpoint every 5,000 "
                       "of which three are kept, no image tower unless its weights are given, "
                       "and 1,000 pictures measured instead of 10,000.")},
        tune,
        few,
        quick};
  return {{kFromNothing, CoreWords::tr("From scratch"),
           CoreWords::tr("All the steps it takes to learn your pictures.")},
          quick,
          tune,
          few};
}

TrainingPlan withPreset(TrainingPlan plan, const QString& preset) {
  const ModelSize* size = findModelSize(plan.model.size);
  const auto known = presetsFor(plan.model.size);
  const bool offered = std::any_of(known.begin(), known.end(),
                                   [&preset](const PlanPreset& p) { return p.id == preset; });
  if (size == nullptr || !offered) return plan;
  setDefaults(plan, *size);
  if (plan.model.task == TrainingTask::Distil) plan.model.task = TrainingTask::Flow;
  if (preset == kFewSteps) fewSteps(plan, *size);
  if (preset == kQuickLook) quickLook(plan, *size);
  if (preset == kFromNothing) fromNothing(plan, *size);
  if (preset == kFineTune) fineTune(plan, *size);
  if (preset == kAsPublished) asPublished(plan, *size);
  if (preset == kSensible) sensible(plan, *size);
  if (plan.model.task == TrainingTask::Autoencoder) forAutoencoder(plan);
  plan.preset = preset;
  return plan;
}

TrainingPlan fittedTo(TrainingPlan plan, qint64 pairs) {
  if (plan.preset != kFineTune || pairs <= 0) return plan;
  ScheduleAnswers& s = plan.schedule;
  const qint64 hundreds = kLooks * pairs / std::max(1, plan.resources.batchSize) / 100 + 1;
  s.steps = std::min(s.steps, std::max(kFewestSteps, hundreds * 100));
  s.warmupSteps = std::min(s.warmupSteps, s.steps / 10);
  const qint64 sample = std::min(s.sampleInterval, s.steps / 5);
  setIntervals(s, s.logInterval, sample, std::min(s.saveInterval, s.steps / 3));
  return plan;
}

TrainingPlan planFor(const QString& size) {
  return withSize(TrainingPlan(), size);
}

TrainingPlan withSize(TrainingPlan plan, const QString& size) {
  const ModelSize* found = findModelSize(size);
  if (found == nullptr) return plan;
  plan.model.size = size;
  plan.model.text = found->published ? ModelAnswers::Text::Features : ModelAnswers::Text::Trained;
  plan.model.vocabulary = found->imageSize <= 32 ? 512 : 2000;
  plan.samples.steps = found->published ? 50 : 20;
  plan.data.shift = found->published ? 0 : found->imageSize / 20;
  return withPreset(std::move(plan), presetsFor(size).front().id);
}

}  // namespace crossflow::core
