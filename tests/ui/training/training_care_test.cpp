// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a run while it runs and after its end, and what leads there.
#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QSpinBox>
#include <QTextDocument>
#include <QTimer>
#include <catch2/catch.hpp>
#include <ctime>

#include "core/runs/plan/plan_presets.h"
#include "core/runs/service/run_checkpoints.h"
#include "core/system/paths.h"
#include "core/types/measures.h"
#include "tests/support/training_bench.h"
#include "ui/frame/run_notices.h"
#include "ui/generate/generate_page.h"
#include "ui/settings/shortcut_sheet.h"
#include "ui/shared/guide_dialog.h"
#include "ui/training/wizard/form.h"
#include "ui/training/wizard/wizard_model_page.h"
#include "ui/training/wizard/wizard_review_page.h"

using namespace crossflow;
using namespace crossflow::tests;
using core::RunCondition;

TEST_CASE("a run rests while it is drawn with, goes on, and on past its end") {
  TrainingBench world;
  RunFolder run(world.root + text("/data/runs"), text("cats"));
  run.config({text("a cat")}, 200);
  FakeScript script;
  script.models.push_back(fakeModel(text("starter"), text("Starter")));
  for (int step = 5; step <= 200; step += 5) {
    const QString id = core::exportId(text("cats"), step, world.root + text("/data/models"));
    script.models.push_back(fakeModel(id, text("Cats")));
  }
  UiBench bench(script, world.root + text("/data"), world.trainer);
  QStringList told;
  auto* notices = bench.window->findChild<ui::RunNotices*>();
  REQUIRE(notices != nullptr);
  QObject::connect(notices, &ui::RunNotices::told,
                   [&](const QString& title, const QString&) { told << title; });
  auto& page = bench.page<ui::TrainingPage>();
  REQUIRE(reaches(bench, RunCondition::Draft));
  bench.training->start(run.path());
  REQUIRE(reaches(bench, RunCondition::Running));
  pressButton(page, "Pause");
  REQUIRE(reaches(bench, RunCondition::Paused));
  CHECK(spinUntil([&] { return bench.training->runs().front().checkpoint != QString(); }));
  pressButton(page, "Draw with it");
  CHECK(spinUntil([&] { return bench.page<ui::GeneratePage>().isVisible(); }, kPatience));
  CHECK(conditionOf(bench) == RunCondition::Paused);
  bench.page<ui::TrainingPage>();
  pressButton(page, "Go on");
  REQUIRE(reaches(bench, RunCondition::Running));
  QWidget other;
  other.show();
  other.activateWindow();
  const bool away = QTest::qWaitForWindowActive(&other, 2000);
  REQUIRE(reaches(bench, RunCondition::Finished));
  if (away) CHECK(spinUntil([&] { return told == QStringList{text("A training is done")}; }));

  QTimer::singleShot(200, [&] {
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    REQUIRE(dialog != nullptr);
    CHECK(dialog->findChild<QSpinBox*>()->value() == 400);
    dialog->accept();
  });
  pressButton(page, "Train longer…");
  REQUIRE(reaches(bench, RunCondition::Running));
  REQUIRE(spinUntil([&] { return bench.training->runs().front().steps == 400; }, kPatience));
  pressButton(page, "Stop and save");
  REQUIRE(reaches(bench, RunCondition::Stopped));

  // A new run that begins with its weights.
  for (QAction* action : page.findChildren<QAction*>()) {
    if (action->text() == text("New training from its weights…")) action->trigger();
  }
  REQUIRE(spinUntil([&] { return page.wizardOpen(); }, kPatience));
  CHECK(page.wizard()->plan().model.start.contains(text("cats/checkpoints/")));
  CHECK(page.wizard()->plan().name == text("cats onwards"));
  // Another size begins with them, too.
  auto* sizes = page.wizard()->findChild<ui::WizardModelPage*>();
  REQUIRE(sizes != nullptr);
  sizes->show(page.wizard()->plan());
  for (auto* cards : sizes->findChildren<ui::ChoiceCards*>()) {
    if (cards->accessibleName() == text("Published models"))
      Q_EMIT cards->picked(text("t2i_256px_clip_dimr"));
  }
  for (auto* cards : sizes->findChildren<ui::ChoiceCards*>()) {  // one card of all is chosen
    const bool published = cards->accessibleName() == text("Published models");
    CHECK(cards->chosen() == (published ? text("t2i_256px_clip_dimr") : QString()));
  }
  CHECK(page.wizard()->plan().model.size == text("t2i_256px_clip_dimr"));
  CHECK(page.wizard()->plan().model.start.contains(text("cats/checkpoints/")));
}

