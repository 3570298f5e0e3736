// SPDX-License-Identifier: GPL-3.0-or-later
// The fader between models and over a run's saved steps, by the real widgets.

#include <catch2/catch.hpp>

#include "core/requests/model_name.h"
#include "tests/support/run_folder.h"
#include "tests/ui/explore/live_pages.h"
#include "ui/training/training_page.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

/// Paints the share of the second model as a shade of grey.
FakeScript faded() {
  FakeScript script = shades();
  script.models.push_back(fakeModel(text("mine"), text("My pictures")));
  script.models[1].defaultSteps = 20;
  script.paint = [](const core::GenerationRequest& request) {
    const auto fade = core::fadeIn(request.model);
    const double share = fade ? fade->share : request.model == text("mine") ? 1 : 0;
    QImage image(32, 32, QImage::Format_RGB32);
    const int grey = greyAt(share);
    image.fill(QColor(grey, std::clamp(request.sampling.steps, 0, 255), grey));
    return image;
  };
  return script;
}

void chooseModel(ui::InterpolationPage& page, const char* box, const char* model) {
  auto& choices = UiBench::find<QComboBox>(page, text(box));
  choices.setCurrentIndex(choices.findData(text(model)));
  REQUIRE(choices.currentIndex() >= 0);
  Q_EMIT choices.activated(choices.currentIndex());
}

ui::PromptEdit& promptOf(ui::InterpolationPage& page) {
  UiBench::find<QToolButton>(page, text("Models")).click();
  return UiBench::find<ui::PromptEdit>(page, text("Prompt"));
}

}  // namespace

TEST_CASE("one prompt is faded from a model to another", "[live]") {
  UiBench bench(faded());
  auto& page = bench.page<ui::InterpolationPage>();
  QTest::keyClicks(&promptOf(page), text("penguin"));
  CHECK(page.cache().size() == 0);
  chooseModel(page, "From model", "starter");
  chooseModel(page, "To model", "mine");
  REQUIRE(page.cache().size() == 9);
  CHECK(page.cache().at(0).request.model == text("starter"));
  CHECK(page.cache().at(4).request.model == text("starter -> mine at 0.5"));
  CHECK(page.cache().at(8).request.model == text("mine"));
  REQUIRE(stripIsFull(page));
  QTest::mouseClick(page.strip(), Qt::LeftButton, {}, page.strip()->pointAt(0.25));
  REQUIRE(spinUntil([&] { return isSharp(page.view()->image()); }));
  CHECK(greyOf(page.view()->image()) == Approx(greyAt(0.25)).margin(3));
  CHECK(UiBench::find<QComboBox>(page, text("From model")).isVisible());
  CHECK_THROWS_AS(UiBench::find<QComboBox>(page, text("Model")), std::logic_error);
  UiBench::find<QToolButton>(page, text("Swap the two models")).click();
  CHECK(page.cache().at(0).request.model == text("mine"));
}

TEST_CASE("a faded picture's settings come back to the fader") {
  UiBench bench(faded());
  auto request = promptRequest(text("penguin"));
  request.model = core::fadedName({text("starter"), text("mine"), 0.25});
  for (int i = 0; i < bench.window->pageCount(); ++i) {
    const bool taken = bench.window->page(i)->restore(request);
    CHECK(taken == (dynamic_cast<ui::InterpolationPage*>(bench.window->page(i)) != nullptr));
    if (taken) break;
  }
  auto& page = bench.page<ui::InterpolationPage>();
  CHECK(page.strip()->position() == 0.25);
  CHECK(UiBench::find<QComboBox>(page, text("To model")).currentData().toString() == text("mine"));
  // And over a restart.
  const QJsonObject state = page.state();
  page.setState({});
  page.setState(state);
  CHECK(page.state() == state);
}

TEST_CASE("a slider goes over all steps that a run has saved", "[live]") {
  UiBench bench(faded());
  RunFolder run(bench.paths.runs, text("emoji"));
  run.config({text("a rocket"), text("a whale")});
  for (const qint64 step : {500, 1000, 1500}) run.checkpoint(step);
  run.status(text("finished"), 1500, 1500);
  auto& training = bench.page<ui::TrainingPage>();
  REQUIRE(spinUntil([&] { return bench.training->runs().size() == 1; }, 20'000));
  training.select(bench.training->runs().front().folder);
  training.view()->openTab(ui::RunView::Tab::Checkpoints);
  ui::CheckpointTable* table = training.view()->checkpoints();
  REQUIRE(spinUntil([&] { return table->checkpoints().size() == 3; }, 20'000));
  QPushButton* over = nullptr;
  for (QPushButton* button : table->findChildren<QPushButton*>()) {
    if (button->text() == text("Slider over the steps")) over = button;
  }
  REQUIRE(over != nullptr);
  REQUIRE(spinUntil([&] { return over->isEnabled(); }, 20'000));
  over->click();
  auto& page = bench.page<ui::InterpolationPage>();
  REQUIRE(spinUntil([&] { return page.cache().size() == 17; }, 20'000));
  CHECK(page.cache().at(0).request.model.endsWith(text("/emoji/checkpoints/500.ckpt")));
  CHECK(page.cache().at(8).request.model.endsWith(text("/emoji/checkpoints/1000.ckpt")));
  CHECK(core::fadeIn(page.cache().at(10).request.model)->share == 0.25);
  CHECK(std::get<core::PromptLatent>(page.cache().at(8).request.source).prompt == text("a rocket"));
  CHECK(page.strip()->position() == 1);
}

TEST_CASE("a run with one saved step has nothing to slide over, which is said") {
  UiBench bench(faded());
  RunFolder run(bench.paths.runs, text("emoji"));
  run.config({text("a rocket")}).checkpoint(500);
  auto& page = bench.page<ui::InterpolationPage>();
  QString said;
  QObject::connect(&page, &ui::Page::failed,
                   [&](const core::Failure& failure) { said = failure.sentence; });
  page.showRun(run.path());
  REQUIRE(spinUntil([&] { return !said.isEmpty(); }, 20'000));
  CHECK(said.contains(text("two steps")));
}

TEST_CASE("a run that learns few steps says why there is nothing to slide over") {
  UiBench bench(faded());
  RunFolder run(bench.paths.runs, text("fast"));
  run.config({text("a rocket")}).checkpoint(500).checkpoint(1000);
  writeFile(run.path() + text("/config.json"), R"({"task": "distil"})");
  auto& page = bench.page<ui::InterpolationPage>();
  core::Failure said;
  QObject::connect(&page, &ui::Page::failed, [&](const core::Failure& failure) { said = failure; });
  page.showRun(run.path());
  REQUIRE(spinUntil([&] { return !said.sentence.isEmpty(); }, 20'000));
  CHECK(said.sentence.contains(text("teacher")));
  CHECK(said.suggestion.contains(text("Export")));
}
