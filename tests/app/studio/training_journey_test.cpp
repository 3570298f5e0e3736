// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way with the real programs: a folder of pictures, the wizard, a run on two processes,
// its plot, stop, resume, export, and a picture of the new model on the prompt page.
#include <QLineEdit>
#include <QProcess>
#include <QTest>
#include <catch2/catch.hpp>

#include "app/installation.h"
#include "app/studio/application.h"
#include "app/studio/engine_module.h"
#include "core/runs/service/trainer_process.h"
#include "tests/support/patience.h"
#include "tests/support/temp_dir.h"
#include "ui/generate/generate_page.h"
#include "ui/shared/prompt_edit.h"
#include "ui/training/training_page.h"
#include "ui/training/wizard/wizard_data_page.h"
#include "ui/training/wizard/wizard_review_page.h"

using namespace crossflow;
using core::RunCondition;

namespace {

constexpr int kPictures = 64, kRanks = 2;
constexpr int kPatience = 300'000;  // milliseconds; other work may keep the machine busy

QString text(const char* words) {
  return QString::fromUtf8(words);
}

// Sleeps between looks: the trainer needs the processors.
template <typename Done>
bool wait(const Done& done) {
  QElapsedTimer timer;
  for (timer.start(); !done(); QTest::qWait(20)) {
    if (timer.elapsed() > tests::patience() * kPatience) return false;
  }
  return true;
}

template <typename Widget>
Widget* seen(QWidget& parent, const char* name) {
  for (Widget* child : parent.findChildren<Widget*>())
    if (child->accessibleName() == text(name) && child->isVisibleTo(&parent)) return child;
  return nullptr;
}

template <typename Widget>
Widget& find(QWidget& parent, const char* name) {
  Widget* found = seen<Widget>(parent, name);
  if (found == nullptr) throw std::logic_error("no widget is called " + std::string(name));
  return *found;
}

void press(QWidget& parent, const char* name) {
  QPushButton& button = find<QPushButton>(parent, name);
  if (!button.isEnabled()) throw std::logic_error(std::string(name) + " cannot be pressed");
  button.click();
}

void makePictures(const QString& folder) {
  QProcess trainer;
  trainer.setProcessChannelMode(QProcess::MergedChannels);
  trainer.start(core::findTrainer(),
                {text("dataset"), text("emoji"), text("--out"), folder, text("--size"), text("32"),
                 text("--all"), text("--limit"), QString::number(kPictures)});
  REQUIRE(trainer.waitForFinished(kPatience));
  INFO(trainer.readAll().toStdString());
  REQUIRE(trainer.exitStatus() == QProcess::NormalExit);
  REQUIRE(trainer.exitCode() == 0);
}

class Journey {
 public:
  explicit Journey(const QString& folder)
      : program_(*qApp, studio::CommandLine{folder, text("light"), {}, {}, {}}) {
    const bool started = program_.start([](const core::Paths& paths) {
      return [options = engineOptions({}, paths.models)] { return studio::loadEngine(options); };
    });
    if (!started) throw std::logic_error("the program did not start");
  }

  template <typename Page>
  Page& page() {
    ui::MainWindow& window = program_.window();
    for (int i = 0; i < window.pageCount(); ++i)
      if (auto* found = dynamic_cast<Page*>(window.page(i))) return *found;
    throw std::logic_error("no such page");
  }

  ui::TrainingPage& training() { return page<ui::TrainingPage>(); }
  const core::RunRecord& run() { return training().view()->run(); }
  void open(QWidget& wanted) {
    for (int i = 0; i < program_.window().pageCount(); ++i)
      if (program_.window().page(i) == &wanted) program_.window().openPage(i);
  }

  bool reaches(RunCondition condition) {
    return told(wait([&] { return run().condition == condition || failed(); }) &&
                run().condition == condition);
  }
  bool reachesStep(qint64 step) {
    return told(wait([&] { return run().step >= step || failed(); }) && run().step >= step);
  }
  bool failed() { return run().condition == RunCondition::Failed; }

 private:
  // What the run says, where it is not what was waited for.
  bool told(bool good) {
    const QString words = run().problem ? run().problem->sentence : run().message;
    if (!good)
      WARN(core::conditionText(run().condition).toStdString()
           << " at step " << run().step << ": " << words.toStdString());
    return good;
  }