TEST_CASE("help leads to the tutorial, from its list of keys and from the wizard") {
  TrainingBench world;
  UiBench bench({}, world.root + text("/data"), world.trainer);
  auto& page = bench.page<ui::TrainingPage>();
  page.newTraining();
  pressButton(*page.wizard(), "How to train a model");
  const auto guides = [] {
    std::vector<ui::GuideDialog*> open;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
      if (auto* guide = qobject_cast<ui::GuideDialog*>(widget)) open.push_back(guide);
    }
    return open;
  };
  REQUIRE(guides().size() == 1);
  CHECK(spinUntil([&] { return guides()[0]->text().contains(text("crossflow check-run")); }));
  CHECK(guides()[0]->text().contains(text("imageTower.kind")));
  CHECK_FALSE(guides()[0]->text().contains(text("<!--")));
  guides()[0]->close();
  REQUIRE(spinUntil([&] { return guides().empty(); }));
  ui::Shortcuts shortcuts;
  ui::ShortcutSheet sheet(shortcuts);
  sheet.show();
  pressButton(sheet, "How to train a model");
  CHECK(guides().size() == 1);
}

TEST_CASE("the tutorial opens without a wait") {
  const auto seconds = [](std::clock_t since) {
    return static_cast<double>(std::clock() - since) / CLOCKS_PER_SEC;
  };
  QWidget parent;
  auto* guide = new ui::GuideDialog(&parent);
  std::clock_t start = std::clock();
  guide->show();
  REQUIRE(spinUntil([&] { return guide->text().contains(text("crossflow check-run")); }));
  QCoreApplication::processEvents();
  const double opened = seconds(start);
  // The plain way: the same text in a document that nobody sees, laid out once.
  QFile file(core::sharedFolder() + text("/docs/training.md"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QString markdown = QString::fromUtf8(file.readAll());
  start = std::clock();
  QTextDocument plain;
  plain.setMarkdown(markdown);
  plain.setTextWidth(800);
  CHECK(plain.size().height() > 1000);
  const double once = seconds(start);
  INFO(opened << " s beside " << once);
  CHECK(opened < 20 * once + 0.1);  // measured 4, and 120 where each cell was laid out anew
}

TEST_CASE("what the window asks about measuring, validating and the tower is in the run") {
  TrainingBench world;
  UiBench bench({}, world.root + text("/data"), world.trainer);
  auto& page = bench.page<ui::TrainingPage>();
  page.newTraining();
  ui::TrainingWizard& wizard = *page.wizard();
  core::TrainingPlan plan = core::planFor(text("t2i_256px_clip_dimr"));
  plan.data.path = world.pictures;
  wizard.begin(plan);
  const auto unfold = [&wizard](core::WizardPage on, const char* name) {
    wizard.openPage(on);
    UiBench::find<QPushButton>(wizard, text(name)).click();
  };
  const auto tick = [&wizard](const char* name) {
    UiBench::find<QCheckBox>(wizard, text(name)).click();
  };
  unfold(core::WizardPage::Data, "More settings");
  UiBench::find<QDoubleSpinBox>(wizard, text("Share kept apart")).setValue(0.1);
  unfold(core::WizardPage::Model, "Text encoder and other files");
  CHECK(wizard.plan().model.randomTower);
  tick("Learn the image tower along, from random values");
  wizard.openPage(core::WizardPage::Resources);
  unfold(core::WizardPage::Schedule, "More settings");
  tick("Write files for TensorBoard, too");
  tick("Measure the checkpoints: FID and CLIP score");
  tick("Keep the measured pictures");
  UiBench::find<QSpinBox>(wizard, text("Pictures of the best at the end")).setValue(700);
  UiBench::find<QSpinBox>(wizard, text("Pictures at a time")).setValue(7);
  CHECK_FALSE(wizard.plan().model.randomTower);
  CHECK(wizard.plan().schedule.tensorboard);
  CHECK(wizard.plan().data.heldBack == Approx(0.1));
  CHECK(wizard.plan().evaluation.finalSamples == 700);
  CHECK(wizard.plan().evaluation.batch == 7);
  CHECK(wizard.plan().evaluation.keepPictures);
}

TEST_CASE("few pictures are not planned to be looked at for hours") {
  TrainingBench world;
  UiBench bench({}, world.root + text("/data"), world.trainer);
  ui::TrainingWizard& wizard = wizardOnPictures(bench, world);
  CHECK(wizard.plan().preset == text("fine_tune"));
  CHECK(wizard.plan().schedule.steps < 1000);
  for (int i = 0; i < 3; ++i) pressButton(wizard, "Next");
  REQUIRE(wizard.page() == core::WizardPage::Schedule);
  UiBench::find<QAbstractButton>(wizard, text("From scratch")).click();
  CHECK(wizard.plan().schedule.steps > 5000);
  UiBench::find<QAbstractButton>(wizard, text("Fine-tune")).click();
  CHECK(wizard.plan().schedule.steps < 1000);
}

TEST_CASE("what the check measured holds for the answers that it was given") {
  TrainingBench world;
  UiBench bench({}, world.root + text("/data"), world.trainer);
  ui::TrainingWizard& wizard = wizardOnPictures(bench, world);
  core::EstimateFacts facts;
  facts.checkRun = {
      {text("memory"), QJsonObject{{text("weights"), 1000}, {text("activations"), 123'000'000}}}};
  Q_EMIT wizard.reviewPage()->factsFound(facts);
  wizard.openPage(core::WizardPage::Resources);
  const auto says = [&wizard](const QString& words) {
    const auto labels = wizard.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->text() == words; });
  };
  CHECK(says(text("activations %1").arg(core::sizeText(123'000'000))));
  auto& batch = UiBench::find<QSpinBox>(wizard, text("Batch"));
  batch.setValue(batch.value() / 2);
  CHECK_FALSE(says(text("activations %1").arg(core::sizeText(123'000'000))));
  CHECK_FALSE(says(text("activations %1").arg(core::sizeText(0))));
}

