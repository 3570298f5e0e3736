// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frames/even_pace.h"

#include <catch2/catch.hpp>

#include "core/requests/film_frames.h"
#include "tests/ui/explore/live_pages.h"
#include "ui/explore/frames/picture_distance.h"

using namespace crossflow;
using namespace crossflow::tests;

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
