// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan/training_plan.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/runs/plan/cluster_lines.h"
#include "core/runs/plan/model_sizes.h"
#include "core/runs/plan/plan_presets.h"
#include "core/runs/plan/run_estimate.h"
#include "core/runs/plan/run_preparation.h"
#include "core/runs/plan/start_files.h"
#include "tests/core/runs/folder/fake_run.h"

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
  plan.evaluation = {true,
                     QStringLiteral("/i.pth"),
                     {},
                     QStringLiteral("/c.pt"),
                     QStringLiteral("/m.gz"),
                     500,
                     20,
                     3.5,
                     2};
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
  plan.model.autoencoder = plan.model.textWeights = QStringLiteral("/f");
  CHECK_FALSE(anyBlocks(plan));  // CLIP's vocabulary comes with the program
  plan = withSize(plan, QStringLiteral("t2i_256px_t5_dimr"));
  CHECK(blocks(plan, WizardPage::Model));
  plan.model.tokenizer = QStringLiteral("/spiece.model");
  CHECK_FALSE(anyBlocks(plan));
}

TEST_CASE("checkpoints are measured with the files that were chosen", "[runs]") {
  TrainingPlan plan = starterPlan();
  plan.evaluation.inception = QStringLiteral("/inception.pth");
  CHECK_FALSE(configOf(plan).contains(QStringLiteral("evaluation")));  // it is off
  plan.evaluation.on = true;
  CHECK_FALSE(anyBlocks(plan));
  QJsonObject written = configOf(plan).value(QStringLiteral("evaluation")).toObject();
  CHECK(written.value(QStringLiteral("fidStatistics")) == QStringLiteral("fid_statistics.npz"));
  CHECK_FALSE(written.contains(QStringLiteral("clip")));
  CHECK_FALSE(autoencoderConfigOf(plan).contains(QStringLiteral("evaluation")));
  const auto steps = preparationOf(plan);
  CHECK(steps.back().product == QStringLiteral("fid_statistics.npz"));
  CHECK(steps.back().arguments.contains(plan.data.path));

  EstimateFacts facts;
  facts.picturesPerSecond = 200;
  const RunEstimate estimate = estimateRun(plan, facts);
  CHECK(estimate.evaluationSeconds > 20 * 1000 * 100 / 600.0);  // the passes alone
  CHECK(estimate.wholeSeconds() >= estimate.seconds + estimate.evaluationSeconds);

  plan.evaluation.statistics = QStringLiteral("/real.npz");
  plan.evaluation.every = 3;
  CHECK(preparationOf(plan).size() == steps.size() - 1);
  CHECK(configOf(plan)
            .value(QStringLiteral("train"))
            .toObject()
            .value(QStringLiteral("evaluationInterval"))
            .toInteger() == 3 * plan.schedule.saveInterval);
  CHECK(estimateRun(plan, facts).evaluationSeconds < estimate.evaluationSeconds / 3);

  TrainingPlan wrong = plan;
  wrong.evaluation.clip = QStringLiteral("/clip.pt");
  CHECK(blocks(wrong, WizardPage::Schedule));  // without its vocabulary
  wrong.evaluation.merges = QStringLiteral("/merges.gz");
  CHECK_FALSE(anyBlocks(wrong));
  wrong.evaluation.samples = 1;
  CHECK(blocks(wrong, WizardPage::Schedule));
  wrong = plan;
  wrong.evaluation.inception.clear();
  CHECK(blocks(wrong, WizardPage::Schedule));  // nothing to measure with
  wrong = plan;
  wrong.data.kind = DataAnswers::Kind::Latents;
  wrong.model.tokenizer = wrong.model.autoencoder = QStringLiteral("/f");
  CHECK_FALSE(anyBlocks(wrong));
  wrong.evaluation.statistics.clear();
  CHECK(blocks(wrong, WizardPage::Schedule));  // latents are not pictures
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
  CHECK((published.resources.bf16 && published.resources.checkpointing));
  CHECK((published.schedule.saveInterval == 50'000 && published.schedule.sampleInterval == 5000));
  CHECK(published.schedule.keepLast == kAllCheckpoints);
  CHECK(published.model.randomTower);
  CHECK((published.evaluation.samples == 10'000 && published.evaluation.finalSamples == 30'000));
  const TrainingPlan sensible = withPreset(published, QStringLiteral("sensible"));
  CHECK((sensible.schedule.keepLast == 3 && sensible.resources.batchSize == 64));
  CHECK(withPreset(sensible, QStringLiteral("as_published")) == published);
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
  facts.cardMemory = 100'000'000;
  facts.diskFree = 1000;
  CHECK(estimateRun(plan, facts).warnings.size() == 2);

  facts.cardMemory = 80'000'000'000;
  facts.checkRun = {{QStringLiteral("trained_parameters"), 1000},
                    {QStringLiteral("memory"), QJsonObject{{QStringLiteral("weights"), 4000}}}};
  CHECK(estimateRun(plan, facts).memory.weights == 4000);
}

TEST_CASE("a run that keeps all checkpoints needs room for those that it writes", "[runs]") {
  TrainingPlan plan = starterPlan();
  plan.schedule.steps = 20'000;
  plan.schedule.saveInterval = 1000;
  plan.schedule.sampleInterval = 0;
  plan.schedule.keepLast = kAllCheckpoints;
  const RunEstimate all = estimateRun(plan, {});
  CHECK(all.diskBytes - all.preparationBytes == 21 * all.checkpointBytes);
  plan.schedule.keepLast = 3;
  const RunEstimate few = estimateRun(plan, {});
  CHECK(few.diskBytes - few.preparationBytes == 5 * few.checkpointBytes);
}

TEST_CASE("an estimate is for the devices that the trainer will take", "[runs]") {
  using Device = ResourceAnswers::Device;
  TrainingPlan plan = starterPlan();
  EstimateFacts facts;
  facts.cards = 0;
  facts.cores = 4;
  facts.processorMemory = 1'000'000;
  const RunEstimate none = estimateRun(plan, facts);
  plan.resources.device = Device::Processor;
  CHECK(estimateRun(plan, facts).seconds == none.seconds);
  CHECK(none.warnings.size() == 1);  // of the machine's memory
  facts.cards = 8;
  CHECK(estimateRun(plan, facts).seconds == none.seconds);
  CHECK(estimateRun(plan, facts).memory.activations == none.memory.activations);
  plan.resources.device = Device::Automatic;
  const RunEstimate eight = estimateRun(plan, facts);
  CHECK(eight.seconds < none.seconds / 100);
  CHECK(eight.memory.activations == Approx(none.memory.activations / 8).epsilon(0.01));
  CHECK(eight.warnings.isEmpty());
  plan.resources.device = Device::Cuda;
  CHECK(estimateRun(plan, facts).seconds == eight.seconds);
}

TEST_CASE("a plan of the starter's size begins with what came with the program", "[runs]") {
  const StartFiles starter{QStringLiteral("/s/model.safetensors"),
                           QStringLiteral("/s/model.safetensors"),
                           QStringLiteral("/s/spiece.model")};
  TrainingPlan plan = withStarterFiles(starterPlan(), starter);
  CHECK(plan.model.autoencoder == starter.autoencoder);
  CHECK(plan.model.tokenizer == starter.vocabulary);
  CHECK(plan.model.start.isEmpty());
  CHECK_FALSE(anyBlocks(plan));
  auto steps = preparationOf(plan);
  REQUIRE(steps.size() == 1);  // the latents
  CHECK_FALSE(steps[0].arguments.contains(QStringLiteral("--start")));
  CHECK(withStarterFiles(starterPlan(), {}) == starterPlan());

  const TrainingPlan tuned = goingOnFrom(plan, starter);
  CHECK(tuned.preset == QStringLiteral("fine_tune"));
  CHECK(tuned.schedule.learningRate < plan.schedule.learningRate);
  CHECK(preparationOf(tuned)[0].arguments.contains(QStringLiteral("--start")));
  CHECK_FALSE(anyBlocks(tuned));
  const TrainingPlan back = fromNothing(tuned, starter);
  CHECK(withStarterFiles(back, starter) == plan);
  CHECK(back.model.tokenizer.isEmpty());

  const TrainingPlan tiny = withStarterFiles(withSize(plan, QStringLiteral("tiny")), starter);
  CHECK(tiny.model.autoencoder.isEmpty());
  CHECK(tiny.model.tokenizer.isEmpty());
  TrainingPlan wrong = starterPlan();
  wrong.model.start = QStringLiteral("/other.pth");
  CHECK(blocks(wrong, WizardPage::Model));
}

TEST_CASE("what belongs to weights is found beside them or in their run", "[runs]") {
  const TempDir root;
  const QString folder = text(root.path());
  put(folder + QStringLiteral("/model/model.safetensors"), "x");
  put(folder + QStringLiteral("/model/spiece.model"), "x");
  const StartFiles model = filesOfStart(folder + QStringLiteral("/model"));
  CHECK(model.weights == folder + QStringLiteral("/model/model.safetensors"));
  CHECK(model.autoencoder == model.weights);
  CHECK(model.vocabulary == folder + QStringLiteral("/model/spiece.model"));
  CHECK(filesOfStart(model.weights) == model);

  const QString run = folder + QStringLiteral("/run");
  put(run + QStringLiteral("/config.json"),
      R"({"tokenizer":"spiece.model","start":{"vae":"../vae.pth"}})");
  put(run + QStringLiteral("/spiece.model"), "x");
  put(folder + QStringLiteral("/vae.pth"), "x");
  put(run + QStringLiteral("/checkpoints/5.ckpt/nnet_ema.pth"), "x");
  const StartFiles checkpoint = filesOfStart(run + QStringLiteral("/checkpoints/5.ckpt"));
  CHECK(checkpoint.weights.endsWith(QStringLiteral("5.ckpt")));
  CHECK(checkpoint.autoencoder == folder + QStringLiteral("/vae.pth"));
  CHECK(checkpoint.vocabulary == run + QStringLiteral("/spiece.model"));
  CHECK(filesOfStart(folder + QStringLiteral("/vae.pth")).autoencoder.isEmpty());
  CHECK_FALSE(filesOfStart(folder + QStringLiteral("/none")).found());
  CHECK_FALSE(filesOfStart({}).found());

  // A new run from a run's weights: the newest whole ones, on its data if it has a plan.
  CHECK(planFromRun(run).failure().sentence.contains(QStringLiteral("saved nothing")));
  put(run + QStringLiteral("/checkpoints/4.ckpt/nnet.pth"), "x");
  put(run + QStringLiteral("/checkpoints/4.ckpt/step.pth"), "x");
  const Result<TrainingPlan> onwards = planFromRun(run);
  REQUIRE(onwards.ok());
  CHECK(onwards->model.start.endsWith(QStringLiteral("run/checkpoints/4.ckpt")));
  CHECK(onwards->model.tokenizer == checkpoint.vocabulary);
  CHECK(onwards->name == QStringLiteral("run onwards"));
  put(run + QStringLiteral("/config.json"),
      R"({"model":{"id":"starter"},"data":{"kind":"latents","path":"../cats.safetensors",
          "prompts":["a cat","a dog"]}})");
  CHECK(planFromRun(run)->model.size == QStringLiteral("starter"));
  CHECK(planFromRun(run)->data.kind == DataAnswers::Kind::Latents);
  CHECK(planFromRun(run)->data.path == folder + QStringLiteral("/cats.safetensors"));
  CHECK(planFromRun(run)->samples.prompts.size() == 2);
  put(folder + QStringLiteral("/model/config.json"), R"({"id":"starter"})");
  put(run + QStringLiteral("/config.json"), R"({"model":"../model/config.json"})");
  CHECK(planFromRun(run)->model.size == QStringLiteral("starter"));
  TrainingPlan plan = planFor(QStringLiteral("starter"));
  plan.data.path = QStringLiteral("/pictures");
  put(run + QStringLiteral("/plan.json"), QJsonDocument(toJson(plan)).toJson());
  CHECK(planFromRun(run)->data.path == QStringLiteral("/pictures"));
  CHECK(planFromRun(run)->preset == QStringLiteral("fine_tune"));
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
  CHECK(scriptLine(QStringLiteral("/my run"), QStringLiteral("/bin/trainer")) ==
        QStringLiteral("CROSSFLOW_TRAIN=/bin/trainer sh '/my run/start.sh'"));
  shape.partition = QStringLiteral("gpu");
  const QString script = slurmScript(QStringLiteral("/my run"), shape);
  CHECK(script.contains(QStringLiteral("#SBATCH --partition=gpu")));
  CHECK(script.contains(QStringLiteral("srun crossflow-train worker '/my run'")));
}
