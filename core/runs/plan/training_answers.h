// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The answers of the wizard that a run's config.json takes as they are. Each field stands in the
// list below its struct: its name in plan.json and its place in config.json. plan_json.cpp and
// plan_config.cpp walk over these lists, so a new setting is one field and one row here.

#include <QString>

#include "core/types/enum_names.h"

namespace crossflow::core {

/// Where the trainer reads an answer; without a section config.json is told in another way.
struct ConfigPlace {
  const char* section = nullptr;
  const char* name = nullptr;
};

struct ResourceAnswers {
  enum class Device { Automatic, Processor, Cuda } device = Device::Automatic;
  int count = 0;    // processes; 0: one per GPU, one on a processor
  int threads = 0;  // per process on a processor; 0: shared equally
  int batchSize = 96, accumulation = 1;
  bool bf16 = false, checkpointing = false;
  bool operator==(const ResourceAnswers&) const = default;
};

inline constexpr EnumName<ResourceAnswers::Device> kTrainingDeviceNames[] = {
    {ResourceAnswers::Device::Automatic, "auto"},
    {ResourceAnswers::Device::Processor, "cpu"},
    {ResourceAnswers::Device::Cuda, "cuda"}};

template <typename Visitor, typename Answers>
void visitResources(Visitor& v, Answers& r) {
  v("device", r.device, kTrainingDeviceNames, ConfigPlace{"devices", "kind"});
  v("count", r.count, ConfigPlace{"devices", "count"});
  v("threads", r.threads, ConfigPlace{"devices", "threads"});
  v("batchSize", r.batchSize, ConfigPlace{"train", "batchSize"});
  v("accumulation", r.accumulation, ConfigPlace{"train", "accumulation"});
  v("bf16", r.bf16);
  v("checkpointing", r.checkpointing, ConfigPlace{"train", "checkpointing"});
}

inline constexpr int kAllCheckpoints = 1000;  // no run has more

struct ScheduleAnswers {
  qint64 steps = 20'000;
  double learningRate = 1e-3;
  qint64 warmupSteps = 200;
  enum class Decay { Constant, Cosine, Linear } decay = Decay::Cosine;
  double finalLearningRate = 0.05;  // fraction of learningRate
  double ema = 0.999;
  bool emaWarmup = true;
  double clipGradient = 1.0;  // 0: none
  double weightDecay = 0.01;
  qint64 logInterval = 10, sampleInterval = 500, validationInterval = 500, saveInterval = 1000;
  int keepLast = 3;          // kAllCheckpoints: all
  bool tensorboard = false;  // event files for TensorBoard, too
  quint64 seed = 1;
  bool operator==(const ScheduleAnswers&) const = default;
};

inline constexpr EnumName<ScheduleAnswers::Decay> kDecayNames[] = {
    {ScheduleAnswers::Decay::Constant, "constant"},
    {ScheduleAnswers::Decay::Cosine, "cosine"},
    {ScheduleAnswers::Decay::Linear, "linear"}};

template <typename Visitor, typename Answers>
void visitSchedule(Visitor& v, Answers& s) {
  v("steps", s.steps, ConfigPlace{"train", "steps"});
  v("learningRate", s.learningRate, ConfigPlace{"optimizer", "lr"});
  v("warmupSteps", s.warmupSteps, ConfigPlace{"optimizer", "warmupSteps"});
  v("decay", s.decay, kDecayNames, ConfigPlace{"optimizer", "decay"});
  v("finalLearningRate", s.finalLearningRate, ConfigPlace{"optimizer", "finalLr"});
  v("ema", s.ema, ConfigPlace{"optimizer", "ema"});
  v("emaWarmup", s.emaWarmup, ConfigPlace{"optimizer", "emaWarmup"});
  v("clipGradient", s.clipGradient, ConfigPlace{"optimizer", "clipGradient"});
  v("weightDecay", s.weightDecay, ConfigPlace{"optimizer", "weightDecay"});
  v("logInterval", s.logInterval, ConfigPlace{"train", "logInterval"});
  v("sampleInterval", s.sampleInterval, ConfigPlace{"train", "sampleInterval"});
  v("validationInterval", s.validationInterval, ConfigPlace{"train", "validationInterval"});
  v("saveInterval", s.saveInterval, ConfigPlace{"train", "saveInterval"});
  v("keepLast", s.keepLast, ConfigPlace{"train", "keepLast"});
  v("tensorboard", s.tensorboard, ConfigPlace{"train", "tensorboard"});
  v("seed", s.seed, ConfigPlace{"train", "seed"});
}

/// FID and CLIP score of pictures that are drawn at saves; what has no weights is not measured.
struct EvaluationAnswers {
  bool on = false;
  QString inception;     // published weights pt_inception-2015-12-05
  QString statistics;    // .npz to compare with; empty: made of the training pictures first
  QString clip, merges;  // CLIP ViT-B/32 and its vocabulary
  int samples = 1000, steps = 50;
  double guidance = 0;   // 0: the model's own
  int every = 1;         // saves
  int finalSamples = 0;  // of the best checkpoint at the end; 0: as many as samples, so none
  int batch = 32;        // drawn together on a device
  bool keepPictures = false;
  bool operator==(const EvaluationAnswers&) const = default;
};

template <typename Visitor, typename Answers>
void visitEvaluation(Visitor& v, Answers& e) {
  v("on", e.on);
  v("inception", e.inception);
  v("statistics", e.statistics);
  v("clip", e.clip);
  v("merges", e.merges);
  v("samples", e.samples, ConfigPlace{"evaluation", "samples"});
  v("steps", e.steps, ConfigPlace{"evaluation", "steps"});
  v("guidance", e.guidance, ConfigPlace{"evaluation", "guidance"});
  v("every", e.every);
  v("finalSamples", e.finalSamples, ConfigPlace{"evaluation", "finalSamples"});
  v("batch", e.batch, ConfigPlace{"evaluation", "batch"});
  v("keepPictures", e.keepPictures, ConfigPlace{"evaluation", "keepPictures"});
}

}  // namespace crossflow::core
