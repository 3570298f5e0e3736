// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan/run_estimate.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/runs/plan/plan_paths.h"
#include "core/types/core_words.h"
#include "core/types/measures.h"
#include "training/protocol/run_protocol.h"

namespace crossflow::core {

namespace {

constexpr qint64 kFloat = 4;              // bytes; parameters stay fp32 under bf16 too
constexpr double kGuessCore = 1e10;       // multiply-adds per second of one core, fp32
constexpr double kGuessCard = 3e13;       // of one GPU, bf16 at a third of its peak
constexpr double kBackward = 3;           // forward and backward cost three forwards
constexpr double kDistilled = 1.8;        // 5.4 forwards where a flow's sample costs three
constexpr double kTeacherPasses = 128;    // 32 steps of two evaluations, with and without the text
constexpr qint64 kStatesOfPair = 10;      // text latent, way and picture
constexpr qint64 kSampleBytes = 500'000;  // of a sheet of samples

struct Parts {
  qint64 trained = 0, frozen = 0;  // parameters
};

Parts partsOf(const TrainingPlan& plan, const EstimateFacts& facts) {
  const ModelSize& size = sizeOf(plan);
  Parts parts;
  if (plan.model.task == TrainingTask::Autoencoder) {
    parts.trained = size.autoencoderParameters;
  } else {
    parts.trained = size.backboneParameters + size.textVeParameters;
    if (!size.published || !plan.model.imageTower.isEmpty() || !plan.model.start.isEmpty() ||
        plan.model.randomTower)
      parts.trained += size.towerParameters;
    const bool own = plan.model.text == ModelAnswers::Text::Trained && !size.published;
    if (own) parts.trained += size.textEncoderParameters;
    if (!own && plan.model.text == ModelAnswers::Text::Frozen)
      parts.frozen += size.textEncoderParameters;
    parts.frozen += size.autoencoderParameters;
  }
  if (distils(plan)) {  // the backbone alone learns, beside its teacher
    parts.trained = size.backboneParameters;
    parts.frozen = size.backboneParameters + size.autoencoderParameters;
  }
  const auto told = facts.checkRun.value(QLatin1String("trained_parameters")).toInteger();
  if (told > 0) parts.trained = told;
  return parts;
}

// What the trainer will choose: it takes the processor where there is no card.
bool onProcessor(const TrainingPlan& plan, const EstimateFacts& facts) {
  using Device = ResourceAnswers::Device;
  return plan.resources.device == Device::Processor ||
         (plan.resources.device == Device::Automatic && facts.cards == 0);
}

int worldOf(const TrainingPlan& plan, const EstimateFacts& facts) {
  if (plan.resources.count > 0) return plan.resources.count;
  return onProcessor(plan, facts) ? 1 : std::max(1, facts.cards);
}

qint64 memoryThere(const TrainingPlan& plan, const EstimateFacts& facts) {
  return onProcessor(plan, facts) ? facts.processorMemory : facts.cardMemory;
}

double microBatchOf(const TrainingPlan& plan, int world) {
  return std::max(1.0, static_cast<double>(plan.resources.batchSize) /
                           (world * std::max(1, plan.resources.accumulation)));
}

qint64 activationsPerPicture(const TrainingPlan& plan) {
  const ModelSize& size = sizeOf(plan);
  auto bytes = static_cast<double>(size.activationBytes);
  if (plan.model.task == TrainingTask::Autoencoder)  // a few hundred full-size maps
    bytes = 300.0 * size.imageSize * size.imageSize * kFloat;
  if (plan.resources.bf16) bytes *= 0.6;
  if (plan.resources.checkpointing) bytes *= 0.15;
  return static_cast<qint64>(bytes);
}

QString inDigits(double number, char format, int digits) {
  return QLocale().toString(number, format, digits);
}

void estimateMemory(const TrainingPlan& plan, const EstimateFacts& facts, RunEstimate& e) {
  const Parts parts = partsOf(plan, facts);
  const int world = worldOf(plan, facts);
  const double micro = microBatchOf(plan, world);
  const qint64 each = activationsPerPicture(plan);
  e.memory = {(parts.trained + parts.frozen) * kFloat, parts.trained * kFloat,
              2 * parts.trained * kFloat, parts.trained * kFloat,
              static_cast<qint64>(micro * static_cast<double>(each))};
  const QJsonObject told = facts.checkRun.value(QLatin1String("memory")).toObject();
  const auto take = [&told](const char* name, qint64& bytes) {
    bytes = told.value(QLatin1String(name)).toInteger(bytes);
  };
  take("weights", e.memory.weights);
  take("gradients", e.memory.gradients);
  take("optimizer", e.memory.optimizer);
  take("ema", e.memory.ema);
  // None were found where the data are yet to be made.
  const bool found = told.value(QLatin1String("activations")).toInteger() > 0;
  if (found) take("activations", e.memory.activations);
  e.memoryLines = {CoreWords::tr("weights: %1 parameters × 4 bytes = %2")
                       .arg(countText(parts.trained + parts.frozen), sizeText(e.memory.weights)),
                   CoreWords::tr("gradients: %1 trained × 4 bytes = %2")
                       .arg(countText(parts.trained), sizeText(e.memory.gradients)),
                   CoreWords::tr("optimiser: 2 × %1 × 4 bytes = %2")
                       .arg(countText(parts.trained), sizeText(e.memory.optimizer)),
                   CoreWords::tr("moving average: %1 × 4 bytes = %2")
                       .arg(countText(parts.trained), sizeText(e.memory.ema)),
                   found ? CoreWords::tr("activations, as the check found = %1")
                               .arg(sizeText(e.memory.activations))
                         : CoreWords::tr("activations: %1 pictures × %2 = %3")
                               .arg(std::ceil(micro))
                               .arg(sizeText(each), sizeText(e.memory.activations)),
                   CoreWords::tr("sum, on each of %1 processes = %2")
                       .arg(world)
                       .arg(sizeText(e.memory.total()))};
  const qint64 needed = e.memory.total() * (onProcessor(plan, facts) ? world : 1);
  const qint64 there = memoryThere(plan, facts);
  if (there > 0 && needed > there)
    e.warnings << CoreWords::tr(
                      "It needs about %1 of memory, but %2 are there: lower the batch, "
                      "raise accumulation, or recompute blocks.")
                      .arg(sizeText(needed), sizeText(there));
}

double guessedSpeed(const TrainingPlan& plan, const EstimateFacts& facts, int world) {
  const bool processor = onProcessor(plan, facts);
  const double speed = processor ? kGuessCore * std::max(1, facts.cores) : kGuessCard;
  const ModelSize& size = sizeOf(plan);
  double work = kBackward * size.multiplyAdds * (plan.resources.checkpointing ? 1.33 : 1);
  if (plan.model.task == TrainingTask::Autoencoder)  // convolutions on every pixel
    work = kBackward * static_cast<double>(size.autoencoderParameters) * size.imageSize *
           size.imageSize / 16;
  // Processes on one processor share it.
  return speed * (processor ? 1 : world) / work;
}

void estimateTime(const TrainingPlan& plan, const EstimateFacts& facts, RunEstimate& e) {
  const int world = worldOf(plan, facts);
  e.measured = facts.picturesPerSecond > 0;
  e.picturesPerSecond = e.measured ? facts.picturesPerSecond : guessedSpeed(plan, facts, world);
  if (distils(plan)) e.picturesPerSecond /= kDistilled;
  const double pictures =
      static_cast<double>(plan.schedule.steps) * static_cast<double>(plan.resources.batchSize);
  e.seconds = pictures / e.picturesPerSecond;
  const qint64 told = facts.checkRun.value(QLatin1String("samples")).toInteger();
  const qint64 samples = told > 0 ? told : facts.samples;
  e.timeLines << CoreWords::tr("%1 steps × %2 pictures = %3 pictures")
                     .arg(plan.schedule.steps)
                     .arg(plan.resources.batchSize)
                     .arg(countText(static_cast<qint64>(pictures)));
  e.timeLines << CoreWords::tr("÷ %1 pictures per second (%2) = %3")
                     .arg(inDigits(e.picturesPerSecond, 'g', 3),
                          e.measured ? CoreWords::tr("measured here")
                                     : CoreWords::tr("a careful guess"),
                          roughText(e.seconds));
  if (distils(plan)) {
    const auto pairs = static_cast<double>(plan.model.pairs);
    const double each = kTeacherPasses / (kBackward * kDistilled * e.picturesPerSecond);
    e.preparationSeconds = pairs * each;
    e.epochs = pictures / pairs;
    e.timeLines << CoreWords::tr("before it the teacher draws %1 pictures, about %2")
                       .arg(countText(plan.model.pairs), roughText(e.preparationSeconds));
  } else if (samples > 0) {
    e.epochs = pictures / static_cast<double>(samples);
    e.timeLines
        << CoreWords::tr("%1 passes over %2 pairs").arg(inDigits(e.epochs, 'f', 1)).arg(samples);
  }
  if (needsAutoencoder(plan)) {
    TrainingPlan first = plan;
    first.model.task = TrainingTask::Autoencoder;
    e.preparationSeconds +=
        static_cast<double>(plan.model.autoencoderSteps) * 8 / guessedSpeed(first, facts, 1);
    e.timeLines << CoreWords::tr("before it the autoencoder: %1 steps × 8 pictures, about %2")
                       .arg(plan.model.autoencoderSteps)
                       .arg(roughText(e.preparationSeconds));
  }
}

// Rank 0 alone draws and measures.
void estimateEvaluation(const TrainingPlan& plan, const EstimateFacts& facts, RunEstimate& e) {
  constexpr double kInception = 5.7e9, kClipTower = 7e9;  // multiply-adds of a picture
  constexpr double kWays = 2;                             // guided: with and without the prompt
  const bool fid = measuresFid(plan), clip = measuresClip(plan);
  if (!fid && !clip) return;
  const bool processor = onProcessor(plan, facts);
  const double device = processor ? kGuessCore * std::max(1, facts.cores) : kGuessCard;
  const double trained = e.picturesPerSecond / (processor ? 1 : worldOf(plan, facts));
  const bool flow = plan.model.task == TrainingTask::Flow;
  const double passes = flow ? kWays * plan.evaluation.steps : 1;
  const double each =
      passes / (kBackward * trained) + ((fid ? kInception : 0) + (clip ? kClipTower : 0)) / device;
  const qint64 interval = std::max<qint64>(1, plan.schedule.saveInterval * plan.evaluation.every);
  const qint64 times = plan.schedule.steps / interval;
  e.evaluationSeconds = static_cast<double>(times) * plan.evaluation.samples * each;
  e.timeLines << CoreWords::tr("measuring: %1 times %2 pictures of %3 steps, about %4 each time")
                     .arg(times)
                     .arg(plan.evaluation.samples)
                     .arg(plan.evaluation.steps)
                     .arg(roughText(plan.evaluation.samples * each));
}

void estimateDisk(const TrainingPlan& plan, const EstimateFacts& facts, RunEstimate& e) {
  const Parts parts = partsOf(plan, facts);
  const ModelSize& size = sizeOf(plan);
  e.checkpointBytes = 4 * parts.trained * kFloat;
  if (const auto told = facts.checkRun.value(QLatin1String("checkpoint_bytes")).toInteger())
    e.checkpointBytes = told;
  const ScheduleAnswers& s = plan.schedule;
  const int64_t interval = std::max<int64_t>(1, s.saveInterval);
  const qint64 most = training::protocol::mostCheckpoints(s.steps, interval, s.keepLast);
  const bool all = most == training::protocol::checkpointsWritten(s.steps, interval);
  const qint64 latent = qint64{size.latentChannels} * size.latentSide * size.latentSide;
  if (needsLatents(plan)) e.preparationBytes = facts.samples * plan.data.views * latent * 2;
  if (distils(plan)) e.preparationBytes = plan.model.pairs * kStatesOfPair * latent * 2;
  if (needsFeatures(plan))
    e.preparationBytes =
        facts.samples * kFloat * (2 * latent + qint64{size.textTokens} * size.textWidth);
  const qint64 samples = plan.schedule.sampleInterval > 0
                             ? plan.schedule.steps / plan.schedule.sampleInterval * kSampleBytes
                             : 0;
  e.diskBytes = most * e.checkpointBytes + e.preparationBytes + samples;
  e.diskLines = {CoreWords::tr("a checkpoint: 4 × %1 × 4 bytes = %2")
                     .arg(countText(parts.trained), sizeText(e.checkpointBytes))};
  const QString sum = sizeText(most * e.checkpointBytes);
  e.diskLines << (all ? CoreWords::tr("× %1, all that the run writes = %2").arg(most).arg(sum)
                      : CoreWords::tr("× (%1 kept + the best + the one being written) = %2")
                            .arg(s.keepLast)
                            .arg(sum));
  if (e.preparationBytes > 0)
    e.diskLines << CoreWords::tr("prepared data of %1 pairs = %2")
                       .arg(distils(plan) ? plan.model.pairs : facts.samples)
                       .arg(sizeText(e.preparationBytes));
  if (samples > 0) e.diskLines << CoreWords::tr("sample pictures = %1").arg(sizeText(samples));
  e.diskLines << CoreWords::tr("sum = %1").arg(sizeText(e.diskBytes));
  if (facts.diskFree > 0 && e.diskBytes > facts.diskFree)
    e.warnings << CoreWords::tr(
                      "It needs %1 of disk space, but %2 are free: keep fewer "
                      "checkpoints or take another disk.")
                      .arg(sizeText(e.diskBytes), sizeText(facts.diskFree));
}

}  // namespace

RunEstimate estimateRun(const TrainingPlan& plan, const EstimateFacts& facts) {
  RunEstimate estimate;
  estimateMemory(plan, facts, estimate);
  estimateTime(plan, facts, estimate);
  estimateEvaluation(plan, facts, estimate);
  estimateDisk(plan, facts, estimate);
  return estimate;
}

}  // namespace crossflow::core
