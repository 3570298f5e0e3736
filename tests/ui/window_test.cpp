// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTimer>
#include <catch2/catch.hpp>

#include "core/system/settings.h"
#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"
#include "ui/gallery/gallery_page.h"
#include "ui/generate/generate_page.h"
#include "ui/models/models_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcut_sheet.h"
#include "ui/shared/prompt_edit.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

// Parts that Qt itself puts into its widgets are named by them.
bool partOfAnother(const QWidget* widget) {
  if (widget->objectName().startsWith(QLatin1String("qt_"))) return true;
  for (const QWidget* above = widget->parentWidget(); above; above = above->parentWidget()) {
    if (qobject_cast<const QAbstractSpinBox*>(above) || qobject_cast<const QComboBox*>(above) ||
        qobject_cast<const QKeySequenceEdit*>(above) || qobject_cast<const QLineEdit*>(above)) {
      return true;
    }
  }
  return false;
}

QStringList namelessControls(QWidget& root) {
  QStringList nameless;
  for (const QWidget* widget : root.findChildren<QWidget*>()) {
    const bool control = qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                         qobject_cast<const QAbstractSlider*>(widget) != nullptr ||
                         qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
                         qobject_cast<const QComboBox*>(widget) != nullptr ||
                         qobject_cast<const QLineEdit*>(widget) != nullptr ||
                         qobject_cast<const QPlainTextEdit*>(widget) != nullptr ||
                         qobject_cast<const QListView*>(widget) != nullptr ||
                         widget->focusPolicy() == Qt::StrongFocus;
    if (!control || partOfAnother(widget) || qobject_cast<const QScrollBar*>(widget)) continue;
    if (widget->accessibleName().isEmpty()) {
      nameless << QString::fromLatin1(widget->metaObject()->className());
    }
  }
  return nameless;
}

core::Picture stored(UiBench& bench, int number) {
  core::Picture picture;
  picture.image = QImage(24, 24, QImage::Format_RGB32);
  picture.image.fill(QColor::fromHsv(number * 30 % 360, 200, 200));
  picture.request = promptRequest(text("picture number %1").arg(number), 3);
  picture.path = bench.paths.pictures + text("/%1.png").arg(number);
  QDir().mkpath(bench.paths.pictures);
  REQUIRE(picture.image.save(picture.path));
  return picture;
}

}  // namespace

TEST_CASE("every control has a name for screen readers") {
  UiBench bench;
  for (int i = 0; i < bench.window->pageCount(); ++i) bench.window->openPage(i);
  QTest::qWait(20);
  CHECK(namelessControls(*bench.window).join(text(", ")).toStdString() == "");
  ui::Shortcuts shortcuts;
  QAction action(text("Something"));
  shortcuts.add(text("x"), &action, {QKeySequence(text("Ctrl+X"))});
  ui::SettingsDialog settings(shortcuts, bench.bench);
  CHECK(namelessControls(settings).join(text(", ")).toStdString() == "");
  ui::ShortcutSheet sheet(shortcuts);
  CHECK(namelessControls(sheet).join(text(", ")).toStdString() == "");
}

TEST_CASE("keys are named in the words of the window, not half in Qt's") {
  CHECK(ui::keysText(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)) ==
        text("Ctrl+Shift+Enter"));
  CHECK(ui::keysText(QKeySequence(Qt::CTRL | Qt::Key_Comma)) == text("Ctrl+,"));
  CHECK(ui::keysText(QKeySequence(Qt::Key_F11)) == text("F11"));
  CHECK(ui::keysText(QKeySequence(text("?"))) == text("?"));
  CHECK(ui::keysText({}).isEmpty());
}

TEST_CASE("every page can be walked with Tab alone") {
  UiBench bench;
  bench.window->activateWindow();
  for (int i = 0; i < bench.window->pageCount(); ++i) {
    bench.window->openPage(i);
    QTest::qWait(10);
    QSet<QWidget*> seen;
    for (int step = 0; step < 60; ++step) {
      QTest::keyClick(
          QApplication::focusWidget() ? QApplication::focusWidget() : bench.window.get(),
          Qt::Key_Tab);
      if (QApplication::focusWidget() != nullptr) seen.insert(QApplication::focusWidget());
    }
    CHECK(seen.size() >= 5);
  }
}

