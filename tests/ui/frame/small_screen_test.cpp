// SPDX-License-Identifier: GPL-3.0-or-later
// Every page on the smallest screens that are promised: 900 x 600, and 200 % text on 1600 x 1000,
// which is 800 x 500 of the units that widgets count in. No control may lie where it cannot be
// reached.

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QTranslator>
#include <catch2/catch.hpp>

#include "tests/support/learning_run.h"
#include "tests/support/qt_text.h"
#include "tests/support/run_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/ui_bench.h"
#include "ui/explore/arithmetic_page.h"
#include "ui/explore/interpolation_page.h"
#include "ui/explore/operand_row.h"
#include "ui/gallery/gallery_page.h"
#include "ui/generate/generate_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcut_sheet.h"
#include "ui/shared/elided_label.h"
#include "ui/shared/progress_strip.h"
#include "ui/shared/side_panel.h"
#include "ui/training/training_page.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

// What a title bar of 30 pixels leaves.
constexpr QSize kTitled(900, 570), kTitledLargeText(800, 485);

bool isControl(const QWidget* widget) {
  if (qobject_cast<const QScrollBar*>(widget) != nullptr) return false;
  if (widget->objectName().startsWith(QLatin1String("qt_"))) return false;
  return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
         qobject_cast<const QAbstractSlider*>(widget) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
         qobject_cast<const QComboBox*>(widget) != nullptr ||
         qobject_cast<const QLineEdit*>(widget) != nullptr ||
         qobject_cast<const QPlainTextEdit*>(widget) != nullptr;
}

/// The part of it that is on the screen when everything around it is scrolled to show it.
QRect reachable(QWidget* widget, QWidget* root) {
  for (QWidget* above = widget->parentWidget(); above != nullptr && above != root;
       above = above->parentWidget()) {
    if (auto* area = qobject_cast<QScrollArea*>(above)) area->ensureWidgetVisible(widget, 40, 40);
  }
  QRect part = widget->rect().translated(widget->mapTo(root, QPoint()));
  for (QWidget* above = widget->parentWidget(); above != nullptr && above != root;
       above = above->parentWidget()) {
    part &= above->rect().translated(above->mapTo(root, QPoint()));
  }
  return part & root->rect();
}

QStringList outside(QWidget& root) {
  QStringList names;
  for (QWidget* widget : root.findChildren<QWidget*>()) {
    if (!isControl(widget) || !widget->isVisibleTo(&root)) continue;
    const QRect part = reachable(widget, &root);
    // What is half cut cannot be used; only a text of several lines scrolls by itself.
    const bool scrolls = qobject_cast<QPlainTextEdit*>(widget) != nullptr ||
                         qobject_cast<ui::PanelHandle*>(widget) != nullptr;  // as tall as the page
    const bool enough = scrolls ? part.width() * 10 >= widget->width() * 9 && part.height() >= 24
                                : part.size() == widget->size();
    if (!enough) {
      names << text("%1 %2 (%3 x %4 of %5 x %6)")
                   .arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName())
                   .arg(part.width())
                   .arg(part.height())
                   .arg(widget->width())
                   .arg(widget->height());
    }
  }
  return names;
}

/// Words that do not fit their place, where nothing shortens them with dots.
QStringList clipped(QWidget& root) {
  QStringList names;
  for (QWidget* widget : root.findChildren<QWidget*>()) {
    if (!widget->isVisibleTo(&root)) continue;
    QSize needed;
    QString words;
    if (auto* label = qobject_cast<QLabel*>(widget)) {
      words = label->text();
      if (words.isEmpty() || qobject_cast<ui::ElidedLabel*>(widget) != nullptr) continue;
      needed =
          label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
    } else if (auto* button = qobject_cast<QAbstractButton*>(widget)) {
      words = button->text();
      if (words.isEmpty()) continue;
      const auto* tool = qobject_cast<QToolButton*>(widget);
      if (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly) continue;
      needed = QFontMetrics(button->font()).size(Qt::TextShowMnemonic, words);
    } else {
      continue;
    }
    if (needed.width() > widget->width() + 1 || needed.height() > widget->height() + 2) {
      names << text("\"%1\" needs %2 x %3, has %4 x %5")
                   .arg(words)
                   .arg(needed.width())
                   .arg(needed.height())
                   .arg(widget->width())
                   .arg(widget->height());
    }
  }
  return names;
}

/// Which parts of it, one within the other, ask for the most width.
QString widest(const QWidget* widget) {
  QString chain;
  while (widget != nullptr) {
    const int least = widget->minimumSizeHint().expandedTo(widget->minimumSize()).width();
    chain += text(" > %1 %2 (%3)")
                 .arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName())
                 .arg(least);
    const QWidget* next = nullptr;
    int most = 0;
    for (const QWidget* child :
         widget->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
      const int width = child->minimumSizeHint().expandedTo(child->minimumSize()).width();
      if (!child->isHidden() && width > most) {
        next = child;
        most = width;
      }
    }
    widget = next;
  }
  return chain;
}

