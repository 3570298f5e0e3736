// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "core/runs/plan/plan_presets.h"
#include "core/runs/plan/run_estimate.h"
#include "core/runs/plan/run_preparation.h"
#include "core/runs/plan/start_files.h"
#include "tests/support/qt_text.h"

using namespace crossflow::core;
using crossflow::tests::text;

namespace {

/// On any page: nullopt.
bool blocksAt(const TrainingPlan& plan, std::optional<WizardPage> page) {
  const auto problems = problemsOf(plan);
  return std::any_of(problems.begin(), problems.end(), [page](const PlanProblem& problem) {
    return problem.blocking && (!page || problem.page == *page);
  });
}

}  // namespace

TEST_CASE("few steps are taught by a model with a folder of its own", "[runs]") {
  TrainingPlan plan = withPreset(planFor(QStringLiteral("starter")), QStringLiteral("few_steps"));
  plan.name = QStringLiteral("Fast");
  plan.data.path = QStringLiteral("/pictures");
  CHECK(plan.model.task == TrainingTask::Distil);
  CHECK(blocksAt(plan, WizardPage::Model));  // nobody teaches
  const QString folder = QStringLiteral("/it's a model");
  const StartFiles teacher{folder + QStringLiteral("/model.safetensors"),
                           folder + QStringLiteral("/model.safetensors"),
                           folder + QStringLiteral("/spiece.model")};
  plan = goingOnFrom(plan, teacher);
  CHECK(plan.preset == QStringLiteral("few_steps"));
  CHECK_FALSE(blocksAt(plan, std::nullopt));
  CHECK(*planFromJson(toJson(plan)) == plan);
  const auto steps = preparationOf(plan);
  REQUIRE(steps.size() == 1);
  CHECK(steps[0].arguments.mid(0, 6) == QStringList{QStringLiteral("distil"), QStringLiteral("."),
                                                    QStringLiteral("--model"), folder,
                                                    QStringLiteral("--captions"), plan.data.path});
  CHECK(startScript(steps).contains("'/it'\\''s a model'"));
  const QJsonObject config = configOf(plan);
  CHECK(config.value(QStringLiteral("model")).toString() == text("/it's a model/config.json"));
  CHECK_FALSE(config.contains(QStringLiteral("loss")));
  const RunEstimate fast = estimateRun(plan, {});
  CHECK(fast.preparationSeconds > 0);
  CHECK(fast.preparationBytes > 0);
  TrainingPlan wrong = plan;
  wrong.model.start = QStringLiteral("/run/checkpoints/5.ckpt");
  CHECK(blocksAt(wrong, WizardPage::Model));
  wrong = plan;
  wrong.data.kind = DataAnswers::Kind::Features;
  CHECK(blocksAt(wrong, WizardPage::Data));
  CHECK(withPreset(plan, QStringLiteral("quick_look")).model.task == TrainingTask::Flow);
  CHECK(fromNothing(plan, teacher).model.task == TrainingTask::Flow);
}

TEST_CASE("fine-tuning plans as many steps as the pictures need", "[runs]") {
  const TrainingPlan whole = planFor(QStringLiteral("starter"));
  const TrainingPlan tuned = withPreset(whole, QStringLiteral("fine_tune"));
  const TrainingPlan small = fittedTo(tuned, 12);
  CHECK(small.schedule.steps == 300);
  CHECK(small.schedule.saveInterval == 100);
  CHECK(small.schedule.sampleInterval == 60);
  CHECK(small.schedule.warmupSteps == 30);
  CHECK(fittedTo(tuned, 120).schedule.steps == 700);
  CHECK(fittedTo(tuned, 3000) == tuned);
  CHECK(fittedTo(tuned, 0) == tuned);
  CHECK(fittedTo(whole, 12) == whole);  // from nothing
}

TEST_CASE("a check before the data are prepared has measured no activations", "[runs]") {
  const TrainingPlan plan = planFor(QStringLiteral("starter"));
  EstimateFacts facts;
  const qint64 reckoned = estimateRun(plan, facts).memory.activations;
  CHECK(reckoned > 0);
  const auto found = [&](qint64 bytes) {
    facts.checkRun[QStringLiteral("memory")] = QJsonObject{{QStringLiteral("activations"), bytes}};
    return estimateRun(plan, facts).memory.activations;
  };
  CHECK(found(0) == reckoned);  // as the trainer says it
  CHECK(found(77) == 77);
}
