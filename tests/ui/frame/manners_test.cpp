// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QTimer>
#include <QWheelEvent>
#include <catch2/catch.hpp>

#include "core/system/settings.h"
#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"
#include "ui/explore/arithmetic_page.h"
#include "ui/frame/queue_notices.h"
#include "ui/generate/generate_page.h"
#include "ui/models/models_page.h"
#include "ui/shared/ask.h"
#include "ui/training/training_page.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

/// As from a hand: Qt hands on only what comes from the system to what is around a control.
void wheel(QWidget& over) {
  const QPointF at(over.width() / 2.0, over.height() / 2.0);
  QWheelEvent event(at, over.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QSpontaneKeyEvent::setSpontaneous(&event);
  qApp->notify(&over, &event);
}

/// Everything a page could be moved by.
QHash<const QWidget*, QRect> placesOf(QWidget& root) {
  QHash<const QWidget*, QRect> places;
  for (const QWidget* widget : root.findChildren<QWidget*>()) {
    if (widget->isVisible()) {
      places.insert(widget, {widget->mapTo(&root, QPoint()), widget->size()});
    }
  }
  return places;
}

}  // namespace

TEST_CASE("the wheel scrolls the panel and changes nothing in it") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  bench.window->resize(1000, 620);
  UiBench::find<QPushButton>(page, text("More settings")).click();
  QTest::qWait(20);
  auto& solver = UiBench::find<QComboBox>(page, text("Solver"));
  auto& steps = UiBench::find<QDoubleSpinBox>(page, text("Steps"));
  auto& slider = UiBench::find<QSlider>(page, text("Steps"));
  UiBench::find<ui::PromptEdit>(page, text("Prompt")).setFocus();
  const int before = solver.currentIndex();
  const double value = steps.value();
  QScrollArea* panel = nullptr;
  for (QWidget* above = solver.parentWidget(); panel == nullptr; above = above->parentWidget()) {
    panel = qobject_cast<QScrollArea*>(above);
  }
  REQUIRE(panel->verticalScrollBar()->maximum() > 0);
  panel->verticalScrollBar()->setValue(0);
  for (QWidget* control : {static_cast<QWidget*>(&solver), static_cast<QWidget*>(&steps),
                           static_cast<QWidget*>(&slider)}) {
    panel->verticalScrollBar()->setValue(0);
    wheel(*control);
    CHECK_FALSE(control->hasFocus());
    INFO(control->metaObject()->className());
    CHECK(panel->verticalScrollBar()->value() > 0);
  }
  CHECK(solver.currentIndex() == before);
  CHECK(steps.value() == value);
  solver.setFocus();  // chosen by hand, it follows the wheel
  wheel(solver);
  CHECK(solver.currentIndex() != before);
}

TEST_CASE("messages move nothing on any page") {
  UiBench bench;
  bench.window->banner().hide();
  QTest::qWait(300);  // until everything stands where it will
  for (int i = 0; i < bench.window->pageCount(); ++i) {
    bench.window->openPage(i);
    QTest::qWait(100);
    ui::Page& page = *bench.window->page(i);
    const auto before = placesOf(page);
    bench.window->banner().showAction(text("Two pictures deleted."), text("Undo"), [] {});
    QTest::qWait(20);
    CHECK(bench.window->banner().isVisible());
    CHECK(placesOf(page) == before);
    bench.window->banner().hide();
    QTest::qWait(20);
    CHECK(placesOf(page) == before);
  }
}

TEST_CASE("messages leave the buttons at the foot of a page free") {
  UiBench bench;
  ui::Banner& banner = bench.window->banner();
  const auto covers = [&](const QPushButton& button) {
    const QRect place(button.mapTo(bench.window.get(), QPoint()), button.size());
    const QRect taken(banner.mapTo(bench.window.get(), QPoint()), banner.size());
    return place.intersects(taken);
  };
  auto& arithmetic = bench.page<ui::ArithmeticPage>();
  banner.showAction(text("In the gallery."), text("Show"), [] {});
  REQUIRE(banner.isVisible());
  CHECK_FALSE(covers(UiBench::find<QPushButton>(arithmetic, text("Render this picture"))));
  // What opens below a message is not covered either.
  auto& training = bench.page<ui::TrainingPage>();
  training.newTraining();
  CHECK(spinUntil(
      [&] { return !covers(UiBench::find<QPushButton>(*training.wizard(), text("Next"))); }));
  CHECK(banner.isVisible());
}