/// A page fits the window: only its parts scroll, and none of them sideways.
QString scrolled(UiBench& bench, int page) {
  QScrollArea* frame = nullptr;
  for (QWidget* above = bench.window->page(page)->parentWidget(); frame == nullptr;
       above = above->parentWidget()) {
    frame = qobject_cast<QScrollArea*>(above);
  }
  const int down = frame->verticalScrollBar()->maximum();
  QString all = down == 0 ? QString() : text("the page scrolls by %1; ").arg(down);
  for (QScrollArea* area : bench.window->findChildren<QScrollArea*>()) {
    const int across = area->horizontalScrollBar()->maximum();
    if (across == 0 || !area->isVisibleTo(bench.window.get())) continue;
    // Pictures side by side, made to be scrolled.
    if (qobject_cast<ui::OperandRow*>(area->parentWidget()) != nullptr) continue;
    const QWidget* inside = area->widget();
    all += text("%1 scrolls sideways by %2; ").arg(widest(inside)).arg(across);
  }
  return all;
}

/// Everything that is wrong with what the window shows now.
QString faults(UiBench& bench, int page) {
  QString all;
  spinUntil(
      [&] {
        all = scrolled(bench, page) + outside(*bench.window).join(text(", ")) +
              clipped(*bench.window).join(text(", "));
        return all.isEmpty();
      },
      1000);
  return all;
}

void walk(UiBench& bench, QSize size) {
  bench.window->resize(size);
  QTest::qWait(30);
  CHECK(bench.window->size() == size);
  for (int i = 0; i < bench.window->pageCount(); ++i) {
    bench.window->openPage(i);
    QTest::qWait(30);
    INFO("page " << i << " at " << size.width() << " x " << size.height());
    CHECK(faults(bench, i).toStdString() == "");
  }
}

void walkWaysToExplore(UiBench& bench, QSize size) {
  auto& page = bench.page<ui::InterpolationPage>();
  bench.window->resize(size);
  for (const char* way : {"Slider", "Pad", "Film"}) {
    UiBench::find<QToolButton>(page, text(way)).click();
    QTest::qWait(30);
    const auto buttons = page.findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
      if (button->isVisible() && button->text() == text("Try an example")) button->click();
    }
    INFO(way << " at " << size.width() << " x " << size.height());
    CHECK(faults(bench, 1).toStdString() == "");
  }
  auto& arithmetic = bench.page<ui::ArithmeticPage>();
  UiBench::find<QPlainTextEdit>(arithmetic, text("Expression"))
      .setPlainText(text("a cat + 0.5 * \"a dog wearing a very long hat\" - a house + a tree"));
  QTest::qWait(100);
  INFO("four terms at " << size.width() << " x " << size.height());
  CHECK(faults(bench, 2).toStdString() == "");
}

void walkWizard(UiBench& bench, QSize size) {
  auto& page = bench.page<ui::TrainingPage>();
  bench.window->resize(size);
  page.newTraining();
  ui::TrainingWizard& wizard = *page.wizard();
  for (int i = 0; i <= static_cast<int>(core::WizardPage::Review); ++i) {
    wizard.openPage(static_cast<core::WizardPage>(i));
    QTest::qWait(30);
    INFO("wizard " << i << " at " << size.width() << " x " << size.height());
    CHECK(faults(bench, 4).toStdString() == "");
  }
}

void walkTraining(UiBench& bench, QSize size) {
  walkWizard(bench, size);
  UiBench::find<QPushButton>(*bench.page<ui::TrainingPage>().wizard(), text("Close")).click();
}

void walkRun(UiBench& bench, QSize size) {
  auto& page = bench.page<ui::TrainingPage>();
  bench.window->resize(size);
  for (const auto tab :
       {ui::RunView::Tab::Plots, ui::RunView::Tab::Samples, ui::RunView::Tab::Checkpoints,
        ui::RunView::Tab::Log, ui::RunView::Tab::Configuration}) {
    page.view()->openTab(tab);
    QTest::qWait(30);
    INFO("tab " << static_cast<int>(tab) << " of a run that is "
                << static_cast<int>(page.view()->run().condition) << " at " << size.width());
    CHECK(faults(bench, 4).toStdString() == "");
  }
}

