// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/arithmetic_page.h"

#include <catch2/catch.hpp>

#include "tests/ui/explore/live_pages.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

/// The weight of the first term as a shade; green has the steps.
FakeScript sums() {
  FakeScript script = shades();
  script.paint = [](const core::GenerationRequest& request) {
    const auto* sum = std::get_if<core::ExpressionLatent>(&request.source);
    if (sum == nullptr) return shade(request);
    const auto parts = core::evaluateExpression(*sum);
    QImage image(32, 32, QImage::Format_RGB32);
    const int grey =
        parts.ok() ? static_cast<int>(std::lround(100 + 50 * parts->front().weight)) : 0;
    image.fill(QColor(grey, std::clamp(request.sampling.steps, 0, 255), grey));
    return image;
  };
  return script;
}

QPlainTextEdit& lineOf(ui::ArithmeticPage& page) {
  return UiBench::find<QPlainTextEdit>(page, text("Expression"));
}

QString messageOf(ui::ArithmeticPage& page) {
  return page.findChild<ui::ExpressionEdit*>()->message();
}

}  // namespace

TEST_CASE("an expression and its chips edit one text; errors are said at their place") {
  UiBench bench(sums());
  auto& page = bench.page<ui::ArithmeticPage>();
  auto& line = lineOf(page);
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
  REQUIRE(spinUntil([&] { return kept(bench) == 1; }));
}

TEST_CASE("an empty line is not rendered without a word") {
  UiBench bench(sums());
  auto& page = bench.page<ui::ArithmeticPage>();
  UiBench::find<QPushButton>(page, text("Render this picture")).click();
  CHECK(messageOf(page).contains(text("nothing to draw")));
  QTest::keyClicks(&lineOf(page), text("dog"));
  CHECK(messageOf(page).isEmpty());
}

TEST_CASE("undo draws the picture again", "[live]") {
  UiBench bench(sums());
  auto& page = bench.page<ui::ArithmeticPage>();
  QTest::keyClicks(&lineOf(page), text("dog + hat"));
  REQUIRE(spinUntil([&] { return isSharp(page.view()->image()); }));
  QCoreApplication::processEvents();
  QTest::qWait(1000);  // another gesture
  UiBench::find<QDoubleSpinBox>(page, text("Weight of \"dog\"")).setValue(-1.2);
  REQUIRE(spinUntil([&] { return greyOf(page.view()->image()) == 40; }));
  page.undoStack()->undo();
  CHECK(lineOf(page).toPlainText() == text("dog + hat"));
  CHECK(spinUntil([&] { return greyOf(page.view()->image()) == 150; }));
  CHECK(spinUntil([&] { return isSharp(page.view()->image()); }));
}

TEST_CASE("what cannot be drawn says why and dims the old picture", "[live]") {
  UiBench bench(sums());
  auto& page = bench.page<ui::ArithmeticPage>();
  auto& line = lineOf(page);
  QTest::keyClicks(&line, text("dog"));
  REQUIRE(spinUntil([&] { return isSharp(page.view()->image()); }));
  CHECK(page.view()->graphicsEffect() == nullptr);
  for (const auto& [expression, words] :
       {std::pair{"dog - dog", "cancel"}, std::pair{"@nobody + dog", "@nobody"},
        std::pair{"", "write a prompt"}}) {
    line.setPlainText(text(expression));
    CHECK(messageOf(page).contains(text(words)));
    CHECK(line.property("wrong").toBool());
    CHECK(page.view()->graphicsEffect() != nullptr);
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(bench.service->renders().empty());
  }
  line.setPlainText(text("2 * dog"));
  CHECK(messageOf(page).isEmpty());
  CHECK(page.view()->graphicsEffect() == nullptr);
  CHECK(spinUntil([&] { return greyOf(page.view()->image()) == 200; }));
}

TEST_CASE("five terms stay live under their sliders, through nothing and below", "[live]") {
  UiBench bench(sums());
  auto& page = bench.page<ui::ArithmeticPage>();
  QTest::keyClicks(&lineOf(page), text("a + b + c - d + e"));
  QCoreApplication::processEvents();
  auto& slider = UiBench::find<QSlider>(page, text("Weight of \"a\""));
  for (int position = slider.value(); position >= -30; position -= 5) {
    slider.setValue(position);
    CHECK(slider.isVisible());  // it is still the same one
    QTest::qWait(5);
  }
  CHECK(lineOf(page).toPlainText().startsWith(text("-1.5 * ")));
  CHECK(spinUntil([&] { return greyOf(page.view()->image()) == 25; }));
  CHECK(spinUntil([&] { return isSharp(page.view()->image()); }));
}

TEST_CASE("names are looked at when they are given") {
  const std::vector<core::NamedLatent> taken{{text("dog"), text("a dog")}};
  CHECK(ui::objectionToName(text("dark_man-2"), taken).isEmpty());
  CHECK(ui::objectionToName(text("Größe"), taken).isEmpty());
  CHECK_FALSE(ui::objectionToName(text("dark man!"), taken).isEmpty());
  CHECK_FALSE(ui::objectionToName(text("a+b"), taken).isEmpty());
  CHECK_FALSE(ui::objectionToName(text("dog"), taken).isEmpty());
}

TEST_CASE("an operand's own picture is kept in the gallery by its button") {
  UiBench bench(sums());
  auto& page = bench.page<ui::ArithmeticPage>();
  QTest::keyClicks(&lineOf(page), text("dog + hat"));
  QCoreApplication::processEvents();
  UiBench::find<QToolButton>(page, text("Keep \"hat\" in the gallery")).click();
  REQUIRE(spinUntil([&] { return kept(bench) == 1; }));
  CHECK(bench.history.rows(*bench.history.find({}))->front().prompt == text("hat"));
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
  QTest::keyClicks(&lineOf(page), text("dog + hat"));
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

TEST_CASE("a result that looks like an operand is pointed out") {
  FakeScript script = shades();
  script.paint = [](const core::GenerationRequest&) {
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    return image;
  };
  UiBench bench(script);
  auto& page = bench.page<ui::ArithmeticPage>();
  QTest::keyClicks(&lineOf(page), text("dog + hat"));
  CHECK(spinUntil([&] { return page.warning().contains(text("dog")); }));
}