TEST_CASE("a failure leaves when its cause is gone, and with its page") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  auto& prompt = UiBench::find<ui::PromptEdit>(page, text("Prompt"));
  prompt.clear();
  page.render();
  REQUIRE(bench.window->banner().isVisible());
  QTest::keyClicks(&prompt, text("a"));
  CHECK_FALSE(bench.window->banner().isVisible());
  prompt.clear();
  page.render();
  REQUIRE(bench.window->banner().isVisible());
  bench.window->openPage(3);
  CHECK_FALSE(bench.window->banner().isVisible());
}

TEST_CASE("what Enter presses in a dialog destroys nothing") {
  UiBench bench;
  QMessageBox box(QMessageBox::Question, text("Delete"), text("Delete the run?"),
                  QMessageBox::Yes | QMessageBox::No, bench.window.get());
  box.show();
  CHECK(box.defaultButton() == box.button(QMessageBox::No));
  box.close();
  const auto answer = [&](bool destroys) {
    QTimer::singleShot(50, [&] {
      QWidget* dialog = QApplication::activeModalWidget();
      REQUIRE(dialog != nullptr);
      QTest::keyClick(dialog, Qt::Key_Return);
    });
    return ui::confirm(bench.window.get(),
                       {text("Really?"), text("It would be gone."), text("Go on"), destroys});
  };
  CHECK_FALSE(answer(true));
  CHECK(answer(false));
}

TEST_CASE("the model that was chosen stays when others come and go") {
  FakeScript script;
  script.models = {fakeModel(text("a-new-one"), text("A new one")),
                   fakeModel(text("starter"), text("Starter"))};
  UiBench bench(script);
  auto& page = bench.page<ui::GeneratePage>();
  auto& box = UiBench::find<QComboBox>(page, text("Model"));
  CHECK(box.currentText() == text("Starter"));  // not the first of the list
  CHECK(core::chosenModel(bench.service->models(), {})->id == text("starter"));
}

TEST_CASE("what takes the focused control away gives the focus to no other button") {
  UiBench bench;
  for (int i = 0; i < bench.window->pageCount(); ++i) {
    bench.window->openPage(i);
    QTest::qWait(20);
    INFO("page " << i);
    CHECK(qobject_cast<QAbstractButton*>(bench.window->focusWidget()) == nullptr);
  }
  auto& page = bench.page<ui::ModelsPage>();
  QPointer<QPushButton> use;
  REQUIRE(spinUntil([&] {
    for (QPushButton* each : page.findChildren<QPushButton*>()) {
      if (each->isVisible() && each->text() == text("Use in Prompt")) use = each;
    }
    return !use.isNull();
  }));
  use->setFocus();
  const QString name = use->accessibleName();
  bench.service->refreshModels();  // makes all cards anew
  REQUIRE(spinUntil([&] { return use.isNull(); }));
  REQUIRE(bench.window->focusWidget() != nullptr);
  CHECK(bench.window->focusWidget()->accessibleName() == name);  // its successor, no other
}

TEST_CASE("an empty queue is told when the window is not looked at") {
  UiBench bench;
  auto* notices = bench.window->findChild<ui::QueueNotices*>();
  REQUIRE(notices != nullptr);
  QStringList told;
  QObject::connect(notices, &ui::QueueNotices::told,
                   [&](const QString& title, const QString&) { told << title; });
  bench.service->submit(promptRequest(text("a cat")));
  REQUIRE(bench.idle());
  QTest::qWait(500);
  if (bench.window->isActiveWindow()) CHECK(told.isEmpty());
  QWidget other;
  other.show();
  other.activateWindow();
  if (!QTest::qWaitForWindowActive(&other, 2000)) return;
  bench.service->submit(promptRequest(text("a cat")));
  bench.service->submit(promptRequest(text("a dog")));
  REQUIRE(bench.idle());
  CHECK(spinUntil([&] { return told.size() == 1; }));
}
