// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <catch2/catch.hpp>

#include "core/runs/service/run_checkpoints.h"
#include "tests/support/learning_run.h"
#include "tests/support/qt_text.h"
#include "tests/support/training_bench.h"
#include "ui/generate/generate_page.h"
#include "ui/shared/prompt_edit.h"
#include "ui/training/training_page.h"
#include "ui/training/wizard/wizard_data_page.h"
#include "ui/training/wizard/wizard_review_page.h"

using namespace crossflow;
using namespace crossflow::tests;
using core::RunCondition;

namespace {

constexpr qint64 kPlanned = 400;  // steps of fine-tuning on the 64 pictures that were counted

bool pictureHere(ui::SampleGrid& grid, int count) {
  return spinUntil([&] { return grid.grid()->model()->rowCount() == count; }, kPatience);
}

}  // namespace

TEST_CASE("from a folder to a model: the wizard, the run, stop, resume, export, prompt") {
  TrainingBench world;
  FakeScript script;
  const QString models = world.root + text("/data/models");
  const QString exported = core::exportId(text("kittens"), kPlanned, models);
  script.models.push_back(fakeModel(text("starter"), text("Starter")));
  script.models.push_back(fakeModel(exported, text("Kittens")));
  UiBench bench(script, world.root + text("/data"), world.trainer);
  auto& page = bench.page<ui::TrainingPage>();
  pressButton(page, "New training");
  ui::TrainingWizard& wizard = *page.wizard();

  // Without data nothing goes on, and the page says why.
  pressButton(wizard, "Next");
  CHECK(wizard.page() == core::WizardPage::Data);
  // Nor with data that are not there, nor before they were looked at: then Next waits for that.
  auto& path = UiBench::find<QLineEdit>(wizard, text("Training data"));
  QTest::keyClicks(&path, text("/nowhere"));
  QTest::keyClick(&path, Qt::Key_Return);  // faster than the look at it
  REQUIRE(spinUntil([&] { return !wizard.dataPage()->obstacle().isEmpty(); }, kPatience));
  wizard.dataPage()->entered();
  pressButton(wizard, "Next");
  CHECK(wizard.page() == core::WizardPage::Data);
  path.clear();
  QTest::keyClicks(&path, world.pictures);
  wizard.dataPage()->entered();
  REQUIRE(wizard.dataPage()->check()->running());
  pressButton(wizard, "Next");
  CHECK(wizard.page() == core::WizardPage::Data);
  REQUIRE(spinUntil([&] { return wizard.page() == core::WizardPage::Model; }, kPatience));
  pressButton(wizard, "Back");
  REQUIRE(spinUntil([&] { return wizard.dataPage()->check()->text().contains(text("64")); },
                    kPatience));
  CHECK(wizard.dataPage()->check()->problemsListed() == 1);
  REQUIRE(spinUntil([&] { return !wizard.plan().samples.prompts.isEmpty(); }, kPatience));
  CHECK(wizard.plan().samples.prompts.front().startsWith(text("kitten")));
  for (int i = 0; i < 5; ++i) pressButton(wizard, "Next");
  REQUIRE(wizard.page() == core::WizardPage::Review);
  CHECK(wizard.plan().name == text("kittens"));
  CHECK(wizard.plan().schedule.steps == kPlanned);
  REQUIRE(spinUntil([&] { return wizard.reviewPage()->check()->passed(); }, kPatience));
  CHECK(wizard.reviewPage()->check()->sentences().size() == 6);
  CHECK(wizard.reviewPage()->configuration().contains(text("\"prompts\"")));

  // Back and forth keeps every answer.
  const core::TrainingPlan before = wizard.plan();
  for (int i = 0; i < 5; ++i) pressButton(wizard, "Back");
  for (int i = 0; i < 5; ++i) pressButton(wizard, "Next");
  CHECK(wizard.plan() == before);
  pressButton(wizard, "Start");
  REQUIRE(spinUntil([&] { return !page.wizardOpen(); }, kPatience));
  REQUIRE(reaches(bench, RunCondition::Running));

  ui::PlotPanel& plots = *page.view()->plots();
  REQUIRE(spinUntil([&] { return plots.chart() == text("loss"); }, kPatience));
  REQUIRE(spinUntil([&] { return plots.plot()->drawn(0).size() > 3; }, kPatience));
  const auto place = [&page](const char* name) {
    const auto& made = UiBench::find<QToolButton>(page, text(name));
    return made.mapTo(&page, QPoint());
  };
  const QPoint running = place("More commands");
  auto& stop = UiBench::find<QPushButton>(page, text("Stop and save"));
  stop.setFocus();
  stop.click();
  REQUIRE(reaches(bench, RunCondition::Stopped));
  if (page.window()->isActiveWindow()) {  // its place is taken by another button, and its focus
    CHECK(spinUntil([&] { return UiBench::find<QPushButton>(page, text("Resume")).hasFocus(); },
                    kPatience));
  }
  QTest::qWait(0);
  CHECK(place("More commands") == running);  // nothing beside it comes or goes
  pressButton(page, "Resume");
  REQUIRE(reaches(bench, RunCondition::Finished));

  page.view()->openTab(ui::RunView::Tab::Checkpoints);
  auto& table = *page.view()->checkpoints();
  REQUIRE(spinUntil([&] { return table.table()->topLevelItemCount() == 2; }, kPatience));
  pressButton(table, "Export as a model");
  REQUIRE(spinUntil([&] { return QFileInfo::exists(models + text("/") + exported); }, kPatience));
  REQUIRE(spinUntil([&] { return table.table()->isVisible(); }, kPatience));
  REQUIRE(spinUntil(
      [&] {
        for (auto* found : table.findChildren<QPushButton*>()) {
          if (found->accessibleName() == text("Use it in Prompt") && found->isVisible())
            return true;
        }
        return false;
      },
      kPatience));
  pressButton(table, "Use it in Prompt");
  auto& prompt = bench.page<ui::GeneratePage>();
  CHECK(prompt.isVisible());
}

