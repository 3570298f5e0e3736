// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/training_plan.h"

#include <QFileInfo>
#include <QProcess>
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/runs/cluster_lines.h"
#include "core/runs/model_sizes.h"
#include "core/runs/plan_presets.h"
#include "core/runs/run_estimate.h"
#include "core/runs/run_preparation.h"
#include "tests/core/runs/fake_run.h"

using namespace crossflow::core;
using namespace crossflow::tests;

namespace {

TrainingPlan starterPlan() {
  TrainingPlan plan = planFor(QStringLiteral("starter"));
  plan.name = QStringLiteral("Cats");
  plan.data.path = QStringLiteral("/my pictures/it's cats");
  plan.samples.prompts = {QStringLiteral("a cat"), QStringLiteral("two cats")};
  return plan;
}

bool blocks(const TrainingPlan& plan, WizardPage page) {
  const auto problems = problemsOf(plan);
  return std::any_of(problems.begin(), problems.end(), [page](const PlanProblem& problem) {
    return problem.blocking && problem.page == page;
  });
}

bool anyBlocks(const TrainingPlan& plan) {
  const auto problems = problemsOf(plan);
  return std::any_of(problems.begin(), problems.end(), [](const auto& p) { return p.blocking; });
}

}  // namespace

TEST_CASE("plans survive JSON; what is wrong in it is named", "[runs]") {
  TrainingPlan plan = starterPlan();
  plan.data.mirror = true;
  plan.model.text = ModelAnswers::Text::Frozen;
  plan.resources.device = ResourceAnswers::Device::Cuda;
  plan.schedule.decay = ScheduleAnswers::Decay::Linear;
  plan.schedule.seed = 1ULL << 60;
  const auto read = planFromJson(toJson(plan));
  REQUIRE(read);
  CHECK(*read == plan);
  CHECK(planFromJson({})->model.size == QStringLiteral("starter"));

  QJsonObject wrong = toJson(plan);
  QJsonObject schedule = wrong.value(QStringLiteral("schedule")).toObject();
  schedule.insert(QStringLiteral("steps"), QStringLiteral("many"));
  wrong.insert(QStringLiteral("schedule"), schedule);
  REQUIRE_FALSE(planFromJson(wrong));
  CHECK(planFromJson(wrong).failure().sentence.contains(QStringLiteral("schedule.steps")));
  CHECK_FALSE(planFromJson({{QStringLiteral("v"), 99}}));
}

TEST_CASE("a complete plan has no blocking problem, and each fault finds its page", "[runs]") {
  const TrainingPlan good = starterPlan();
  for (const PlanProblem& problem : problemsOf(good)) INFO(problem.sentence.toStdString());
  CHECK_FALSE(anyBlocks(good));
  TrainingPlan plan = good;
  plan.data.path.clear();
  CHECK(blocks(plan, WizardPage::Data));
  plan = good;
  plan.model.size = QStringLiteral("huge");
  CHECK(blocks(plan, WizardPage::Model));
  plan = good;
  plan.resources.count = 5;
  CHECK(blocks(plan, WizardPage::Resources));
  plan = good;
  plan.schedule.learningRate = 0;
  CHECK(blocks(plan, WizardPage::Schedule));
  plan = good;
  plan.samples.prompts << QStringLiteral(" ");
  CHECK(blocks(plan, WizardPage::Samples));
  plan = good;
  plan.name = QStringLiteral("../up");
  CHECK(blocks(plan, WizardPage::Review));
  plan = withSize(good, QStringLiteral("t2i_256px_clip_dimr"));
  CHECK(blocks(plan, WizardPage::Model));
  plan.model.autoencoder = plan.model.textWeights = plan.model.tokenizer = QStringLiteral("/f");
  CHECK_FALSE(anyBlocks(plan));
}

TEST_CASE("presets change the schedule and leave the rest alone", "[runs]") {
  TrainingPlan plan = starterPlan();
  const TrainingPlan quick = withPreset(plan, QStringLiteral("quick_look"));
  CHECK(quick.schedule.steps == 300);
  CHECK(quick.data == plan.data);
  CHECK(quick.samples == plan.samples);
  CHECK(withPreset(plan, QStringLiteral("as_published")) == plan);
  const TrainingPlan published = withSize(plan, QStringLiteral("t2i_256px_t5_dimr"));
  CHECK(published.preset == QStringLiteral("as_published"));
  CHECK(published.schedule.learningRate == 5e-5);
  CHECK(published.resources.batchSize == 1024);
  for (const ModelSize& size : modelSizes()) CHECK_FALSE(presetsFor(size.id).empty());
}

TEST_CASE("a small model from pictures needs autoencoder, vocabulary and latents", "[runs]") {
  TrainingPlan plan = starterPlan();
  auto steps = preparationOf(plan);
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].arguments.front() == QStringLiteral("launch"));
  CHECK(steps[1].product == QStringLiteral("spiece.model"));
  CHECK(steps[2].arguments.contains(steps[0].product));
  CHECK(configOf(plan).value(QStringLiteral("start")).toObject().value(QStringLiteral("vae")) ==
        steps[0].product);
  plan.model.autoencoder = QStringLiteral("/vae.pth");
  plan.model.tokenizer = QStringLiteral("/spiece.model");
  plan.data.prepare = false;
  CHECK(preparationOf(plan).empty());

  TrainingPlan large = withSize(starterPlan(), QStringLiteral("t2i_256px_clip_dimr"));
  large.model.textWeights = QStringLiteral("/clip");
  steps = preparationOf(large);
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].arguments.contains(QStringLiteral("--clip")));
  CHECK(steps[1].arguments.contains(QStringLiteral("prompts")));
}

