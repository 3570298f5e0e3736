// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "core/requests/film_frames.h"
#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"
#include "ui/explore/arithmetic_page.h"
#include "ui/explore/even_pace.h"
#include "ui/explore/interpolation_page.h"
#include "ui/explore/picture_distance.h"

using namespace crossflow;
using namespace crossflow::tests;
using ui::FrameCache;

namespace {

// The position along the way as a shade of grey, so that tests can see which picture is shown.
QImage shade(const core::GenerationRequest& request) {
  QImage image(32, 32, QImage::Format_RGB32);
  int grey = 0;
  if (const auto* way = std::get_if<core::InterpolatedLatent>(&request.source)) {
    grey = std::clamp(static_cast<int>(way->position * 200), 0, 255);
  } else if (const auto* prompt = std::get_if<core::PromptLatent>(&request.source)) {
    grey = static_cast<int>(prompt->prompt.size() * 20 % 256);
  }
  image.fill(QColor(grey, grey, grey));
  return image;
}

FakeScript shades(std::chrono::microseconds step = std::chrono::microseconds(0)) {
  FakeScript script;
  script.step = step;
  script.steps = 20;
  script.paint = shade;
  script.models = {fakeModel(text("starter"), text("Starter"))};
  script.models[0].defaultSteps = 20;
  return script;
}

void fillWay(ui::InterpolationPage& page) {
  QTest::keyClicks(&UiBench::find<ui::PromptEdit>(page, text("From")), text("summer"));
  QTest::keyClicks(&UiBench::find<ui::PromptEdit>(page, text("To")), text("winter"));
}

int greyOf(const QImage& image) {
  return image.isNull() ? -1 : qRed(image.pixel(5, 5));
}

}  // namespace

TEST_CASE("a frame cache fills coarse to fine and never gets worse") {
  FrameCache cache(9);
  CHECK(cache.nextMissing() == 0);
  QImage image(4, 4, QImage::Format_RGB32);
  cache.put(0, image, FrameCache::Quality::Approximate);
  CHECK(cache.nextMissing() == 8);
  cache.put(8, image, FrameCache::Quality::Full);
  CHECK(cache.nextMissing() == 4);
  cache.put(8, QImage(), FrameCache::Quality::Approximate);
  CHECK_FALSE(cache.at(8).image.isNull());
  CHECK(cache.nearest(0.9) == 8);
  CHECK_FALSE(cache.nearest(0.5, 0.2));
  cache.put(99, image, FrameCache::Quality::Full);
  CHECK(cache.count(FrameCache::Quality::Approximate) == 2);
}

TEST_CASE("weights of the pad sum to one and reproduce the dot") {
  for (int corners = 2; corners <= 6; ++corners) {
    const QPointF dot(0.3, corners == 2 ? 0 : -0.45);
    const auto weights = ui::BlendPad::weightsAt(dot, corners);
    double sum = 0;
    QPointF back;
    for (int i = 0; i < corners; ++i) {
      const double weight = weights[static_cast<std::size_t>(i)];
      sum += weight;
      back += ui::BlendPad::corner(i, corners) * weight;
    }
    CHECK(sum == Approx(1));
    CHECK(back.x() == Approx(dot.x()));
    CHECK(back.y() == Approx(dot.y()).margin(1e-9));
  }
}

TEST_CASE("dragging shows previews, releasing renders in full and keeps it") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  REQUIRE(spinUntil([&] { return !page.view()->image().isNull(); }));
  ui::FrameStrip& strip = *page.strip();
  const QPoint middle = strip.rect().center();
  QTest::mousePress(&strip, Qt::LeftButton, {}, {20, middle.y()});
  for (int x = 20; x <= middle.x(); x += 15) QTest::mouseMove(&strip, {x, middle.y()});
  CHECK_FALSE(page.view()->image().isNull());
  QTest::mouseMove(&strip, middle);
  QTest::mouseRelease(&strip, Qt::LeftButton, {}, middle);
  REQUIRE(spinUntil([&] { return bench.history.find({})->size() == 1; }));
  CHECK(greyOf(page.view()->image()) == Approx(100).margin(6));
  const auto row = bench.history.rows(*bench.history.find({}));
  CHECK(row->front().prompt.contains(text("summer")));
}