TEST_CASE("checkpoints are measured if the schedule page says so, drafts included") {
  TrainingBench world;
  const auto typed = [](ui::TrainingWizard& wizard, const char* field, const char* words) {
    auto& edit = UiBench::find<QLineEdit>(wizard, text(field));
    edit.setFocus();
    QTest::keyClicks(&edit, text(words));
  };
  {
    UiBench bench({}, world.root + text("/data"), world.trainer);
    auto& page = bench.page<ui::TrainingPage>();
    page.newTraining();
    ui::TrainingWizard& wizard = *page.wizard();
    typed(wizard, "Training data", world.pictures.toUtf8().constData());
    REQUIRE(looked(wizard));
    for (int i = 0; i < 3; ++i) pressButton(wizard, "Next");
    REQUIRE(wizard.page() == core::WizardPage::Schedule);
    UiBench::find<QCheckBox>(wizard, text("Measure the checkpoints: FID and CLIP score")).click();
    pressButton(wizard, "Next");
    CHECK(wizard.page() == core::WizardPage::Schedule);  // with nothing to measure with
    typed(wizard, "Weights of Inception", "/inception.pth");
    UiBench::find<QSpinBox>(wizard, text("Pictures measured")).setValue(300);
    pressButton(wizard, "Next");
    pressButton(wizard, "Next");
    REQUIRE(wizard.page() == core::WizardPage::Review);
    const QString config = wizard.reviewPage()->configuration();
    CHECK(config.contains(text("\"inception\": \"/inception.pth\"")));
    CHECK(config.contains(text("\"samples\": 300")));
    bench.window->saveSession();
  }
  UiBench bench({}, world.root + text("/data"), world.trainer);
  auto& page = bench.page<ui::TrainingPage>();
  REQUIRE(page.wizardOpen());
  CHECK(page.wizard()->plan().evaluation.on);
  CHECK(page.wizard()->plan().evaluation.samples == 300);
}

