// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/interpolation_page.h"

#include <catch2/catch.hpp>

#include "tests/ui/explore/live_pages.h"
#include "ui/explore/frames/pad_geometry.h"
#include "ui/gallery/gallery_page.h"

using namespace crossflow;
using namespace crossflow::tests;
using ui::FrameCache;

namespace {

void drag(QWidget& widget, const QPoint& from, const QPoint& to) {
  QTest::mousePress(&widget, Qt::LeftButton, {}, from);
  for (int i = 1; i <= 8; ++i) QTest::mouseMove(&widget, from + (to - from) * i / 8);
  QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

ui::BlendPad& openPad(ui::InterpolationPage& page, const QStringList& prompts) {
  UiBench::find<QToolButton>(page, text("Pad")).click();
  for (qsizetype i = 3; i < prompts.size(); ++i) {
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
      if (button->text() == text("Add a prompt")) button->click();
    }
  }
  for (int i = 0; i < prompts.size(); ++i) {
    QTest::keyClicks(&UiBench::find<QLineEdit>(page, text("Prompt %1").arg(i + 1)), prompts[i]);
  }
  return UiBench::find<ui::BlendPad>(page, text("Pad: position among the prompts"));
}

void press(QWidget& page, const char* words) {
  for (QPushButton* button : page.findChildren<QPushButton*>()) {
    if (button->text() == text(words)) return button->click();
  }
  throw std::logic_error("no such button");
}

}  // namespace

TEST_CASE("dragging follows the hand, resting makes it sharp, nothing is kept", "[live]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  REQUIRE(stripIsFull(page));
  ui::FrameStrip& strip = *page.strip();
  drag(strip, strip.pointAt(0), strip.pointAt(0.5));
  CHECK(greyOf(page.view()->image()) == Approx(greyAt(0.5)).margin(2));
  REQUIRE(spinUntil([&] { return isSharp(page.view()->image()); }));
  CHECK(greyOf(page.view()->image()) == Approx(greyAt(0.5)).margin(2));
  CHECK(kept(bench) == 0);
  press(page, "Render this picture");
  REQUIRE(spinUntil([&] { return kept(bench) == 1; }));
  press(*bench.window, "Show");
  CHECK(bench.page<ui::GalleryPage>().isVisible());
  const auto row = bench.history.rows(*bench.history.find({}));
  CHECK(row->front().prompt.contains(text("summer")));
}

TEST_CASE("each pixel of the slider shows another picture at once", "[live]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  REQUIRE(stripIsFull(page));
  ui::FrameStrip& strip = *page.strip();
  const QPoint from = strip.pointAt(0.3);
  QTest::mousePress(&strip, Qt::LeftButton, {}, from);
  int last = greyOf(page.view()->image());
  const int first = last;
  for (int x = 0; x <= 120; x += 6) {  // no event loop in between: nothing can be rendered
    QTest::mouseMove(&strip, from + QPoint(x, 0));
    CHECK(greyOf(page.view()->image()) >= last);
    last = greyOf(page.view()->image());
    CHECK(page.strip()->position() > 0.3 - 0.01);
  }
  CHECK(last > first + 5);
  QTest::mouseRelease(&strip, Qt::LeftButton, {}, from + QPoint(120, 0));
  const double there = page.strip()->position();
  REQUIRE(spinUntil([&] { return isSharp(page.view()->image()); }));
  CHECK(greyOf(page.view()->image()) == Approx(greyAt(there)).margin(1));
}

TEST_CASE("the strip fills by itself, beyond the ends too, and leaves no hole", "[live]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  QTest::mouseClick(&UiBench::find<QCheckBox>(page, text("Go beyond the ends")), Qt::LeftButton);
  REQUIRE(stripIsFull(page));
  CHECK(page.cache().size() == 80);
  CHECK(greyOf(page.cache().at(0).image) == Approx(greyAt(-0.5)).margin(2));
  UiBench::find<QDoubleSpinBox>(page, text("Frames")).setValue(5);
  REQUIRE(stripIsFull(page));
  const QPixmap shot = page.strip()->grab();
  const QImage image = shot.toImage();
  for (int step = -9; step < 30; ++step) {
    const QPoint point = page.strip()->pointAt(0.05 * step);
    CHECK(qGreen(image.pixel(point)) != qGreen(page.strip()->palette().base().color().rgb()));
  }
}