TEST_CASE("the strip fills by itself and is marked approximate") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  REQUIRE(spinUntil([&] {
    return page.cache().size() == 40 &&
           page.cache().count(FrameCache::Quality::Approximate) == page.cache().size();
  }));
  CHECK(page.cache().count(FrameCache::Quality::Full) == 0);
  CHECK(greyOf(page.cache().at(39).image) == 200);
}

TEST_CASE("the last picture stays while a slow new one is made and when it fails") {
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

TEST_CASE("a fast drag keeps at most one preview under way and ends at the newest") {
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
  REQUIRE(spinUntil([&] { return greyOf(page.view()->image()) == 255; }));
  CHECK(bench.counters->runs - before < 100);
}

TEST_CASE("the pad blends its prompts and follows the dot") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  UiBench::find<QToolButton>(page, text("Pad")).click();
  for (int i = 1; i <= 3; ++i) {
    auto& edit = UiBench::find<QLineEdit>(page, text("Prompt %1").arg(i));
    QTest::keyClicks(&edit, text("p%1").arg(i));
  }
  REQUIRE(spinUntil([&] { return !page.view()->image().isNull(); }));
  auto& pad = UiBench::find<ui::BlendPad>(page, text("Pad: position among the prompts"));
  QTest::mouseClick(&pad, Qt::LeftButton, {}, pad.rect().center() + QPoint(10, 40));
  REQUIRE(spinUntil([&] { return bench.history.find({})->size() == 1; }));
  REQUIRE(page.undoStack()->canUndo());
}

TEST_CASE("an expression and its chips edit one text; errors are said at their place") {
  UiBench bench(shades());
  auto& page = bench.page<ui::ArithmeticPage>();
  auto& line = UiBench::find<QPlainTextEdit>(page, text("Expression"));
  QTest::keyClicks(&line, text("dog + hat"));
  QCoreApplication::processEvents();  // a layout shows what it was given a moment later
  auto& weight = UiBench::find<QDoubleSpinBox>(page, text("Weight of \"hat\""));
  weight.setValue(-0.5);
  CHECK(line.toPlainText().contains(text("0.5")));
  CHECK(line.toPlainText().contains(text("-")));
  REQUIRE(spinUntil([&] { return !page.view()->image().isNull(); }));
  line.setPlainText(text("dog + + (hat"));
  CHECK(line.property("wrong").toBool());
  CHECK_FALSE(page.view()->image().isNull());
  line.setPlainText(text("dog"));
  CHECK_FALSE(line.property("wrong").toBool());
  QTest::keyClick(&line, Qt::Key_Return);
  REQUIRE(spinUntil([&] { return bench.history.find({})->size() == 1; }));
}

TEST_CASE("each operand shows how far the result is from it") {
  FakeScript script = shades();
  script.distances = [](const core::GenerationRequest& request) {
    std::vector<core::OperandDistance> distances;
    if (std::holds_alternative<core::ExpressionLatent>(request.source)) {
      distances = {{text("dog"), 0.75, 12.5}, {text("hat"), 0.25, 20}};
    }
    return distances;
  };
  UiBench bench(script);
  auto& page = bench.page<ui::ArithmeticPage>();
  QTest::keyClicks(&UiBench::find<QPlainTextEdit>(page, text("Expression")), text("dog + hat"));
  const auto figure = [&](const char* name) {
    for (const QLabel* label : page.findChildren<QLabel*>()) {
      if (label->accessibleName() == text(name) && label->isVisible()) return label->text();
    }
    return QString();
  };
  CHECK(spinUntil([&] { return figure("cosine, \"hat\"") == text("0.25"); }));
  CHECK(figure("distance, \"dog\"") == text("12.5"));
  CHECK(spinUntil([&] { return figure("visible, \"dog\"").startsWith(text("0.")); }));
}

TEST_CASE("an example fills in what is still empty, on the slider, the pad and in a film") {
  for (const ui::ExploreMode mode :
       {ui::ExploreMode::Way, ui::ExploreMode::Pad, ui::ExploreMode::Film}) {
    ui::ExploreState state;
    state.mode = mode;
    CHECK_FALSE(ui::complete(state));
    CHECK(ui::complete(ui::filledIn(state, {text("a"), text("b")})));
  }
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  QTest::keyClicks(&UiBench::find<ui::PromptEdit>(page, text("To")), text("winter"));
  UiBench::find<QPushButton>(page, text("Try an example")).click();
  CHECK(spinUntil([&] { return !page.view()->image().isNull(); }));
  CHECK(UiBench::find<ui::PromptEdit>(page, text("To")).prompt() == text("winter"));
  page.undoStack()->undo();
  CHECK(UiBench::find<ui::PromptEdit>(page, text("From")).prompt().isEmpty());
}