TEST_CASE("pages are reached by their keys") {
  UiBench bench;
  for (int i = bench.window->pageCount() - 1; i >= 0; --i) {
    QTest::keyClick(bench.window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
    CHECK(bench.window->page(i)->isVisible());
  }
}

TEST_CASE("after a kill the prompt, the pages and the queue are back") {
  TempDir data;
  const QString folder = QString::fromStdString(data.path().string());
  FakeScript slow;
  slow.step = std::chrono::milliseconds(20);
  slow.steps = 50;
  {
    UiBench bench(slow, folder);
    auto& page = bench.page<ui::GeneratePage>();
    QTest::keyClicks(&UiBench::find<ui::PromptEdit>(page, text("Prompt")), text("unfinished"));
    page.render();
    page.render();
    REQUIRE(spinUntil([&] { return bench.service->renders().front().running; }));
    // No orderly end: the journal is not told, the service goes without its last events.
    bench.journal.reset();
  }
  UiBench bench(slow, folder);
  auto& page = bench.page<ui::GeneratePage>();
  CHECK(UiBench::find<ui::PromptEdit>(page, text("Prompt")).prompt() == text("unfinished"));
  const auto aside = bench.journal->recover();
  CHECK(aside.empty());
  CHECK(bench.service->renders().size() == 2);
  bench.service->cancelAll();
  REQUIRE(bench.idle());
  CHECK(bench.session.recover().empty());
}

TEST_CASE("pictures whose history was lost are found again in their folder") {
  const TempDir folder;
  const QString data = QString::fromStdString(folder.path().string());
  {
    UiBench bench({}, data);
    for (const char* words : {"a cat", "a dog", "a fox"}) {
      bench.service->submit(promptRequest(text(words)));
    }
    REQUIRE(bench.idle());
  }
  for (const char* end : {"", "-wal", "-shm"}) {
    QFile::remove(core::Paths::below(data).database + QLatin1String(end));
  }
  core::settings::kPage.set(0);
  UiBench bench({}, data);
  auto& page = bench.page<ui::GalleryPage>();
  REQUIRE(spinUntil([&] { return page.list()->model()->rowCount() == 3; }));
  CHECK(bench.window->banner().text().contains(text("3")));
  CHECK(bench.history.find({text("fox")})->size() == 1);
}

TEST_CASE("the gallery shows, searches, stars, rates, deletes and brings back") {
  UiBench bench;
  for (int i = 0; i < 5; ++i) bench.history.add(stored(bench, i)).ok();
  auto& page = bench.page<ui::GalleryPage>();
  QAbstractItemModel& model = *page.list()->model();
  REQUIRE(model.rowCount() == 5);
  REQUIRE(spinUntil(
      [&] { return !model.index(0, 0).data(ui::PictureImageRole).value<QPixmap>().isNull(); }));
  QTest::keyClicks(page.search(), text("number 3"));
  REQUIRE(spinUntil([&] { return model.rowCount() == 1; }));
  page.list()->setCurrentIndex(model.index(0, 0));
  QTest::keyClick(page.list(), Qt::Key_S);
  QTest::keyClick(page.list(), Qt::Key_4);
  CHECK(model.index(0, 0).data(ui::PictureStarRole).toBool());
  CHECK(model.index(0, 0).data(ui::PictureRatingRole).toInt() == 4);
  page.search()->clear();
  REQUIRE(spinUntil([&] { return model.rowCount() == 5; }));
  page.list()->setCurrentIndex(model.index(0, 0));
  QTest::keyClick(page.list(), Qt::Key_Delete);
  CHECK(model.rowCount() == 4);
  UiBench::find<QPushButton>(bench.window->banner(), text("Undo")).click();
  CHECK(model.rowCount() == 5);
  page.list()->setCurrentIndex(model.index(1, 0));
  QTest::keyClick(page.list(), Qt::Key_Delete);
  CHECK(bench.window->banner().isVisible());
  QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
  CHECK(model.rowCount() == 5);
  CHECK_FALSE(bench.window->banner().isVisible());  // it is not deleted any more
  QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(model.rowCount() == 4);
  UiBench::find<QToolButton>(page, text("Deleted pictures")).click();
  CHECK(model.rowCount() == 1);
  QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
  CHECK(model.rowCount() == 0);
  UiBench::find<QToolButton>(page, text("Deleted pictures")).click();
  CHECK(model.rowCount() == 5);
  bench.history.add(stored(bench, 9)).ok();
  CHECK(model.rowCount() == 6);
}

TEST_CASE("a broken picture file leaves its neighbours alone") {
  UiBench bench;
  core::Picture bad = stored(bench, 1);
  QFile file(bad.path);
  REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
  file.close();
  bench.history.add(bad).ok();
  bench.history.add(stored(bench, 2)).ok();
  auto& page = bench.page<ui::GalleryPage>();
  QAbstractItemModel& model = *page.list()->model();
  REQUIRE(spinUntil(
      [&] { return !model.index(0, 0).data(ui::PictureImageRole).value<QPixmap>().isNull(); }));
  page.list()->setCurrentIndex(model.index(1, 0));
  QTest::keyClick(page.list(), Qt::Key_Return);
  CHECK(spinUntil([&] { return bench.window->banner().text().contains(text("cannot be read")); }));
}

TEST_CASE("a hundred thousand pictures open and scroll") {
  core::settings::kPage.set(0);  // a window that began with the gallery would have read it empty
  UiBench bench;
  bench.database.value()->run(
      text("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
           "INSERT INTO pictures (path, prompt, model, request, width, height, created) "
           "SELECT '/none/' || i, 'a cat number ' || i, 'starter', '{}', 64, 64, i FROM n"));
  QElapsedTimer timer;
  timer.start();
  auto& page = bench.page<ui::GalleryPage>();
  page.list()->viewport()->repaint();
  const qint64 first = timer.elapsed();
  REQUIRE(page.list()->model()->rowCount() == 100'000);
  REQUIRE(spinUntil([&] { return page.list()->verticalScrollBar()->maximum() > 100'000; }, 20'000));
  qint64 worst = 0, total = 0;
  QScrollBar& bar = *page.list()->verticalScrollBar();
  constexpr int kFrames = 120;
  for (int frame = 0; frame < kFrames; ++frame) {
    timer.restart();
    bar.setValue(static_cast<int>(static_cast<qint64>(bar.maximum()) * frame / kFrames));
    page.list()->viewport()->repaint();
    const qint64 spent = timer.elapsed();
    worst = std::max(worst, spent);
    total += spent;
  }
  WARN("first screen " << first << " ms; scrolling: mean " << total / kFrames << " ms, worst "
                       << worst << " ms");
  // All rows read at once would take a minute; a busy machine must not fail this.
  CHECK(first < 10'000);
  CHECK(total < 10'000);
}

TEST_CASE("themes change everything that is painted") {
  UiBench bench;
  theme().apply(text("dark"));
  CHECK(qApp->palette().color(QPalette::Window).lightness() < 80);
  QString rules = qApp->styleSheet();
  REQUIRE_FALSE(rules.isEmpty());
  rules.remove(
      QRegularExpression(text("/\\*.*?\\*/"), QRegularExpression::DotMatchesEverythingOption));
  CHECK_FALSE(rules.contains(QLatin1Char('@')));
  theme().apply(text("light"));
  CHECK(qApp->palette().color(QPalette::Window).lightness() > 200);
}

TEST_CASE("settings that make the window anew are open again after it, once") {
  const TempDir folder;
  const QString data = QString::fromStdString(folder.path().string());
  int opened = 0;
  QTimer watch;  // a dialog holds up whoever opened it
  const auto whenOpen = [&](auto act) {
    watch.disconnect();
    QObject::connect(&watch, &QTimer::timeout, [&opened, act] {
      auto* dialog = qobject_cast<ui::SettingsDialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return;
      ++opened;
      act(*dialog);
    });
    watch.start(20);
  };
  bool wanted = false;
  {
    UiBench bench({}, data);
    QObject::connect(bench.window.get(), &ui::MainWindow::restartWanted, [&] { wanted = true; });
    whenOpen([](ui::SettingsDialog& dialog) {
      auto& size = UiBench::find<QComboBox>(dialog, text("Size of text and controls"));
      QTest::keyClick(&size, Qt::Key_Down);
    });
    bench.window->openSettings();
    REQUIRE(spinUntil([&] { return wanted; }));
    REQUIRE(opened == 1);
    bench.window->saveSession();
  }
  core::settings::kScale.reset();
  whenOpen([](QDialog& dialog) { dialog.reject(); });
  for (int start = 0; start < 2; ++start) {
    UiBench bench({}, data);
    QTest::qWait(60);
    CHECK(opened == 2);
  }
}

TEST_CASE("the standard keys come back without closing the settings") {
  UiBench bench;
  ui::Shortcuts shortcuts;
  QAction action(text("Something"));
  shortcuts.add(text("x"), &action, {QKeySequence(text("Ctrl+X"))});
  shortcuts.remap(text("x"), QKeySequence(text("Ctrl+Y")));
  ui::SettingsDialog settings(shortcuts, bench.bench);
  settings.openSection(ui::SettingsDialog::Section::Keyboard);
  settings.show();
  auto& keys = UiBench::find<QKeySequenceEdit>(settings, text("Something"));
  REQUIRE(keys.keySequence() == QKeySequence(text("Ctrl+Y")));
  for (auto* button : settings.findChildren<QPushButton*>()) {
    if (button->text() == text("Back to the standard keys")) button->click();
  }
  CHECK(settings.isVisible());
  CHECK(keys.keySequence() == QKeySequence(text("Ctrl+X")));
}

TEST_CASE("F9 hides the controls of a page and brings them back") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  const auto& prompt = UiBench::find<ui::PromptEdit>(page, text("Prompt"));
  REQUIRE(prompt.isVisible());
  QTest::keyClick(bench.window.get(), Qt::Key_F9);
  CHECK_FALSE(prompt.isVisible());
  QTest::keyClick(bench.window.get(), Qt::Key_F9);
  CHECK(prompt.isVisible());
}
