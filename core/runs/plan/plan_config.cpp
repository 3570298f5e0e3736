// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as the trainer's config.json.
#include <QJsonArray>

#include "core/runs/folder/run_files.h"
#include "core/runs/plan/plan_names.h"
#include "core/runs/plan/plan_paths.h"

namespace crossflow::core {

namespace {

using Text = ModelAnswers::Text;

void put(QJsonObject& object, const char* name, const QJsonValue& value) {
  object.insert(QLatin1String(name), value);
}

void put(QJsonObject& object, const char* name, const QString& value) {
  put(object, name, QJsonValue(value));
}

void putPath(QJsonObject& object, const char* name, const QString& path) {
  if (!path.isEmpty()) put(object, name, path);
}

// What the lists of fields place in one section of config.json.
class SectionWriter {
 public:
  SectionWriter(QJsonObject& object, QLatin1String section) : object_(object), section_(section) {}
  template <typename T>
  void operator()(const char*, const T& value, ConfigPlace place = {}) {
    if (section_ == QLatin1String(place.section)) put(object_, place.name, value);
  }
  void operator()(const char* name, quint64 value, ConfigPlace place = {}) {
    (*this)(name, static_cast<qint64>(value), place);
  }
  template <typename E, std::size_t N>
  void operator()(const char* name, E value, const EnumName<E> (&names)[N], ConfigPlace place) {
    (*this)(name, QString(nameOf(value, names)), place);
  }