TEST_CASE("a result that looks like an operand is pointed out") {
  FakeScript script = shades();
  script.paint = [](const core::GenerationRequest&) {
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    return image;
  };
  UiBench bench(script);
  auto& page = bench.page<ui::ArithmeticPage>();
  QTest::keyClicks(&UiBench::find<QPlainTextEdit>(page, text("Expression")), text("dog + hat"));
  CHECK(spinUntil([&] { return page.warning().contains(text("dog")); }));
}

TEST_CASE("picture distance is 0 for the same and 1 for opposites") {
  QImage white(20, 20, QImage::Format_RGB32), black(40, 40, QImage::Format_RGB32);
  white.fill(Qt::white);
  black.fill(Qt::black);
  CHECK(ui::pictureDistance(white, white) == 0);
  CHECK(ui::pictureDistance(white, black) == Approx(1));
}

TEST_CASE("an even pace lingers where pictures change and hurries where they do not") {
  std::vector<ui::PaceSample> samples;
  for (int i = 0; i <= 10; ++i) {
    QImage image(8, 8, QImage::Format_RGB32);
    const int grey = i < 5 ? 0 : i < 7 ? (i - 4) * 100 : 200;  // all of it between 0.4 and 0.6
    image.fill(QColor(grey, grey, grey));
    samples.push_back({i / 10.0, image});
  }
  const std::vector<double> pace = ui::evenPace(samples);
  REQUIRE(pace.size() > 2);
  CHECK(pace.front() == 0);
  CHECK(pace.back() == 1);
  CHECK(std::is_sorted(pace.begin(), pace.end()));
  CHECK(core::paceAt(pace, 0.2) > 0.4);
  CHECK(core::paceAt(pace, 0.8) < 0.6);
  CHECK(ui::evenPace({{0.5, {}}}).empty());
}

TEST_CASE("even steps are measured from the frames and forgotten when the way changes") {
  FakeScript script = shades();
  script.paint = [](const core::GenerationRequest& request) {
    QImage image(16, 16, QImage::Format_RGB32);
    const auto* way = std::get_if<core::InterpolatedLatent>(&request.source);
    const double position = way == nullptr ? 0 : way->position;
    const int grey = static_cast<int>(std::clamp((position - 0.7) * 5, 0.0, 1.0) * 250);
    image.fill(QColor(grey, grey, grey));
    return image;
  };
  UiBench bench(script);
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  UiBench::find<QCheckBox>(page, text("Even steps")).click();
  const auto largestStep = [&] {
    int largest = 0;
    for (int i = 1; i < page.cache().size(); ++i) {
      const int step = greyOf(page.cache().at(i).image) - greyOf(page.cache().at(i - 1).image);
      largest = std::max(largest, step);
    }
    return largest;
  };
  REQUIRE(spinUntil([&] { return !page.cache().nextMissing() && largestStep() < 12; }));
  QTest::keyClicks(&UiBench::find<ui::PromptEdit>(page, text("To")), text("!"));
  REQUIRE(spinUntil([&] { return !page.cache().nextMissing() && largestStep() < 12; }));
  page.undoStack()->undo();
  CHECK(spinUntil([&] { return !page.cache().nextMissing(); }));
}

TEST_CASE("states survive a round trip through the session") {
  ui::ExploreState state;
  state.mode = ui::ExploreMode::Film;
  state.keys = {{text("a"), 3, core::Easing::EaseIn}, {text(""), 0, core::Easing::Linear}};
  state.corners = {text("x"), text("y")};
  state.dot = {0.25, -0.5};
  state.loop = core::Loop::PingPong;
  state.position = 1.25;
  state.beyond = true;
  state.even = true;
  state.look.request.sampling.seed = 12345;
  state.look.request.source = core::PromptLatent{text("-")};
  CHECK(ui::exploreFromJson(ui::exploreToJson(state)) == state);
  CHECK(ui::exploreFromJson({}).keys.size() == 2);
}