TEST_CASE("who looks at another size and comes back begins as before") {
  TrainingBench world;
  UiBench bench({}, world.root + text("/data"), world.trainer);
  ui::TrainingWizard& wizard = wizardOnPictures(bench, world);
  const core::TrainingPlan before = wizard.plan();
  REQUIRE_FALSE(before.model.start.isEmpty());
  pressButton(wizard, "Next");
  REQUIRE(wizard.page() == core::WizardPage::Model);
  const auto pick = [&wizard](const char* size) {
    UiBench::find<QAbstractButton>(wizard, text(size)).click();
  };
  const auto begin = [&wizard](const char* origin) {
    auto& box = UiBench::find<QComboBox>(wizard, text("Begin"));
    box.setCurrentIndex(box.findText(text(origin)));
    Q_EMIT box.activated(box.currentIndex());
  };
  pick("Tiny, 32 px");
  CHECK(wizard.plan().model.start.isEmpty());
  pick("CrossFlow 256 px, CLIP");
  pick("Starter, 128 px");
  CHECK(wizard.plan().model.start == before.model.start);
  CHECK(wizard.plan().schedule.steps == before.schedule.steps);
  CHECK(wizard.plan().preset == before.preset);
  begin("From scratch");  // chosen by hand it stays
  pick("Tiny, 32 px");
  pick("Starter, 128 px");
  CHECK(wizard.plan().model.start.isEmpty());
  begin("From the starter model");
  CHECK(wizard.plan().schedule.steps == before.schedule.steps);  // as many as the pictures need
}