TEST_CASE("Tab goes along the rail, through the page and to the buttons below") {
  TrainingBench world;
  UiBench bench({}, world.root + text("/data"), world.trainer);
  ui::TrainingWizard& wizard = wizardOnPictures(bench, world);
  pressButton(wizard, "Next");
  QStringList names;
  for (QWidget* next = &UiBench::find<QPushButton>(wizard, text("Data"));
       names.isEmpty() || next != &UiBench::find<QPushButton>(wizard, text("Data"));
       next = next->nextInFocusChain()) {
    const bool reached = next->isVisible() && next->isEnabled() && wizard.isAncestorOf(next) &&
                         (next->focusPolicy() & Qt::TabFocus) && next->focusProxy() == nullptr;
    if (reached && !next->accessibleName().isEmpty()) names << next->accessibleName();
  }
  INFO(names.join(text(", ")).toStdString());
  const auto place = [&names](const char* name) { return names.indexOf(text(name)); };
  CHECK(place("Data") == 0);
  CHECK(place("Model") == 1);
  CHECK(place("Model") < place("Tiny, 32 px"));
  CHECK(place("Tiny, 32 px") < place("Begin"));
  CHECK(place("Begin") < place("Text encoder and other files"));
  CHECK(place("Text encoder and other files") < place("Close"));
  CHECK(place("Close") < place("Back"));
  CHECK(names.back() == text("Next"));
  for (QWidget* widget : wizard.findChildren<QWidget*>()) {
    const bool asks = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
                      qobject_cast<QAbstractSpinBox*>(widget);
    const bool ours = asks && !widget->objectName().startsWith(text("qt_"));
    INFO(widget->metaObject()->className());
    if (ours && widget->isVisible()) CHECK_FALSE(widget->accessibleName().isEmpty());
  }
}

TEST_CASE("Return goes on from wherever it is of no other use") {
  TrainingBench world;
  UiBench bench({}, world.root + text("/data"), world.trainer);
  auto& page = bench.page<ui::TrainingPage>();
  page.newTraining();
  ui::TrainingWizard& wizard = *page.wizard();
  auto& path = UiBench::find<QLineEdit>(wizard, text("Training data"));
  QTest::keyClicks(&path, world.pictures);
  QTest::keyClick(&path, Qt::Key_Return);
  CHECK(wizard.page() == core::WizardPage::Data);  // they have not been looked at
  REQUIRE(spinUntil([&] { return wizard.page() == core::WizardPage::Model; }, kPatience));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  CHECK(wizard.page() == core::WizardPage::Resources);
}

TEST_CASE("file names are offered as captions where pictures have none") {
  TrainingBench world;
  const QString folder = world.root + text("/mine");
  writeFile(folder + text("/nameless"), "");
  writeFile(folder + text("/red_apple.png"), "");
  writeFile(folder + text("/sad cat (2).png"), "");
  UiBench bench({}, world.root + text("/data"), world.trainer);
  auto& page = bench.page<ui::TrainingPage>();
  page.newTraining();
  ui::TrainingWizard& wizard = *page.wizard();
  QTest::keyClicks(&UiBench::find<QLineEdit>(wizard, text("Training data")), folder);
  const auto offered = [&wizard] {
    const auto buttons = wizard.findChildren<QPushButton*>();
    return std::any_of(buttons.begin(), buttons.end(), [&wizard](const QPushButton* each) {
      return each->text() == text("Take the file names as captions") && each->isVisibleTo(&wizard);
    });
  };
  REQUIRE(spinUntil(offered, kPatience));
  const auto complains = [&wizard] {
    const auto labels = wizard.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
      return label->property("kind").toString() == text("error") && !label->text().isEmpty();
    });
  };
  pressButton(wizard, "Next");  // it is an offer, no way around
  CHECK(wizard.page() == core::WizardPage::Data);
  CHECK(complains());
  pressButton(wizard, "Take the file names as captions");
  REQUIRE(spinUntil([&] { return wizard.dataPage()->check()->text().contains(text("64")); },
                    kPatience));
  CHECK_FALSE(offered());
  CHECK_FALSE(complains());
  CHECK(QFile::exists(folder + text("/captions.jsonl")));
  CHECK(wizard.plan().data.path == folder);
}

TEST_CASE("a draft of the wizard survives a restart") {
  TrainingBench world;
  {
    UiBench bench({}, world.root + text("/data"), world.trainer);
    auto& page = bench.page<ui::TrainingPage>();
    page.newTraining();
    QTest::keyClicks(&UiBench::find<QLineEdit>(*page.wizard(), text("Training data")),
                     world.pictures);
    REQUIRE(spinUntil([&] { return !page.wizard()->plan().samples.prompts.isEmpty(); }, kPatience));
    pressButton(*page.wizard(), "Next");
    bench.window->saveSession();
  }
  UiBench bench({}, world.root + text("/data"), world.trainer);
  auto& page = bench.page<ui::TrainingPage>();
  REQUIRE(page.wizardOpen());
  CHECK(page.wizard()->plan().data.path == world.pictures);
  CHECK(page.wizard()->page() == core::WizardPage::Model);
  pressButton(*page.wizard(), "Save as draft");
  REQUIRE(spinUntil([&] { return bench.training->runs().size() == 1; }, kPatience));
  CHECK(conditionOf(bench) == RunCondition::Draft);
  REQUIRE(spinUntil([&] { return !page.wizardOpen(); }, kPatience));
  pressButton(page, "Edit");
  REQUIRE(spinUntil([&] { return page.wizardOpen(); }, kPatience));
  CHECK(page.wizard()->plan().data.path == world.pictures);
}

