// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan/plan_paths.h"

#include <QFileInfo>

#include "core/runs/folder/run_files.h"

namespace crossflow::core {

namespace {

const QString kModelWeights = QStringLiteral("model.safetensors");

bool hasPictures(const TrainingPlan& plan) {
  return plan.data.kind == DataAnswers::Kind::Pictures;
}

// Lists by their suffix, without a look at the disk.
bool isListFile(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  return suffix == QLatin1String("jsonl") || suffix == QLatin1String("json") ||
         suffix == QLatin1String("csv");
}

}  // namespace

bool trainsFlow(const TrainingPlan& plan) {
  return plan.model.task == TrainingTask::Flow;
}

const ModelSize& sizeOf(const TrainingPlan& plan) {
  const ModelSize* size = findModelSize(plan.model.size);
  return size != nullptr ? *size : *findModelSize(QStringLiteral("starter"));
}

bool needsFeatures(const TrainingPlan& plan) {
  return trainsFlow(plan) && hasPictures(plan) && sizeOf(plan).published;
}

bool needsPromptFeatures(const TrainingPlan& plan) {
  return trainsFlow(plan) && sizeOf(plan).published && !plan.samples.prompts.isEmpty() &&
         !plan.model.textWeights.isEmpty();
}

bool needsLatents(const TrainingPlan& plan) {
  return trainsFlow(plan) && hasPictures(plan) && !sizeOf(plan).published && plan.data.prepare;
}

bool needsVocabulary(const TrainingPlan& plan) {
  return trainsFlow(plan) && hasPictures(plan) && !sizeOf(plan).published &&
         plan.model.tokenizer.isEmpty();
}

bool needsAutoencoder(const TrainingPlan& plan) {
  return trainsFlow(plan) && hasPictures(plan) && !sizeOf(plan).published &&
         plan.model.autoencoder.isEmpty();
}

bool measuresFid(const TrainingPlan& plan) {
  return plan.evaluation.on && !distils(plan) && !plan.evaluation.inception.isEmpty();
}

bool measuresClip(const TrainingPlan& plan) {
  return plan.evaluation.on && trainsFlow(plan) && !plan.evaluation.clip.isEmpty();
}

bool needsStatistics(const TrainingPlan& plan) {
  return measuresFid(plan) && plan.evaluation.statistics.isEmpty() &&
         plan.data.kind != DataAnswers::Kind::Latents;
}

QString statisticsPath(const TrainingPlan& plan) {
  return needsStatistics(plan) ? kStatisticsFile : plan.evaluation.statistics;
}

bool distils(const TrainingPlan& plan) {
  return plan.model.task == TrainingTask::Distil;
}

QString teacherFolder(const TrainingPlan& plan) {
  const QFileInfo start(plan.model.start);
  return start.fileName() == kModelWeights ? start.path() : QString();
}

// A run that finished has saved its last step.
QString autoencoderPath(const TrainingPlan& plan) {
  if (!needsAutoencoder(plan)) return plan.model.autoencoder;
  return QStringLiteral("%1/checkpoints/%2.ckpt/nnet_ema.pth")
      .arg(kAutoencoderFolder)
      .arg(plan.model.autoencoderSteps);
}

QString tokenizerPath(const TrainingPlan& plan) {
  if (!trainsFlow(plan) || (sizeOf(plan).published && !needsFeatures(plan))) return {};
  return needsVocabulary(plan) ? kVocabularyFile : plan.model.tokenizer;
}

QString pictureRoot(const TrainingPlan& plan) {
  if (!plan.data.root.isEmpty()) return plan.data.root;
  return isListFile(plan.data.path) ? QFileInfo(plan.data.path).path() : plan.data.path;
}

}  // namespace crossflow::core
