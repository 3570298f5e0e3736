// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frames/frame_cache.h"

#include <catch2/catch.hpp>

#include "core/requests/film_frames.h"
#include "tests/support/qt_text.h"

using namespace crossflow;
using tests::text;
using ui::FrameCache;
using Quality = FrameCache::Quality;

namespace {

ui::ExploreState stateOfWay(int frames, const char* to = "winter") {
  ui::ExploreState state;
  state.way.from = text("summer");
  state.way.to = text(to);
  state.way.frames = frames;
  return state;
}

QImage grey(int value) {
  QImage image(4, 4, QImage::Format_RGB32);
  image.fill(QColor(value, value, value));
  return image;
}

void fill(FrameCache& cache) {
  while (const auto index = cache.nextMissing()) {
    cache.put(*index, grey(static_cast<int>(100 * (cache.positionOf(*index) + 0.5))),
              Quality::Approximate);
  }
}

int greyAt(const FrameCache& cache, double position) {
  return qRed(cache.show(position).image.pixel(1, 1));
}

}  // namespace

TEST_CASE("a frame cache fills coarse to fine and never gets worse", "[frames]") {
  FrameCache cache;
  CHECK_FALSE(cache.nextMissing());
  CHECK(cache.show(0).image.isNull());
  cache.setScene(sceneOf(stateOfWay(9)));
  CHECK(cache.nextMissing() == 0);
  cache.put(0, grey(1), Quality::Approximate);
  CHECK(cache.nextMissing() == 8);
  cache.put(8, grey(2), Quality::Full);
  CHECK(cache.nextMissing() == 4);
  cache.put(8, QImage(), Quality::Approximate);
  CHECK_FALSE(cache.at(8).image.isNull());
  CHECK(cache.nearest(0.9) == 8);
  cache.put(99, grey(3), Quality::Full);
  CHECK(cache.count(Quality::Approximate) == 2);
}

TEST_CASE("between two frames their fade is shown at once, far ones are not mixed", "[frames]") {
  FrameCache cache;
  cache.setScene(sceneOf(stateOfWay(11)));
  cache.put(0, grey(0), Quality::Full);
  cache.put(10, grey(200), Quality::Full);
  CHECK(greyAt(cache, 0.4) == 0);
  CHECK(greyAt(cache, 0.6) == 200);
  fill(cache);
  CHECK(greyAt(cache, 0.35) == Approx(85).margin(2));
  CHECK(greyAt(cache, 0.32) == Approx(82).margin(2));
  CHECK(cache.show(0.35).quality == Quality::Approximate);
  CHECK(cache.show(0).quality == Quality::Full);
}

TEST_CASE("beyond the ends there are frames like in the middle", "[frames]") {
  ui::ExploreState state = stateOfWay(11);
  state.way.beyond = true;
  FrameCache cache;
  cache.setScene(sceneOf(state));
  CHECK(cache.first() == Approx(-0.5));
  CHECK(cache.last() == Approx(1.5));
  CHECK(cache.size() == 21);
  fill(cache);
  CHECK(greyAt(cache, -0.5) == 0);
  CHECK(greyAt(cache, 1.5) == 200);
  REQUIRE(cache.exactly(1));
  const auto& end = std::get<core::InterpolatedLatent>(cache.at(*cache.exactly(1)).request.source);
  CHECK(end.position == 1);
}

TEST_CASE("other frames keep what fits and borrow the rest until it is made", "[frames]") {
  FrameCache cache;
  cache.setScene(sceneOf(stateOfWay(11)));
  fill(cache);
  cache.setScene(sceneOf(stateOfWay(21)));
  CHECK(cache.count(Quality::Approximate) == 11);  // every second one
  CHECK(cache.count(Quality::Borrowed) == 21);
  CHECK(cache.nextMissing());
  cache.setScene(sceneOf(stateOfWay(6)));
  CHECK_FALSE(cache.nextMissing());
  cache.setScene(sceneOf(stateOfWay(6, "autumn")));
  CHECK(cache.count(Quality::Borrowed) == 0);  // another way: nothing of the old one is shown
}

TEST_CASE("a film keeps the ways whose prompts have not changed", "[frames]") {
  ui::ExploreState state;
  state.mode = ui::ExploreMode::Film;
  state.film.keys = {{text("a")}, {text("b")}, {text("c")}};
  state.film.frames = 11;
  FrameCache cache;
  cache.setScene(sceneOf(state));
  fill(cache);
  state.film.keys[2].prompt = text("d");
  cache.setScene(sceneOf(state));
  CHECK(cache.size() == 21);
  CHECK(cache.count(Quality::Approximate) >= 10);
  CHECK(cache.at(20).quality == Quality::None);
}

TEST_CASE("a key moves in time between its neighbours and moves nothing else", "[frames]") {
  ui::ExploreState state;
  state.mode = ui::ExploreMode::Film;
  state.film.keys = {{text("a")}, {text("b"), 2}, {text("c")}};
  state.film.frames = 11;
  const auto frames = sceneOf(state).frames.size();
  CHECK(core::keyPlaces(sequenceOf(state)) == std::vector<int>{0, 10, 22});
  state.film = withKeyAt(state.film, 1, 6);
  CHECK(core::keyPlaces(sequenceOf(state)) == std::vector<int>{0, 6, 22});
  CHECK(sceneOf(state).frames.size() == frames);
  state.film = withKeyAt(state.film, 1, 100);
  CHECK(core::keyPlaces(sequenceOf(state))[1] == 18);
  state.film = withKeyAt(state.film, 1, -5);
  CHECK(core::keyPlaces(sequenceOf(state))[1] == 2);
  CHECK(sceneOf(state).frames.size() == frames);
}

TEST_CASE("a quick look takes few steps of second order, never more than asked for", "[frames]") {
  core::GenerationRequest request;
  CHECK(ui::quick(request, 2, 50).sampling.steps == 2);
  CHECK(ui::quick(request, 2, 50).sampling.solver == core::Solver::AdamsBashforth2);
  request.sampling.steps = 4;
  CHECK(ui::quick(request, 8, 50).sampling.steps == 4);
  request.sampling.solver = core::Solver::AdamsBashforth2;
  CHECK(ui::quick(request, 8, 50) == request);
}