TEST_CASE("start.sh prepares what is missing, once, and launches", "[runs]") {
  const TempDir root;
  const QString folder = text(root.path()) + QStringLiteral("/it's a run");
  TrainingPlan plan = starterPlan();
  REQUIRE(writeRunFiles(plan, folder));
  CHECK(*readPlan(folder) == plan);
  CHECK(QFileInfo(folder + QStringLiteral("/start.sh")).isExecutable());
  // A trainer that writes down its words and makes what follows --out.
  const QString trainer = text(root / "trainer");
  put(trainer,
      "#!/bin/sh\nprintf '[%s]' \"$@\" >> log\necho >> log\n"
      "while [ $# -gt 1 ]; do [ \"$1\" = --out ] && : > \"$2\"; shift; done\nexit 0\n");
  QFile::setPermissions(trainer, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  const auto run = [&] {
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CROSSFLOW_TRAIN"), trainer);
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("/bin/sh"), {folder + QStringLiteral("/start.sh")});
    REQUIRE(shell.waitForFinished());
    return shell.exitCode();
  };
  CHECK(run() == 0);
  QByteArray log = contentOf(folder + QStringLiteral("/log"));
  CHECK(log.count('\n') == 4);
  CHECK(log.contains("[vocabulary][/my pictures/it's cats][--out][spiece.model]"));
  CHECK(log.endsWith(QByteArray("[launch][" + folder.toUtf8() + "]\n")));
  put(folder + u'/' + preparationOf(plan)[0].product, "weights");
  CHECK(run() == 0);
  log = contentOf(folder + QStringLiteral("/log"));
  CHECK(log.count('\n') == 5);
}

TEST_CASE("a draft is its plan alone", "[runs]") {
  const TempDir root;
  TrainingPlan plan = starterPlan();
  plan.data.path.clear();
  const QString folder = text(root / "draft");
  REQUIRE(writeRunFiles(plan, folder));
  CHECK(QFile::exists(folder + QStringLiteral("/plan.json")));
  CHECK_FALSE(QFile::exists(folder + QStringLiteral("/config.json")));
  CHECK_FALSE(readPlan(text(root.path())));
}

TEST_CASE("estimates show their arithmetic and what does not fit", "[runs]") {
  TrainingPlan plan = starterPlan();
  EstimateFacts facts;
  facts.samples = 3560;
  facts.picturesPerSecond = 200;
  RunEstimate estimate = estimateRun(plan, facts);
  CHECK(estimate.measured);
  CHECK(estimate.seconds == Approx(20'000 * 96 / 200.0));
  CHECK(estimate.epochs == Approx(20'000 * 96 / 3560.0));
  CHECK(estimate.memory.optimizer == 2 * estimate.memory.gradients);
  CHECK(estimate.preparationBytes > 0);
  CHECK(estimate.memoryLines.size() == 6);
  CHECK_FALSE(estimate.timeLines.isEmpty());
  CHECK(estimate.warnings.isEmpty());
  facts.deviceMemory = 100'000'000;
  facts.diskFree = 1000;
  CHECK(estimateRun(plan, facts).warnings.size() == 2);

  facts.deviceMemory = 80'000'000'000;
  const int batch = largestMicroBatch(plan, facts);
  CHECK(batch >= 1024);
  CHECK((batch & (batch - 1)) == 0);
  facts.checkRun = {{QStringLiteral("trained_parameters"), 1000},
                    {QStringLiteral("memory"), QJsonObject{{QStringLiteral("weights"), 4000}}}};
  CHECK(estimateRun(plan, facts).memory.weights == 4000);
  CHECK(durationText(59.2) == QStringLiteral("1 min"));
  CHECK(durationText(3700) == QStringLiteral("1 h 1 min"));
  CHECK(bytesText(1'500'000'000) == QStringLiteral("1.5 GB"));
}

TEST_CASE("lines for clusters quote what a shell would misread", "[runs]") {
  CHECK(shellQuoted(QStringLiteral("/runs/a-1.x")) == QStringLiteral("/runs/a-1.x"));
  CHECK(shellQuoted(QStringLiteral("it's $HOME")) == QStringLiteral("'it'\\''s $HOME'"));
  CHECK(shellQuoted({}) == QStringLiteral("''"));
  ClusterShape shape;
  const QString lines = torchrunLines(QStringLiteral("/my run"), shape);
  CHECK(lines.count(u'\n') == 2);
  CHECK(lines.contains(QStringLiteral("--node-rank=1")));
  CHECK(lines.contains(QStringLiteral("worker '/my run'")));
  shape.partition = QStringLiteral("gpu");
  const QString script = slurmScript(QStringLiteral("/my run"), shape);
  CHECK(script.contains(QStringLiteral("#SBATCH --partition=gpu")));
  CHECK(script.contains(QStringLiteral("srun crossflow-train worker '/my run'")));
}