TEST_CASE("the starter teaches a copy of itself few steps if the schedule page says so") {
  TrainingBench world;
  UiBench bench({}, world.root + text("/data"), world.trainer);
  ui::TrainingWizard& wizard = wizardOnPictures(bench, world);
  pressButton(wizard, "Next");
  auto& begin = UiBench::find<QComboBox>(wizard, text("Begin"));
  begin.setCurrentIndex(begin.findText(text("From the starter model")));
  Q_EMIT begin.activated(begin.currentIndex());
  for (int i = 0; i < 2; ++i) pressButton(wizard, "Next");
  REQUIRE(wizard.page() == core::WizardPage::Schedule);
  const auto asked = [&] {
    const auto fields = wizard.findChildren<QSpinBox*>();
    return std::any_of(fields.begin(), fields.end(), [](const QSpinBox* field) {
      return field->isVisible() && field->accessibleName() == text("Steps it learns to draw in");
    });
  };
  CHECK_FALSE(asked());
  UiBench::find<QAbstractButton>(wizard, text("Make it fast")).click();
  CHECK(spinUntil(asked));
  UiBench::find<QSpinBox>(wizard, text("Steps it learns to draw in")).setValue(4);
  UiBench::find<QSpinBox>(wizard, text("Pictures the teacher draws")).setValue(1500);
  pressButton(wizard, "Next");
  pressButton(wizard, "Next");
  REQUIRE(wizard.page() == core::WizardPage::Review);
  const QString config = wizard.reviewPage()->configuration();
  CHECK(config.contains(text("\"task\": \"distil\"")));
  CHECK(config.contains(text("/starter/config.json\"")));
  CHECK(wizard.plan().model.fewSteps == 4);
  CHECK(wizard.plan().model.pairs == 1500);
  wizard.openPage(core::WizardPage::Schedule);
  UiBench::find<QAbstractButton>(wizard, text("Fine-tune")).click();
  CHECK(wizard.plan().model.task == core::TrainingTask::Flow);
  CHECK(spinUntil([&] { return !asked(); }));
}

TEST_CASE("what is asked about a run names what it does, and begins with the harmless") {
  UiBench bench;
  RunFolder run(bench.paths.runs, text("kittens"));
  run.config({});
  run.status(text("stopped"), 10, 20, 0).checkpoint(10);
  auto& page = bench.page<ui::TrainingPage>();
  REQUIRE(spinUntil([&] { return bench.training->runs().size() == 1; }, kPatience));
  page.select(bench.training->runs().front().folder);
  const QString folder = bench.training->runs().front().folder;
  QString asked;
  const auto answer = [&](const std::function<void(QDialog&)>& look) {
    QTimer::singleShot(200, [&asked, look] {
      auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      REQUIRE(dialog != nullptr);
      CHECK(dialog->width() >= 400);  // its heading is not cut
      asked = dialog->accessibleName();
      look(*dialog);
    });
  };
  answer([](QDialog& dialog) {
    const auto buttons = dialog.findChildren<QPushButton*>();
    for (const QPushButton* button : buttons)
      CHECK(button->isDefault() == (button->text() == text("Cancel")));
    QTest::keyClick(&dialog, Qt::Key_Return);
  });
  UiBench::find<QToolButton>(page, text("Delete this run")).click();
  CHECK(asked == text("Delete this run"));
  CHECK(QFileInfo::exists(folder));  // Return did nothing

  answer([](QDialog& dialog) {
    auto& name = UiBench::find<QLineEdit>(dialog, text("Name of the new run"));
    CHECK(name.text() == text("kittens copy"));
    name.setText(text("cats"));
    dialog.accept();
  });
  UiBench::find<QToolButton>(page, text("Duplicate this run")).click();
  CHECK(asked == text("Duplicate this run"));
  CHECK(spinUntil([&] { return QFileInfo::exists(bench.paths.runs + text("/cats")); }, kPatience));
}
