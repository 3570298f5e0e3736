// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a picture of every page in light and dark into a folder: crossflow-screenshots FOLDER.
// Over the fake engine, which paints emoji for the prompts; with "real" over the starter model,
// with "run" of a run's own figures. installer/screenshots makes README's of these.

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "app/installation.h"
#include "app/studio/engine_module.h"
#include "app/studio/translator.h"
#include "tests/support/learning_run.h"
#include "tests/support/scripted_trainer.h"
#include "tests/support/ui_bench.h"
#include "tests/ui/emoji_script.h"
#include "tests/ui/screenshot_runs.h"
#include "ui/explore/arithmetic_page.h"
#include "ui/explore/export_dialog.h"
#include "ui/explore/interpolation_page.h"
#include "ui/gallery/gallery_page.h"
#include "ui/generate/generate_page.h"
#include "ui/models/models_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcut_sheet.h"
#include "ui/shared/examples.h"
#include "ui/shared/remembered_models.h"
#include "ui/training/training_page.h"
#include "ui/training/wizard/wizard_data_page.h"
#include "ui/training/wizard/wizard_review_page.h"

static void initialiseTranslations() {
  Q_INIT_RESOURCE(translations);
}

using namespace crossflow;
using namespace crossflow::tests;

namespace {

/// The starter model takes its time; the fake engine is done at once. A picture of what has not
/// come would lie: then there is none.
void waitUntil(const char* what, const std::function<bool()>& done) {
  if (spinUntil(done, 300'000)) return;
  std::fprintf(stderr, "crossflow-screenshots: waited in vain until %s.\n", what);
  std::exit(1);
}

core::EngineFactory starterEngines(const QString& models) {
  return [options = engineOptions({}, models)] { return studio::loadEngine(options); };
}

class Photographer {
 public:
  Photographer(UiBench& bench, const QDir& folder, const QString& theme)
      : bench_(bench), folder_(folder), theme_(theme) {
    tests::theme().apply(theme);
  }

  void shoot(const char* name, QWidget* widget = nullptr) {
    QTest::qWait(150);
    const QString file = QStringLiteral("%1-%2.png").arg(QLatin1String(name), theme_);
    (widget == nullptr ? bench_.window.get() : widget)->grab().save(folder_.filePath(file));
    std::printf("%s\n", qPrintable(file));
  }

 private:
  UiBench& bench_;
  QDir folder_;
  QString theme_;
};

/// A preview, a mix of neighbours or a plain enlargement stands in for what is computed meanwhile:
/// the picture is the last one when it has been sharp for a second.
void waitForSharp(const ui::ImageView& view) {
  QElapsedTimer limit;
  limit.start();
  int calm = 0;
  waitUntil("the picture is sharp", [&] {
    if (limit.elapsed() < 200) return false;
    limit.restart();
    calm = view.sharp() && view.accessibleDescription().isEmpty() ? calm + 1 : 0;
    return calm >= 5;
  });
}

constexpr const char* kLastDrawn = "woman astronaut: dark skin tone";

/// The box says what the stage shows, as it does right after a render.
void showLastDrawn(ui::GeneratePage& page, ui::PromptEdit& edit) {
  edit.setPlainText(QString::fromUtf8(kLastDrawn));
  const core::LatentSource drawn = core::PromptLatent{edit.toPlainText()};
  for (int row = 0; row < page.pictures().rowCount(); ++row) {
    const QModelIndex index = page.pictures().index(row);
    const core::Picture* picture = page.pictures().picture(index);
    if (picture != nullptr && picture->request.source == drawn)
      UiBench::find<QListView>(page, QStringLiteral("Last pictures")).setCurrentIndex(index);
  }
}

void prompts(UiBench& bench, Photographer& photographer, bool first) {
  auto& page = bench.page<ui::GeneratePage>();
  auto& edit = UiBench::find<ui::PromptEdit>(page, QStringLiteral("Prompt"));
  const auto idle = [&] { return bench.service->renders().empty(); };
  if (first) {
    photographer.shoot("prompt-empty");
    for (const char* words :
         {"sailboat", "red apple", "robot", "woman mage", "cactus", "flag: Japan", "owl", "guitar",
          "man farmer", "rocket", "sun with face", "woman firefighter: light skin tone", "panda",
          "fox", "penguin", kLastDrawn}) {
      edit.setPlainText(QString::fromUtf8(words));
      page.render();
    }
    waitUntil("all is drawn", idle);
  }
  photographer.shoot("prompt");
  for (const char* words : {"woman pilot", "man cook", "man farmer"}) {
    edit.setPlainText(QString::fromUtf8(words));
    page.render();
  }
  QTest::qWait(60);
  photographer.shoot("prompt-busy");
  waitUntil("pictures are there",
            [&] { return page.pictures().picture(page.pictures().index(4)) != nullptr; });
  bench.service->cancelAll();
  waitUntil("the queue is empty", idle);
  showLastDrawn(page, edit);
  auto& view = UiBench::find<ui::ImageView>(page, QStringLiteral("Picture"));
  waitForSharp(view);
  photographer.shoot("stage");
  QTest::keyClick(&view, Qt::Key_Space);
  photographer.shoot("stage-compare");
  QTest::keyClick(&view, Qt::Key_Space);
  QTest::keyClick(&view, Qt::Key_G);
  photographer.shoot("grid");
  QTest::keyClick(&UiBench::find<QListView>(page, QStringLiteral("Pictures")), Qt::Key_G);
}

void interpolation(UiBench& bench, Photographer& photographer, bool first) {
  auto& page = bench.page<ui::InterpolationPage>();
  UiBench::find<QToolButton>(page, QStringLiteral("Slider")).click();
  if (first) {
    photographer.shoot("interpolate-empty");
    UiBench::find<ui::PromptEdit>(page, QStringLiteral("From")).setPlainText(ui::exampleKeys()[0]);
    UiBench::find<ui::PromptEdit>(page, QStringLiteral("To")).setPlainText(ui::exampleKeys()[1]);
  }
  const auto whole = [&] { return page.cache().size() > 1 && !page.cache().nextMissing(); };
  waitUntil("the strip is full", whole);
  QTest::mouseClick(page.strip(), Qt::LeftButton, {}, page.strip()->pointAt(0.64));
  waitForSharp(*page.view());
  photographer.shoot("interpolate");
  UiBench::find<QToolButton>(page, QStringLiteral("Pad")).click();
  const QStringList corners = ui::exampleKeys();
  for (int i = 0; i < 3; ++i) {
    auto& edit = UiBench::find<QLineEdit>(page, QStringLiteral("Prompt %1").arg(i + 1));
    edit.clear();
    QTest::keyClicks(&edit, corners[i]);
  }
  // To the pad itself: without a window manager nothing has the focus.
  auto& pad = UiBench::find<ui::BlendPad>(page, QStringLiteral("Pad: position among the prompts"));
  QTest::keyClick(&pad, Qt::Key_Down, Qt::ShiftModifier);
  QTest::keyClick(&pad, Qt::Key_Right, Qt::ShiftModifier);
  waitForSharp(*page.view());
  photographer.shoot("pad");
  UiBench::find<QToolButton>(page, QStringLiteral("Film")).click();
  for (int i = 0; i < 2; ++i) {
    auto& edit = UiBench::find<QLineEdit>(page, QStringLiteral("Prompt of key %1").arg(i + 1));
    edit.clear();
    QTest::keyClicks(&edit, i == 0 ? QStringLiteral("woman pilot") : QStringLiteral("man cook"));
  }
  waitUntil("the strip is full", whole);
  photographer.shoot("film");
  ui::FilmPlan film;
  for (int i = 0; i < page.cache().size(); ++i) film.frames.push_back(page.cache().at(i).request);
  film.name = QStringLiteral("woman pilot man cook");
  ui::ExportDialog dialog(bench.bench, film, bench.window.get());
  dialog.show();
  photographer.shoot("export", &dialog);
}

void others(UiBench& bench, Photographer& photographer, bool first) {
  auto& arithmetic = bench.page<ui::ArithmeticPage>();
  if (first) {
    photographer.shoot("arithmetic-empty");
    bench.presets.saveLatent({QStringLiteral("smile"), QStringLiteral("\"happy\" - \"sad\"")});
    UiBench::find<QPlainTextEdit>(arithmetic, QStringLiteral("Expression"))
        .setPlainText(ui::exampleExpression());
  }
  const auto unseen = [&] {
    const auto labels = arithmetic.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
      return label->isVisible() && label->accessibleName().startsWith(QStringLiteral("visible")) &&
             label->text() == QStringLiteral("–");
    });
  };
  waitUntil("the sum is drawn", [&] { return !arithmetic.view()->image().isNull() && !unseen(); });
  waitForSharp(*arithmetic.view());
  photographer.shoot("arithmetic");
  if (first) {
    UiBench::find<QPlainTextEdit>(arithmetic, QStringLiteral("Expression"))
        .setPlainText(QStringLiteral("\"man cook\" - (man + "));
    photographer.shoot("arithmetic-error");
    UiBench::find<QPlainTextEdit>(arithmetic, QStringLiteral("Expression"))
        .setPlainText(ui::exampleExpression());
  }
  auto& gallery = bench.page<ui::GalleryPage>();
  const auto ids = bench.history.find({});
  if (first && ids.ok() && ids->size() > 6) {
    bench.history.setStarred({(*ids)[1], (*ids)[4]}, true);
    bench.history.setRating({(*ids)[4], (*ids)[6]}, 5);
  }
  QTest::qWait(300);
  photographer.shoot("gallery");
  gallery.list()->setCurrentIndex(gallery.list()->model()->index(2, 0));
  QTest::keyClick(gallery.list(), Qt::Key_Delete);
  photographer.shoot("gallery-undo");
  bench.page<ui::ModelsPage>();
  QTest::qWait(100);
  photographer.shoot("models");
  ui::Shortcuts shortcuts;
  QAction one(QStringLiteral("Render")), two(QStringLiteral("Undo"));
  shortcuts.add(QStringLiteral("render"), &one, {QKeySequence(QStringLiteral("Ctrl+Return"))});
  shortcuts.add(QStringLiteral("undo"), &two, QKeySequence::keyBindings(QKeySequence::Undo));
  ui::SettingsDialog settings(shortcuts, bench.bench, bench.window.get());
  settings.show();
  photographer.shoot("settings", &settings);
  ui::ShortcutSheet sheet(shortcuts, bench.window.get());
  sheet.show();
  photographer.shoot("shortcuts", &sheet);
}

// Widgets are found by their names, which are in the language of the pictures.
QString inLanguage(const char* context, const char* name) {
  return QCoreApplication::translate(context, name);
}

void evaluation(ui::TrainingWizard& wizard, Photographer& photographer) {
  auto& on = UiBench::find<QCheckBox>(
      wizard, inLanguage("EvaluationGroup", "Measure the checkpoints: FID and CLIP score"));
  on.click();
  QTest::qWait(100);
  auto* area = wizard.findChild<QStackedWidget*>()->currentWidget();
  if (auto* scroll = qobject_cast<QScrollArea*>(area)) scroll->ensureWidgetVisible(&on, 0, 2000);
  photographer.shoot("train-evaluation");
  on.click();
}

void wizard(UiBench& bench, Photographer& photographer, ui::TrainingPage& page) {
  const QString pictures = bench.paths.runs + QStringLiteral("/../emoji pictures");
  for (int i = 0; i < watchedPrompts().size(); ++i) {
    writeFile(QStringLiteral("%1/%2.txt").arg(pictures).arg(i), watchedPrompts()[i].toUtf8());
  }
  page.newTraining();
  ui::TrainingWizard& wizard = *page.wizard();
  core::TrainingPlan plan = wizard.plan();
  plan.data.path = QDir::cleanPath(pictures);
  plan.name = QStringLiteral("emoji pictures");
  plan.samples.prompts = watchedPrompts();
  wizard.begin(plan);
  spinUntil([&] { return !wizard.dataPage()->check()->running(); }, 5000);
  for (const char* name : {"train-data", "train-model", "train-resources", "train-schedule",
                           "train-samples", "train-review"}) {
    QTest::qWait(200);
    if (wizard.page() == core::WizardPage::Review) {
      spinUntil([&] { return wizard.reviewPage()->check()->passed(); }, 5000);
    }
    photographer.shoot(name);
    if (wizard.page() == core::WizardPage::Schedule) evaluation(wizard, photographer);
    if (wizard.page() == core::WizardPage::Review) break;
    wizard.openPage(static_cast<core::WizardPage>(static_cast<int>(wizard.page()) + 1));
  }
  UiBench::find<QPushButton>(wizard, inLanguage("TrainingWizard", "Close")).click();
}

void trainingPages(UiBench& bench, Photographer& photographer, bool first) {
  auto& page = bench.page<ui::TrainingPage>();
  if (first) {
    photographer.shoot("train-empty");
    makeRuns(bench.paths.runs);
    spinUntil([&] { return bench.training->runs().size() == 3; }, 5000);
  }
  page.select(bench.paths.runs + QStringLiteral("/emoji"));
  spinUntil([&] { return !page.view()->plots()->plot()->curves().empty(); }, 5000);
  page.view()->openTab(ui::RunView::Tab::Plots);
  UiBench::find<QSlider>(page, inLanguage("PlotPanel", "Smoothing")).setValue(35);
  photographer.shoot("train-plots");
  page.view()->plots()->choose(QStringLiteral("time"));
  photographer.shoot("train-time");
  page.view()->plots()->choose(QStringLiteral("loss"));
  page.view()->plots()->compare({bench.paths.runs + QStringLiteral("/emoji, half the rate")});
  QTest::qWait(400);
  page.view()->plots()->plot()->setFocus();
  QTest::keyClick(page.view()->plots()->plot(), Qt::Key_Left);
  photographer.shoot("train-compare");
  page.view()->plots()->compare({});
  page.view()->openTab(ui::RunView::Tab::Samples);
  photographer.shoot("train-samples-tab");
  page.view()->openTab(ui::RunView::Tab::Checkpoints);
  photographer.shoot("train-checkpoints");
  page.view()->openTab(ui::RunView::Tab::Log);
  photographer.shoot("train-log");
  page.view()->openTab(ui::RunView::Tab::Configuration);
  photographer.shoot("train-configuration");
  page.view()->openTab(ui::RunView::Tab::Plots);
  page.select(bench.paths.runs + QStringLiteral("/holiday pictures"));
  photographer.shoot("train-failed");
  wizard(bench, photographer, page);
}

/// The plots of a run that really was, which stays as it is.
void plotsOfRun(UiBench& bench, Photographer& photographer, const QString& folder) {
  auto& page = bench.page<ui::TrainingPage>();
  bench.training->attach(QDir(folder).absolutePath());
  waitUntil("the run is listed", [&] { return bench.training->runs().size() == 1; });
  page.select(bench.training->runs().front().folder);
  page.view()->openTab(ui::RunView::Tab::Plots);
  waitUntil("its figures are read",
            [&] { return !page.view()->plots()->plot()->curves().empty(); });
  photographer.shoot("run");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr,
                 "usage: crossflow-screenshots FOLDER [all|train|real] [LANGUAGE]\n"
                 "       crossflow-screenshots FOLDER run RUN\n"
                 "Of another language than English: train only.\n");
    return 2;
  }
  QStandardPaths::setTestModeEnabled(true);
  const TempDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                     QString::fromStdString(settings.path().string()));
  QApplication application(argc, argv);
  studio::Translator plurals;
  initialiseTranslations();
  const QByteArray what = argc < 3 ? "all" : argv[2];
  const bool ofRun = what == "run" && argc > 3;
  const QString language = QString::fromLocal8Bit(argc < 4 || ofRun ? "en" : argv[3]);
  if (argc > 3 && !ofRun) QLocale::setDefault(QLocale(language));
  if (plurals.load(QStringLiteral(":/translations/crossflow_%1.qm").arg(language))) {
    QCoreApplication::installTranslator(&plurals);
  }
  QDir folder(QString::fromLocal8Bit(argv[1]));
  folder.mkpath(QStringLiteral("."));
  const TempDir programs;
  const QString folderOfPrograms = QString::fromStdString(programs.path().string());
  UiBench bench(emojiScript(), {}, writeScriptedTrainer(folderOfPrograms),
                what == "real" ? starterEngines(folderOfPrograms) : core::EngineFactory());
  QObject::connect(bench.service.get(), &core::InferenceService::modelsListed, bench.window.get(),
                   ui::rememberModels);
  bench.service->refreshModels();
  bench.window->resize(1280, 820);
  bool first = true;
  for (const QString& name : {QStringLiteral("light"), QStringLiteral("dark")}) {
    Photographer photographer(bench, folder, name);
    if (ofRun) {
      plotsOfRun(bench, photographer, QString::fromLocal8Bit(argv[3]));
      continue;
    }
    if (what != "train") {
      prompts(bench, photographer, first);
      interpolation(bench, photographer, first);
      others(bench, photographer, first);
    }
    if (what != "real") trainingPages(bench, photographer, first);
    first = false;
  }
  return 0;
}
