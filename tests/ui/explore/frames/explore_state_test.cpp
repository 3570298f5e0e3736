// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frames/explore_state.h"

#include <catch2/catch.hpp>

#include "tests/support/qt_text.h"
#include "ui/explore/frames/explore_frames.h"

using namespace crossflow;
using namespace crossflow::tests;

TEST_CASE("states survive a round trip through the session", "[explore]") {
  ui::ExploreState state;
  state.mode = ui::ExploreMode::Film;
  state.way.from = text("f");
  state.way.beyond = true;
  state.way.even = true;
  state.film.keys = {{text("a"), 3, core::Easing::EaseIn, {}, 9},
                     {text(""), 0, core::Easing::Linear}};
  state.film.loop = core::Loop::PingPong;
  state.film.mix = core::Mix::Slerp;
  state.pad.corners = {text("x"), text("y")};
  state.pad.dot = {0.25, -0.5};
  state.pad.path = QPolygonF({QPointF(0, 0), QPointF(0.5, 0.25)});
  state.position = 1.25;
  state.look.request.sampling.seed = 12345;
  state.look.request.source = core::PromptLatent{text("-")};
  CHECK(ui::exploreFromJson(ui::exploreToJson(state)) == state);
  CHECK(ui::exploreFromJson({}).film.keys.size() == 2);
}

TEST_CASE("what earlier versions kept is read", "[explore]") {
  const QJsonObject old{{text("mode"), 0},       {text("from"), text("a")},
                        {text("to"), text("b")}, {text("frames"), 12},
                        {text("mix"), 1},        {text("framesPerSecond"), 24},
                        {text("position"), 0.25}};
  const ui::ExploreState state = ui::exploreFromJson(old);
  CHECK(state.way.from == text("a"));
  CHECK(state.way.frames == 12);
  CHECK(state.film.frames == 12);
  CHECK(state.film.framesPerSecond == 24);
  CHECK(state.film.mix == core::Mix::Slerp);
  CHECK(state.position == 0.25);
}

TEST_CASE("an example fills in what is empty and leaves what is written", "[explore]") {
  for (const auto mode : {ui::ExploreMode::Way, ui::ExploreMode::Pad, ui::ExploreMode::Film}) {
    ui::ExploreState state;
    state.mode = mode;
    state.way.to = text("mine");
    CHECK_FALSE(complete(state));
    CHECK(complete(filledIn(state, {text("a"), text("b")})));
    CHECK(filledIn(state, {text("a")}).way.to == text("mine"));
  }
}

TEST_CASE("frames are the same wherever the hand is, and others for another way", "[explore]") {
  ui::ExploreState one;
  ui::ExploreState two = one;
  two.position = 0.5;
  two.pad.corners << text("another page's");
  two.film.framesPerSecond = 30;
  CHECK(sameFrames(one, two));
  two.way.to = text("b");
  CHECK_FALSE(sameFrames(one, two));
  two = one;
  two.look.request.sampling.guidance = 3;
  CHECK_FALSE(sameFrames(one, two));
}

TEST_CASE("what a picture was made with comes back to the slider and the pad", "[explore]") {
  ui::ExploreState state;
  state.mode = ui::ExploreMode::Pad;
  state.pad.corners = {text("a"), text("b"), text("c"), text("d")};
  state.pad.dot = {0.3, -0.8};
  const auto back = ui::stateOf(requestOf(state), {});
  REQUIRE(back);
  CHECK(back->pad.dot.x() == Approx(0.3));
  CHECK(back->pad.dot.y() == Approx(-0.8));
  state.mode = ui::ExploreMode::Way;
  state.way.from = text("a");
  state.position = 1.3;
  const auto way = ui::stateOf(requestOf(state), {});
  REQUIRE(way);
  CHECK(way->way.beyond);
  CHECK(way->position == 1.3);
}
