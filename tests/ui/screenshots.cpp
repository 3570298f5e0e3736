// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a picture of every page in light and dark into a folder, over the fake engine, which
// paints emoji for the prompts. For looking at, and for README: crossflow-screenshots FOLDER.

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSettings>
#include <QStandardPaths>
#include <cmath>
#include <cstdio>

#include "tests/support/ui_bench.h"
#include "ui/explore/arithmetic_page.h"
#include "ui/explore/export_dialog.h"
#include "ui/explore/interpolation_page.h"
#include "ui/gallery/gallery_page.h"
#include "ui/generate/generate_page.h"
#include "ui/models/models_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcut_sheet.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

const std::vector<std::pair<QString, QString>>& emoji() {
  static const std::vector<std::pair<QString, QString>> table{
      {QStringLiteral("cat"), QStringLiteral("😻")},
      {QStringLiteral("fox"), QStringLiteral("🦊")},
      {QStringLiteral("house"), QStringLiteral("🏡")},
      {QStringLiteral("snow"), QStringLiteral("🏔️")},
      {QStringLiteral("cook"), QStringLiteral("👨‍🍳")},
      {QStringLiteral("woman"), QStringLiteral("👩")},
      {QStringLiteral("man"), QStringLiteral("👨")},
      {QStringLiteral("rocket"), QStringLiteral("🚀")},
      {QStringLiteral("flower"), QStringLiteral("🌸")},
      {QStringLiteral("whale"), QStringLiteral("🐳")},
      {QStringLiteral("sun"), QStringLiteral("🌞")},
      {QStringLiteral("moon"), QStringLiteral("🌙")},
      {QStringLiteral("robot"), QStringLiteral("🤖")},
      {QStringLiteral("cake"), QStringLiteral("🎂")}};
  return table;
}

QString glyphOf(const QString& prompt) {
  for (const auto& [word, glyph] : emoji()) {
    if (prompt.contains(word)) return glyph;
  }
  return QStringLiteral("🎨");
}

void drawGlyph(QPainter& painter, const QString& prompt, double opacity) {
  QFont font(QStringLiteral("Noto Color Emoji"));
  font.setPixelSize(96);
  painter.setFont(font);
  painter.setOpacity(opacity);
  painter.drawText(QRect(0, 0, 128, 128), Qt::AlignCenter, glyphOf(prompt));
}

QImage paint(const core::GenerationRequest& request) {
  QImage image(128, 128, QImage::Format_RGB32);
  image.fill(QColor::fromHsv(static_cast<int>(request.sampling.seed * 47 % 360), 18, 250));
  QPainter painter(&image);
  if (const auto* prompt = std::get_if<core::PromptLatent>(&request.source)) {
    drawGlyph(painter, prompt->prompt, 1);
  } else if (const auto* way = std::get_if<core::InterpolatedLatent>(&request.source)) {
    drawGlyph(painter, way->from, std::clamp(1 - way->position, 0.0, 1.0));
    drawGlyph(painter, way->to, std::clamp(way->position, 0.0, 1.0));
  } else if (const auto* blend = std::get_if<core::BlendLatent>(&request.source)) {
    for (const auto& term : blend->terms) {
      drawGlyph(painter, term.prompt, std::clamp(term.weight, 0.0, 1.0));
    }
  } else {
    drawGlyph(painter, QStringLiteral("woman"), 1);
    drawGlyph(painter, QStringLiteral("cook"), 0.5);
  }
  return image;
}