TEST_CASE("a failed run says why and offers to go on") {
  TrainingBench world;
  RunFolder run(world.root + text("/data/runs"), text("oom"));
  learn(run.config({text("a cat"), text("a dog")}), 0, 200);
  run.checkpoint(200)
      .status(text("failed"), 200, 8000)
      .error(1, text("out_of_memory"), text("The GPU's memory is full."),
             text("Halve the batch or train with activations computed twice."), 200);
  UiBench bench({}, world.root + text("/data"), world.trainer);
  auto& page = bench.page<ui::TrainingPage>();
  REQUIRE(reaches(bench, RunCondition::Failed));
  bool said = false, helped = false;
  for (QLabel* label : page.view()->header()->findChildren<QLabel*>()) {
    said = said || (label->isVisible() && label->text().contains(text("memory is full")));
    helped = helped || (label->isVisible() && label->text().contains(text("Halve the batch")));
  }
  CHECK(said);
  CHECK(helped);
  CHECK(UiBench::find<QPushButton>(page, text("Resume")).isVisible());
}

TEST_CASE("samples are shown by step and by prompt") {
  TrainingBench world;
  RunFolder run(world.root + text("/data/runs"), text("cats"));
  run.config({text("a red cat"), text("a blue cat"), text("a green cat")});
  for (int step = 500; step <= 1500; step += 500) {
    std::vector<QImage> pictures;
    for (int i = 0; i < 3; ++i) {
      QImage picture(16, 16, QImage::Format_RGB32);
      picture.fill(QColor::fromHsv(i * 120, step / 10, 200));
      pictures.push_back(picture);
    }
    run.sample(step, pictures);
  }
  run.status(text("stopped"), 1500, 8000);
  UiBench bench({}, world.root + text("/data"), world.trainer);
  auto& page = bench.page<ui::TrainingPage>();
  page.view()->openTab(ui::RunView::Tab::Samples);
  ui::SampleGrid& samples = *page.view()->samples();
  REQUIRE(spinUntil([&] { return samples.shownStep() == 1500; }, kPatience));
  REQUIRE(pictureHere(samples, 3));
  CHECK(samples.grid()->model()->index(1, 0).data().toString() == text("a blue cat"));
  UiBench::find<QSlider>(samples, text("Step of the samples")).setValue(0);
  CHECK(samples.shownStep() == 500);
  UiBench::find<QToolButton>(samples, text("By prompt")).click();
  REQUIRE(spinUntil(
      [&] { return samples.grid()->model()->index(0, 0).data().toString().contains(text("500")); },
      kPatience));
  CHECK(samples.grid()->model()->rowCount() == 3);
  QString prompt;
  QObject::connect(&samples, &ui::SampleGrid::openWanted,
                   [&](const QString& wanted, qint64) { prompt = wanted; });
  samples.grid()->setCurrentIndex(samples.grid()->model()->index(0, 0));
  UiBench::find<QPushButton>(samples, text("Open in Prompt")).click();
  CHECK(prompt == text("a red cat"));
}

TEST_CASE("a new line of a run comes to the plot by itself") {
  TrainingBench world;
  RunFolder run(world.root + text("/data/runs"), text("live"));
  learn(run.config({text("a cat")}), 0, 100);
  run.status(text("running"), 100, 8000, qApp->applicationPid());
  UiBench bench({}, world.root + text("/data"), world.trainer);
  auto& page = bench.page<ui::TrainingPage>();
  ui::LossPlot& plot = *page.view()->plots()->plot();
  REQUIRE(
      spinUntil([&] { return !plot.curves().empty() && plot.drawn(0).size() >= 10; }, kPatience));
  run.event(text("metrics"), 110, {{text("loss"), 0.25}});
  REQUIRE(spinUntil([&] { return plot.drawn(0).back().step == 110; }, kPatience));
  page.view()->openTab(ui::RunView::Tab::Log);
  run.log("first line\nsecond line\n");
  CHECK(spinUntil([&] { return page.view()->log()->text().contains(text("second line")); },
                  kPatience));
}