 private:
  QJsonObject& object_;
  QLatin1String section_;
};

QJsonObject sectionOf(const TrainingPlan& plan, const char* name) {
  QJsonObject section;
  SectionWriter writer(section, QLatin1String(name));
  visitResources(writer, plan.resources);
  visitSchedule(writer, plan.schedule);
  visitEvaluation(writer, plan.evaluation);
  return section;
}

// A checkpoint folder holds the averaged parameters in a file of their own.
QString startFile(const QString& start) {
  return start.endsWith(QLatin1String(".ckpt")) ? start + QStringLiteral("/nnet_ema.pth") : start;
}

void putFeatureSource(const TrainingPlan& plan, QJsonObject& data) {
  const DataAnswers& d = plan.data;
  put(data, "kind", QStringLiteral("features"));
  put(data, "textFeatures", sizeOf(plan).textFeatures);
  if (needsFeatures(plan)) {
    put(data, "path", kFeatureFolder);
    putPath(data, "pictures", pictureRoot(plan));
    if (!d.validation.isEmpty()) put(data, "validation", kFeatureFolder + QStringLiteral("/val"));
  } else {
    put(data, "path", d.path);
    putPath(data, "pictures", d.root);
    putPath(data, "validation", d.validation);
  }
  const QString folder = needsPromptFeatures(plan) ? kFeatureFolder : d.path;
  put(data, "promptFolder", folder + QStringLiteral("/run_vis"));
}

QJsonObject dataOf(const TrainingPlan& plan) {
  const DataAnswers& d = plan.data;
  QJsonObject data;
  if (d.validation.isEmpty()) put(data, "heldBack", d.heldBack);
  put(data, "workers", d.readers);
  put(data, "cacheMegabytes", d.cacheMegabytes);
  const bool flow = plan.model.task == TrainingTask::Flow;
  if (flow && sizeOf(plan).published && d.kind != DataAnswers::Kind::Latents) {
    putFeatureSource(plan, data);
    return data;
  }
  if (flow && !plan.samples.prompts.isEmpty())
    put(data, "prompts", QJsonArray::fromStringList(plan.samples.prompts));
  if (needsLatents(plan)) {
    put(data, "kind", QStringLiteral("latents"));
    put(data, "path", kLatentFile);
    if (!d.validation.isEmpty()) put(data, "validation", kValidationLatentFile);
    return data;
  }
  const bool latents = d.kind == DataAnswers::Kind::Latents;
  put(data, "kind", latents ? QStringLiteral("latents") : QStringLiteral("pictures"));
  put(data, "path", d.path);
  putPath(data, "validation", d.validation);
  if (latents) return data;
  putPath(data, "pictures", d.root);
  put(data, "shift", d.shift);
  put(data, "mirror", d.mirror);
  return data;
}

QJsonObject trainOf(const TrainingPlan& plan) {
  QJsonObject train = sectionOf(plan, "train");
  put(train, "sampleSteps", plan.samples.steps);
  if (measuresFid(plan) || measuresClip(plan))
    put(train, "evaluationInterval", plan.schedule.saveInterval * plan.evaluation.every);
  put(train, "precision", plan.resources.bf16 ? QStringLiteral("bf16") : QStringLiteral("auto"));
  put(train, "dropout", sizeOf(plan).published);
  return train;
}

QJsonObject optimizerOf(const TrainingPlan& plan) {
  QJsonObject optimizer = sectionOf(plan, "optimizer");
  put(optimizer, "betas", QJsonArray{0.9, sizeOf(plan).published ? 0.9 : 0.95});
  return optimizer;
}

// Small models need a weaker pull of the two side terms: their latents are smaller, too.
QJsonObject lossOf(const TrainingPlan& plan) {
  QJsonObject loss;
  const ModelSize& size = sizeOf(plan);
  if (plan.model.task == TrainingTask::Autoencoder) {
    put(loss, "l2", 1.0);
    put(loss, "l1", 0.3);
    put(loss, "kl", 3e-4);
    return loss;
  }
  put(loss, "nullRate", size.nullRate);
  put(loss, "contrastive", size.published ? 1.0 : 0.5);
  put(loss, "kl", size.published ? 0.01 : 0.0003);
  // The starter's recipe: more of the early times, which decide what is drawn, and of what lies
  // between texts.
  if (!size.published) {
    put(loss, "timeMean", -1.2);
    put(loss, "timeDeviation", 1.8);
    put(loss, "mixtureRate", 0.4);
  }
  return loss;
}

QJsonObject towerOf(const TrainingPlan& plan) {
  QJsonObject tower;
  const ModelSize& size = sizeOf(plan);
  if (plan.model.task == TrainingTask::Autoencoder) {
    put(tower, "kind", QStringLiteral("none"));
  } else if (!size.published) {
    put(tower, "kind", QStringLiteral("latent"));
    put(tower, "outputWidth", 2 * size.textWidth);
    put(tower, "logitScale", 10.0);
  } else {
    // A whole checkpoint brings its own tower.
    const ModelAnswers& m = plan.model;
    const bool known = !m.imageTower.isEmpty() || !m.start.isEmpty() || m.randomTower;
    put(tower, "kind", known ? QStringLiteral("siglip") : QStringLiteral("none"));
  }
  return tower;
}

QJsonObject startOf(const TrainingPlan& plan) {
  const ModelAnswers& m = plan.model;
  QJsonObject start;
  if (m.task == TrainingTask::Autoencoder) {
    putPath(start, "vae", startFile(m.start));
    return start;
  }
  putPath(start, "nnet", startFile(m.start));
  putPath(start, "vae", autoencoderPath(plan));
  // Published sizes train on features; the encoder they are made with draws with the model later.
  if (sizeOf(plan).published || m.text == Text::Frozen) putPath(start, "text", m.textWeights);
  if (sizeOf(plan).published) putPath(start, "imageTower", m.imageTower);
  return start;
}

QJsonObject evaluationOf(const TrainingPlan& plan) {
  const EvaluationAnswers& e = plan.evaluation;
  const bool fid = measuresFid(plan), clip = measuresClip(plan);
  if (!fid && !clip) return {};
  QJsonObject evaluation = sectionOf(plan, "evaluation");
  if (fid) {
    put(evaluation, "inception", e.inception);
    put(evaluation, "fidStatistics", statisticsPath(plan));
  }
  if (clip) {
    put(evaluation, "clip", e.clip);
    put(evaluation, "clipMerges", e.merges);
  }
  return evaluation;
}

// The teacher's own network, files and guidance; see `crossflow-train distil`.
QJsonObject distilConfigOf(const TrainingPlan& plan) {
  const ModelAnswers& m = plan.model;
  QJsonObject config, start, data, distil;
  put(config, "v", 1);
  put(config, "about", plan.name);
  put(config, "task", QStringLiteral("distil"));
  put(config, "model", teacherFolder(plan) + QStringLiteral("/config.json"));
  putPath(config, "tokenizer", m.tokenizer);
  putPath(start, "nnet", m.start);
  putPath(start, "vae", m.autoencoder);
  put(config, "start", start);
  put(data, "kind", QStringLiteral("pairs"));
  put(data, "path", kPairFolder);
  put(data, "workers", plan.data.readers);
  put(config, "data", data);
  put(distil, "steps", m.fewSteps);
  put(config, "distil", distil);
  put(config, "train", trainOf(plan));
  put(config, "optimizer", optimizerOf(plan));
  put(config, "devices", sectionOf(plan, "devices"));
  return config;
}

}  // namespace

QJsonObject configOf(const TrainingPlan& plan) {
  if (distils(plan)) return distilConfigOf(plan);
  const ModelSize& size = sizeOf(plan);
  const bool flow = plan.model.task == TrainingTask::Flow;
  QJsonObject config;
  put(config, "v", 1);
  put(config, "about", plan.name);
  put(config, "task", flow ? QStringLiteral("flow") : QStringLiteral("autoencoder"));
  put(config, "model", size.published ? size.id : kModelFile);
  if (flow && !size.published) {
    put(config, "textEncoder",
        plan.model.text == Text::Frozen ? QStringLiteral("frozen") : QStringLiteral("trained"));
    putPath(config, "tokenizer", tokenizerPath(plan));
  } else if (flow) {
    putPath(config, "tokenizer", plan.model.tokenizer);
  }
  put(config, "start", startOf(plan));
  put(config, "data", dataOf(plan));
  put(config, "train", trainOf(plan));
  put(config, "optimizer", optimizerOf(plan));
  put(config, "loss", lossOf(plan));
  put(config, "imageTower", towerOf(plan));
  if (const QJsonObject evaluation = evaluationOf(plan); !evaluation.isEmpty())
    put(config, "evaluation", evaluation);
  put(config, "devices", sectionOf(plan, "devices"));
  return config;
}

QJsonObject autoencoderConfigOf(const TrainingPlan& plan) {
  TrainingPlan first = plan;
  first.name = plan.name + QStringLiteral(": autoencoder");
  first.model.task = TrainingTask::Autoencoder;
  first.model.start.clear();
  first.samples.prompts.clear();
  first.evaluation.on = false;
  first.resources.batchSize = 8;
  first.resources.accumulation = 1;
  first.resources.count = 1;  // so few pictures are not worth sharing
  ScheduleAnswers& s = first.schedule;
  s.steps = plan.model.autoencoderSteps;
  s.learningRate = 2e-3;
  s.warmupSteps = std::min<qint64>(100, s.steps / 10);
  s.weightDecay = 1e-4;
  s.decay = ScheduleAnswers::Decay::Cosine;
  s.finalLearningRate = 0.02;
  s.clipGradient = 1;
  s.ema = 0.999;
  s.emaWarmup = true;
  s.logInterval = std::max<qint64>(1, std::min<qint64>(50, s.steps / 20));
  s.sampleInterval = s.validationInterval = s.saveInterval =
      std::max<qint64>(1, std::min<qint64>(500, s.steps / 2));
  s.keepLast = 1;
  QJsonObject config = configOf(first);
  put(config, "model", QStringLiteral("../") + kModelFile);
  return config;
}

}  // namespace crossflow::core