FakeScript script() {
  FakeScript made;
  made.steps = 25;
  made.step = std::chrono::milliseconds(1);
  made.paint = paint;
  core::ModelSummary starter = fakeModel(QStringLiteral("starter"), QStringLiteral("Starter"));
  starter.defaultSteps = 25;
  starter.imageSize = 128;
  starter.fitNote = QStringLiteral("Runs on this machine's processor.");
  core::ModelSummary large =
      fakeModel(QStringLiteral("dimr-t5-512"), QStringLiteral("CrossFlow 512 px, T5, DiMR"));
  large.imageSize = 512;
  large.bytesOnDisk = 23'400'000'000;
  large.bytesInMemory = 14'800'000'000;
  large.ready = false;
  large.missing = QStringLiteral("The networks and the T5 text encoder are not here yet.");
  core::ModelSummary clip =
      fakeModel(QStringLiteral("dimr-clip-256"), QStringLiteral("CrossFlow 256 px, CLIP, DiMR"));
  clip.imageSize = 256;
  clip.bytesOnDisk = 4'900'000'000;
  clip.bytesInMemory = 6'100'000'000;
  clip.ready = false;
  clip.fits = false;
  clip.fitNote = QStringLiteral("Needs 6.1 GB of memory; this machine has 4 GB.");
  made.models = {starter, clip, large};
  return made;
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

void prompts(UiBench& bench, Photographer& photographer, bool first) {
  auto& page = bench.page<ui::GeneratePage>();
  auto& edit = UiBench::find<ui::PromptEdit>(page, QStringLiteral("Prompt"));
  if (first) {
    photographer.shoot("prompt-empty");
    for (const char* words : {"a fox in the forest", "a rocket", "a robot baking a cake",
                              "a smiling cat with heart eyes"}) {
      edit.setPlainText(QString::fromUtf8(words));
      UiBench::find<QDoubleSpinBox>(page, QStringLiteral("Pictures")).setValue(4);
      page.render();
    }
    bench.idle();
  }
  photographer.shoot("prompt");
  for (const char* words : {"a whale", "a house", "the moon"}) {
    edit.setPlainText(QString::fromUtf8(words));
    page.render();
  }
  QTest::qWait(60);
  photographer.shoot("prompt-busy");
  bench.service->cancelAll();
  bench.idle();
  auto& grid = UiBench::find<QListView>(page, QStringLiteral("Pictures"));
  QTest::mouseClick(grid.viewport(), Qt::LeftButton, {},
                    grid.visualRect(page.pictures().index(0)).center());
  photographer.shoot("viewer");
  QTest::keyClick(&UiBench::find<ui::ImageView>(page, QStringLiteral("Picture")), Qt::Key_C);
  photographer.shoot("viewer-compare");
  QTest::keyClick(&UiBench::find<ui::ImageView>(page, QStringLiteral("Picture")), Qt::Key_Escape);
}

void interpolation(UiBench& bench, Photographer& photographer, bool first) {
  auto& page = bench.page<ui::InterpolationPage>();
  UiBench::find<QToolButton>(page, QStringLiteral("Slider")).click();
  if (first) {
    photographer.shoot("interpolate-empty");
    UiBench::find<ui::PromptEdit>(page, QStringLiteral("From"))
        .setPlainText(QStringLiteral("a house in summer"));
    UiBench::find<ui::PromptEdit>(page, QStringLiteral("To"))
        .setPlainText(QStringLiteral("a mountain in the snow"));
  }
  spinUntil([&] { return !page.cache().nextMissing(); }, 5000);
  QTest::mouseClick(page.strip(), Qt::LeftButton, {}, {page.strip()->width() * 2 / 5, 40});
  bench.idle();
  photographer.shoot("interpolate");
  UiBench::find<QToolButton>(page, QStringLiteral("Pad")).click();
  const QStringList corners{QStringLiteral("a fox"), QStringLiteral("a flower"),
                            QStringLiteral("the sun")};
  for (int i = 0; i < 3; ++i) {
    auto& edit = UiBench::find<QLineEdit>(page, QStringLiteral("Prompt %1").arg(i + 1));
    edit.clear();
    QTest::keyClicks(&edit, corners[i]);
  }
  QTest::qWait(200);
  photographer.shoot("pad");
  UiBench::find<QToolButton>(page, QStringLiteral("Film")).click();
  for (int i = 0; i < 2; ++i) {
    auto& edit = UiBench::find<QLineEdit>(page, QStringLiteral("Prompt of key %1").arg(i + 1));
    edit.clear();
    QTest::keyClicks(&edit, i == 0 ? QStringLiteral("the sun") : QStringLiteral("the moon"));
  }
  spinUntil([&] { return !page.cache().nextMissing(); }, 5000);
  photographer.shoot("film");
  core::SequenceRequest film;
  film.keys = {{QStringLiteral("the sun"), 0, {}}, {QStringLiteral("the moon"), 0, {}}};
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
        .setPlainText(QStringLiteral("\"man cook\" - man + 1.2 * woman"));
  }
  spinUntil([&] { return !bench.service->renders().empty(); }, 400);
  photographer.shoot("arithmetic");
  if (first) {
    UiBench::find<QPlainTextEdit>(arithmetic, QStringLiteral("Expression"))
        .setPlainText(QStringLiteral("\"man cook\" - (man + "));
    photographer.shoot("arithmetic-error");
    UiBench::find<QPlainTextEdit>(arithmetic, QStringLiteral("Expression"))
        .setPlainText(QStringLiteral("\"man cook\" - man + 1.2 * woman"));
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
  ui::SettingsDialog settings(shortcuts, bench.paths, bench.window.get());
  settings.show();
  photographer.shoot("settings", &settings);
  ui::ShortcutSheet sheet(shortcuts, bench.window.get());
  sheet.show();
  photographer.shoot("shortcuts", &sheet);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: crossflow-screenshots FOLDER\n");
    return 2;
  }
  QStandardPaths::setTestModeEnabled(true);
  const TempDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                     QString::fromStdString(settings.path().string()));
  QApplication application(argc, argv);
  QDir folder(QString::fromLocal8Bit(argv[1]));
  folder.mkpath(QStringLiteral("."));
  UiBench bench(script());
  bench.window->resize(1280, 820);
  bool first = true;
  for (const QString& name : {QStringLiteral("light"), QStringLiteral("dark")}) {
    Photographer photographer(bench, folder, name);
    prompts(bench, photographer, first);
    interpolation(bench, photographer, first);
    others(bench, photographer, first);
    first = false;
  }
  return 0;
}