TEST_CASE("a picture that is sharp stays so while what lies around it changes", "[live]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  REQUIRE(stripIsFull(page));
  const auto settled = [&] {
    return isSharp(page.view()->image()) && page.view()->accessibleDescription().isEmpty();
  };
  // Between two frames, before and after.
  QTest::mouseClick(page.strip(), Qt::LeftButton, {}, page.strip()->pointAt(0.34));
  REQUIRE(spinUntil(settled));
  for (int i = 0; i < 2; ++i) {
    QTest::mouseClick(&UiBench::find<QCheckBox>(page, text("Go beyond the ends")), Qt::LeftButton);
    CHECK(spinUntil(settled));
  }
}

TEST_CASE("frames that cost little become sharp by themselves, and play so", "[live]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  core::GenerationRequest done = promptRequest(text("a cat"));
  done.model = text("starter");
  bench.service->learn(done, 0.05);
  fillWay(page);
  REQUIRE(stripIsFull(page));
  CHECK(spinUntil(
      [&] { return page.cache().count(FrameCache::Quality::Full) == page.cache().size(); }));
  CHECK(isSharp(page.cache().at(7).image));
}

TEST_CASE("pictures that are sharp stay so when one comes back to them", "[live]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  REQUIRE(stripIsFull(page));
  REQUIRE(spinUntil([&] { return isSharp(page.view()->image()); }));  // it begins at the first end
  QTest::keyClick(page.strip(), Qt::Key_End);
  REQUIRE(spinUntil([&] { return isSharp(page.view()->image()); }));
  CHECK(page.cache().count(FrameCache::Quality::Full) == 2);
  QTest::keyClick(page.strip(), Qt::Key_Home);
  CHECK(isSharp(page.view()->image()));
}

TEST_CASE("the last picture stays while a slow new one is made and when it fails", "[live]") {
  FakeScript script = shades(std::chrono::milliseconds(5));
  auto failing = std::make_shared<std::atomic<bool>>(false);
  script.failure = [failing](const core::GenerationRequest&, int) -> std::optional<core::Failure> {
    if (!*failing) return {};
    return core::Failure{core::Failure::Kind::Numeric, text("No numbers."), {}};
  };
  UiBench bench(script);
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  REQUIRE(spinUntil([&] { return !page.view()->image().isNull(); }));
  *failing = true;
  for (int i = 0; i < 30; ++i) {
    QTest::keyClick(page.strip(), Qt::Key_Right);
    CHECK_FALSE(page.view()->image().isNull());
    QTest::qWait(2);
  }
  CHECK_FALSE(page.view()->image().isNull());
}

TEST_CASE("a fast drag keeps at most one preview under way and ends at the newest", "[live]") {
  UiBench bench(shades(std::chrono::milliseconds(3)));
  auto& page = bench.page<ui::InterpolationPage>();
  QTest::mouseClick(&UiBench::find<QCheckBox>(page, text("Go beyond the ends")), Qt::LeftButton);
  fillWay(page);
  REQUIRE(spinUntil([&] { return !page.view()->image().isNull(); }));
  const int before = bench.counters->runs;
  for (int i = 0; i < 100; ++i) {
    QTest::keyClick(page.strip(), Qt::Key_Right);
    QCoreApplication::processEvents();
  }
  CHECK(page.strip()->position() == Approx(1.5));
  REQUIRE(spinUntil([&] {
    return greyOf(page.view()->image()) == greyAt(1.5) && isSharp(page.view()->image());
  }));
  CHECK(bench.counters->runs - before < 150);
}

TEST_CASE("live pictures pass between two steps of a running job", "[live]") {
  UiBench bench(shades(std::chrono::milliseconds(2)));
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  REQUIRE(spinUntil([&] { return !page.view()->image().isNull(); }));
  bench.service->submit(promptRequest(text("long"), 3000));
  REQUIRE(spinUntil([&] {
    return bench.service->renders().size() == 1 && bench.service->renders().front().running;
  }));
  QTest::keyClick(page.strip(), Qt::Key_End);
  CHECK(spinUntil(
      [&] { return isSharp(page.view()->image()) && greyOf(page.view()->image()) == greyAt(1); }));
  CHECK(bench.service->renders().size() == 1);  // the job has gone on, not ended
  bench.service->cancelAll();
  CHECK(bench.idle());
}