void walkRuns(UiBench& bench) {
  RunFolder run(bench.paths.runs, text("a run with a name that is longer than any header is"));
  const QStringList prompts{text("a cat that sits on a very small chair"), text("a dog")};
  learn(run.config(prompts), 0, 1000);
  run.event(text("metrics"), 1010, {{text("loss"), 0.4}, {text("data_seconds"), 0.000736}});
  const QImage picture(64, 64, QImage::Format_RGB32);
  for (const qint64 step : {500, 1000}) run.sample(step, {picture, picture}).checkpoint(step);
  run.log("[info] 1 process on the processor, 985,275 parameters\n");
  auto& page = bench.page<ui::TrainingPage>();
  for (const bool running : {true, false}) {
    run.status(running ? text("running") : text("finished"), 1010, running ? 8000 : 1010,
               running ? QCoreApplication::applicationPid() : 0);
    const auto wanted = running ? core::RunCondition::Running : core::RunCondition::Finished;
    REQUIRE(spinUntil(
        [&] {
          const auto& runs = bench.training->runs();
          return runs.size() == 1 && runs.front().condition == wanted;
        },
        20'000));
    page.select(bench.training->runs().front().folder);
    REQUIRE(spinUntil([&] { return !page.view()->plots()->plot()->curves().empty(); }, 20'000));
    for (const QSize size : {kTitled, kTitledLargeText}) walkRun(bench, size);
  }
}

/// The window's texts in German while it lives.
class German : public QTranslator {
 public:
  German()
      : loaded(load(QString::fromStdString(
            programPath("../app/studio/crossflow_de.qm").lexically_normal().string()))) {
    QCoreApplication::installTranslator(this);
  }
  ~German() override { QCoreApplication::removeTranslator(this); }
  QString translate(const char* context, const char* words, const char* remark,
                    int count) const override {
    const QByteArray whole(context);  // the texts are filed by the bare name of the class
    const QByteArray bare = whole.mid(whole.lastIndexOf(':') + 1);
    return QTranslator::translate(bare.constData(), words, remark, count);
  }

  const bool loaded;
};

}  // namespace

TEST_CASE("no control lies outside on the smallest screens") {
  UiBench bench;
  bench.page<ui::GeneratePage>().render();
  REQUIRE(bench.idle());
  walk(bench, {900, 600});
  walk(bench, kTitled);
  walk(bench, kTitledLargeText);
  UiBench::find<QPushButton>(bench.page<ui::GeneratePage>(), text("More settings")).click();
  walk(bench, kTitledLargeText);
}

TEST_CASE("no control lies outside while renders run and wait") {
  FakeScript slow;
  slow.step = std::chrono::milliseconds(20);
  slow.steps = 500;
  UiBench bench(slow);
  auto& page = bench.page<ui::GeneratePage>();
  for (int i = 0; i < 4; ++i) page.render();
  auto* strip = page.findChild<ui::ProgressStrip*>();
  REQUIRE(strip != nullptr);
  REQUIRE(spinUntil([&] { return strip->isVisible(); }));
  for (const QSize size : {QSize(900, 600), kTitled}) walk(bench, size);
  bench.service->cancelAll();
  REQUIRE(bench.idle());
}

TEST_CASE("no control lies outside while somebody works on the smallest screens") {
  UiBench bench;
  for (const QSize size : {kTitled, kTitledLargeText}) {
    walkWaysToExplore(bench, size);
    walkTraining(bench, size);
  }
}

TEST_CASE("a run and its views fit the smallest screens") {
  UiBench bench;
  walkRuns(bench);
}

TEST_CASE("nothing lies outside in a language of longer words") {
  const German german;
  REQUIRE(german.loaded);
  UiBench bench;
  REQUIRE(ui::LogView::tr("Log") == text("Protokoll"));
  for (const QSize size : {kTitled, kTitledLargeText}) {
    walk(bench, size);
    walkWizard(bench, size);
  }
  UiBench other;
  walkRuns(other);
}

TEST_CASE("dialogs stay on the screen and scroll") {
  UiBench bench;
  ui::Shortcuts shortcuts;
  QAction action(text("Something"));
  for (int i = 0; i < 30; ++i) shortcuts.add(text("x%1").arg(i), &action, {});
  ui::SettingsDialog settings(shortcuts, bench.bench, bench.window.get());
  ui::ShortcutSheet sheet(shortcuts, bench.window.get());
  for (QDialog* dialog : {static_cast<QDialog*>(&settings), static_cast<QDialog*>(&sheet)}) {
    CHECK(dialog->minimumSizeHint().width() <= 780);
    CHECK(dialog->minimumSizeHint().height() <= 480);
    dialog->show();
    const QRect room = dialog->screen()->availableGeometry();
    INFO(dialog->width() << " x " << dialog->height() << " in " << room.width() << " x "
                         << room.height());
    CHECK(spinUntil([&] { return room.contains(dialog->frameGeometry()); }, 2000));
    dialog->resize(780, 470);
    QTest::qWait(10);
    CHECK(outside(*dialog).join(text(", ")).toStdString() == "");
    CHECK(clipped(*dialog).join(text(", ")).toStdString() == "");
  }
}
