// SPDX-License-Identifier: GPL-3.0-or-later
// Plans as JSON. One list of fields serves both ways.
#include <QJsonArray>

#include "core/requests/request_fields.h"
#include "core/runs/plan/plan_names.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr int kPlanVersion = 1;
constexpr qsizetype kMostPrompts = 256;

class Writer {
 public:
  template <typename T>
  void operator()(const char* name, const T& value, ConfigPlace = {}) {
    set(name, value);
  }
  void operator()(const char* name, quint64 value, ConfigPlace = {}) {
    set(name, QString::number(value));
  }
  void operator()(const char* name, const QStringList& value) {
    set(name, QJsonArray::fromStringList(value));
  }
  template <typename E, std::size_t N>
  void operator()(const char* name, E value, const EnumName<E> (&names)[N], ConfigPlace = {}) {
    set(name, nameOf(value, names));
  }
  QJsonObject object;

 private:
  void set(const char* name, const QJsonValue& value) { object.insert(QLatin1String(name), value); }
};

class Reader {
 public:
  explicit Reader(RequestFields& fields) : fields_(fields) {}
  template <typename T>
  void operator()(const char* name, T& value, ConfigPlace = {}) {
    fields_.read(name, value);
  }
  void operator()(const char* name, qint64& value, ConfigPlace = {}) {
    auto number = static_cast<quint64>(value);
    fields_.read(name, number);
    value = static_cast<qint64>(number);
  }
  void operator()(const char* name, QStringList& value) {
    if (!fields_.has(name)) return;
    value.clear();
    for (const QJsonValue entry : fields_.array(name, kMostPrompts)) {
      if (!entry.isString()) fields_.fail(name, CoreWords::tr("should hold texts"));
      value << entry.toString();
    }
  }
  template <typename E, std::size_t N>
  void operator()(const char* name, E& value, const EnumName<E> (&names)[N], ConfigPlace = {}) {
    fields_.read(name, value, names);
  }

 private:
  RequestFields& fields_;
};

template <typename Visitor, typename Answers>
void visitData(Visitor& v, Answers& d) {
  v("kind", d.kind, kDataKindNames);
  v("path", d.path);
  v("root", d.root);
  v("validation", d.validation);
  v("heldBack", d.heldBack);
  v("mirror", d.mirror);
  v("shift", d.shift);
  v("prepare", d.prepare);
  v("views", d.views);
  v("readers", d.readers);
  v("cacheMegabytes", d.cacheMegabytes);
}

template <typename Visitor, typename Answers>
void visitModel(Visitor& v, Answers& m) {
  v("task", m.task, kTaskNames);
  v("size", m.size);
  v("start", m.start);
  v("text", m.text, kTextNames);
  v("textWeights", m.textWeights);
  v("tokenizer", m.tokenizer);
  v("autoencoder", m.autoencoder);
  v("autoencoderSteps", m.autoencoderSteps);
  v("imageTower", m.imageTower);
  v("randomTower", m.randomTower);
  v("vocabulary", m.vocabulary);
  v("fewSteps", m.fewSteps);
  v("pairs", m.pairs);
}

template <typename Visitor, typename Answers>
void visitSamples(Visitor& v, Answers& s) {
  v("prompts", s.prompts);
  v("steps", s.steps);
}

template <typename Answers, typename Visit>
QJsonObject written(const Answers& answers, Visit visit) {
  Writer writer;
  visit(writer, answers);
  return writer.object;
}

template <typename Answers, typename Visit>
void readPart(RequestFields& root, const char* name, Answers& answers, Visit visit) {
  RequestFields part = root.child(name);
  Reader reader(part);
  visit(reader, answers);
  part.finish();
}

// Templates cannot be passed on; function objects can.
constexpr auto kData = [](auto& visitor, auto& answers) { visitData(visitor, answers); };
constexpr auto kModel = [](auto& visitor, auto& answers) { visitModel(visitor, answers); };
constexpr auto kResources = [](auto& visitor, auto& answers) { visitResources(visitor, answers); };
constexpr auto kSchedule = [](auto& visitor, auto& answers) { visitSchedule(visitor, answers); };
constexpr auto kEvaluation = [](auto& visitor, auto& answers) {
  visitEvaluation(visitor, answers);
};
constexpr auto kSamples = [](auto& visitor, auto& answers) { visitSamples(visitor, answers); };

}  // namespace

QJsonObject toJson(const TrainingPlan& plan) {
  return {{QStringLiteral("v"), kPlanVersion},
          {QStringLiteral("name"), plan.name},
          {QStringLiteral("preset"), plan.preset},
          {QStringLiteral("data"), written(plan.data, kData)},
          {QStringLiteral("model"), written(plan.model, kModel)},
          {QStringLiteral("resources"), written(plan.resources, kResources)},
          {QStringLiteral("schedule"), written(plan.schedule, kSchedule)},
          {QStringLiteral("evaluation"), written(plan.evaluation, kEvaluation)},
          {QStringLiteral("samples"), written(plan.samples, kSamples)}};
}

Result<TrainingPlan> planFromJson(const QJsonObject& json) {
  std::optional<Failure> fault;
  RequestFields root(json, {}, fault);
  int version = kPlanVersion;
  root.read("v", version);
  if (version > kPlanVersion)
    return Failure{Failure::Kind::BadInput,
                   CoreWords::tr("This plan was written by a newer version of the program."),
                   CoreWords::tr("Update CrossFlow Studio.")};
  TrainingPlan plan;
  root.read("name", plan.name);
  root.read("preset", plan.preset);
  readPart(root, "data", plan.data, kData);
  readPart(root, "model", plan.model, kModel);
  readPart(root, "resources", plan.resources, kResources);
  readPart(root, "schedule", plan.schedule, kSchedule);
  readPart(root, "evaluation", plan.evaluation, kEvaluation);
  readPart(root, "samples", plan.samples, kSamples);
  root.finish();
  if (fault) return *fault;
  return plan;
}

}  // namespace crossflow::core