TEST_CASE("where a live picture has to wait it says so", "[live]") {
  FakeScript script = shades(std::chrono::milliseconds(2));
  script.interleaves = false;
  UiBench bench(script);
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  REQUIRE(spinUntil([&] { return isSharp(page.view()->image()); }));
  bench.service->submit(promptRequest(text("long"), 2000));
  REQUIRE(spinUntil([&] {
    return !bench.service->renders().empty() && bench.service->renders().front().running;
  }));
  QTest::keyClick(page.strip(), Qt::Key_End);
  CHECK(spinUntil([&] { return page.view()->accessibleDescription().contains(text("waits")); }));
  bench.service->cancelAll();
  CHECK(spinUntil([&] { return isSharp(page.view()->image()); }));
  CHECK(page.view()->accessibleDescription().isEmpty());
}

TEST_CASE("the pad begins at a corner and shows its prompt; each corner does", "[live][pad]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  ui::BlendPad& pad = openPad(page, {text("one"), text("two"), text("three"), text("four")});
  CHECK(pad.weights()[0] == Approx(1));
  REQUIRE(spinUntil([&] { return greyOf(page.view()->image()) == greyAt(1); }));
  drag(pad, pad.cornerPoint(0).toPoint(), pad.cornerPoint(1).toPoint() + QPoint(3, -2));
  CHECK(pad.weights()[1] == Approx(1));
  REQUIRE(spinUntil([&] { return greyOf(page.view()->image()) == greyAt(0); }));
  REQUIRE(spinUntil([&] { return isSharp(page.view()->image()); }));
  CHECK(kept(bench) == 0);
  page.undoStack()->undo();
  CHECK(spinUntil([&] { return greyOf(page.view()->image()) == greyAt(1); }));
  const int side = std::min(pad.width(), pad.height());
  CHECK(side > page.height() / 3);  // it is the stage, not an ornament
}

TEST_CASE("a path drawn on the pad can be played along the strip", "[live][pad]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  ui::BlendPad& pad = openPad(page, {text("one"), text("two"), text("three")});
  CHECK_FALSE(page.strip()->isVisible());
  press(page, "Draw a path");
  drag(pad, pad.cornerPoint(0).toPoint(), pad.cornerPoint(1).toPoint());
  REQUIRE(page.strip()->isVisible());
  REQUIRE(stripIsFull(page));
  CHECK(greyOf(page.cache().at(0).image) == Approx(greyAt(1)).margin(2));
  CHECK(greyOf(page.cache().at(page.cache().size() - 1).image) == Approx(greyAt(0)).margin(2));
  UiBench::find<QToolButton>(page, text("Play")).click();
  REQUIRE(spinUntil([&] { return page.strip()->position() > 0.2; }));
  UiBench::find<QToolButton>(page, text("Play")).click();
  CHECK(pad.weights()[0] < 0.95);
  CHECK(spinUntil([&] { return isSharp(page.view()->image()); }));  // playing has stopped
  press(page, "Remove the path");
  CHECK_FALSE(page.strip()->isVisible());
}

TEST_CASE("an example fills in what is still empty, on the slider, the pad and in a film") {
  for (const char* mode : {"Slider", "Pad", "Film"}) {
    UiBench bench(shades());
    auto& page = bench.page<ui::InterpolationPage>();
    UiBench::find<QToolButton>(page, text(mode)).click();
    CHECK(page.view()->image().isNull());
    press(page, "Try an example");
    CHECK(spinUntil([&] { return !page.view()->image().isNull(); }));
    page.undoStack()->undo();
  }
}

TEST_CASE("a key of a film is dragged along the strip", "[live]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  UiBench::find<QToolButton>(page, text("Film")).click();
  press(page, "Add a key");
  for (int i = 1; i <= 3; ++i) {
    auto& prompt = UiBench::find<QLineEdit>(page, text("Prompt of key %1").arg(i));
    QTest::keyClicks(&prompt, text("k%1").arg(i));
  }
  REQUIRE(stripIsFull(page));
  const int frames = page.cache().size();
  ui::FrameStrip& strip = *page.strip();
  const QPoint grip = strip.markRect(1).center().toPoint();
  drag(strip, grip, {strip.pointAt(0.25).x(), grip.y()});
  CHECK(page.cache().size() == frames);
  const auto& key = page.cache().at(static_cast<int>(std::lround(0.25 * (frames - 1))));
  CHECK(std::get<core::InterpolatedLatent>(key.request.source).from == text("k2"));
  page.undoStack()->undo();
  CHECK(stripIsFull(page));
}