  studio::Application program_;
};

QAbstractButton* processorCard(QWidget& wizard) {
  for (auto* card : wizard.findChildren<QAbstractButton*>())
    if (card->isVisibleTo(&wizard) && card->toolTip().startsWith(text("Processor, "))) return card;
  return nullptr;
}

void answerWizard(ui::TrainingWizard& wizard, const QString& pictures) {
  QTest::keyClicks(&find<QLineEdit>(wizard, "Training data"), pictures);
  REQUIRE(wait([&] { return wizard.dataPage()->check()->text().contains(text("64")); }));
  REQUIRE(wait([&] { return !wizard.plan().samples.prompts.isEmpty(); }));
  press(wizard, "Next");
  find<QAbstractButton>(wizard, "Tiny, 32 px").click();
  press(wizard, "Next");
  REQUIRE(wait([&] { return processorCard(wizard) != nullptr; }));
  processorCard(wizard)->click();
  press(wizard, "More settings");
  find<QSpinBox>(wizard, "Processes").setValue(kRanks);
  find<QSpinBox>(wizard, "Threads per process").setValue(1);
  press(wizard, "Next");
  find<QAbstractButton>(wizard, "Quick look").click();
  find<QSpinBox>(wizard, "Steps").setValue(100'000);  // it is stopped long before
  press(wizard, "More settings");
  find<QSpinBox>(wizard, "Log every").setValue(2);
  press(wizard, "Next");
  press(wizard, "Next");
  REQUIRE(wizard.page() == core::WizardPage::Review);
  ui::RunCheck& check = *wizard.reviewPage()->check();
  REQUIRE(
      wait([&] { return check.passed() || (!check.running() && !check.sentences().isEmpty()); }));
  INFO(check.sentences().join(u'\n').toStdString());
  REQUIRE(check.passed());
}

}  // namespace

TEST_CASE("from 64 pictures to a picture of one's own model, with the real trainer and engine") {
  const tests::TempDir folder;
  const QString root = QString::fromStdString(folder.path().string());
  const QString pictures = root + text("/emoji");
  makePictures(pictures);
  Journey journey(root + text("/data"));
  ui::TrainingPage& page = journey.training();
  journey.open(page);
  press(page, "New training");
  answerWizard(*page.wizard(), pictures);
  press(*page.wizard(), "Start");
  REQUIRE(wait([&] { return !page.wizardOpen(); }));

  // The autoencoder, the vocabulary and the latents come first.
  REQUIRE(wait([&] { return journey.run().name == text("emoji") || journey.failed(); }));
  REQUIRE(journey.reaches(RunCondition::Running));
  CHECK(journey.run().world == kRanks);
  ui::PlotPanel& plots = *page.view()->plots();
  REQUIRE(
      wait([&] { return !plots.plot()->curves().empty() && plots.plot()->drawn(0).size() > 5; }));
  CHECK(plots.chart() == text("loss"));

  press(page, "Stop and save");
  REQUIRE(journey.reaches(RunCondition::Stopped));
  const qint64 stopped = journey.run().step;
  CHECK(journey.run().checkpoint == text("%1.ckpt").arg(stopped));
  press(page, "Resume");
  REQUIRE(journey.reachesStep(stopped + 10));
  CHECK(journey.run().condition == RunCondition::Running);
  press(page, "Stop and save");
  REQUIRE(journey.reaches(RunCondition::Stopped));
  const qint64 last = journey.run().step;
  REQUIRE(wait([&] { return plots.plot()->drawn(0).back().step >= last - 2; }));

  page.view()->openTab(ui::RunView::Tab::Checkpoints);
  ui::CheckpointTable& table = *page.view()->checkpoints();
  REQUIRE(wait([&] { return table.table()->topLevelItemCount() >= 2; }));
  press(table, "Export as a model");
  REQUIRE(wait([&] { return seen<QPushButton>(table, "Use it in Prompt") != nullptr; }));
  press(table, "Use it in Prompt");

  auto& prompt = journey.page<ui::GeneratePage>();
  REQUIRE(wait([&] { return prompt.isVisible(); }));
  QTest::keyClicks(&find<ui::PromptEdit>(prompt, "Prompt"), text("red apple"));
  prompt.render();
  const core::Picture* picture = nullptr;
  REQUIRE(wait([&] {
    picture = prompt.pictures().picture(prompt.pictures().index(0));
    return picture != nullptr;
  }));
  CHECK(picture->request.model.toStdString() == "emoji-" + std::to_string(last));
  CHECK(QImage(picture->path).size() == QSize(32, 32));
}
