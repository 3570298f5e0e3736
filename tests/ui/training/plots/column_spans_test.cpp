// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/plots/column_spans.h"

#include <catch2/catch.hpp>

using namespace crossflow::ui;

TEST_CASE("a stroke covers each column from where it enters to where it leaves") {
  const auto spans = columnSpans({{0.5, 10}, {2.5, 30}}, 4, 0);
  REQUIRE(spans.size() == 4);
  CHECK(spans[0].top == Approx(10));
  CHECK(spans[0].bottom == Approx(15));
  CHECK(spans[1].top == Approx(15));
  CHECK(spans[1].bottom == Approx(25));
  CHECK(spans[2].bottom == Approx(30));
  CHECK(spans[3].empty());
}

TEST_CASE("a zigzag covers all it reaches; a pen adds its width") {
  const auto spans = columnSpans({{1.2, 50}, {1.4, 20}, {1.4, 90}, {1.6, 40}, {2.1, 45}}, 3, 2);
  CHECK(spans[0].empty());
  CHECK(spans[1].top == Approx(19));
  CHECK(spans[1].bottom == Approx(91));
  CHECK(spans[2].bottom == Approx(46));
  // A wide pen is wide sideways, too: a lonely spike on a sharp screen must not be a hair.
  const auto wide = columnSpans({{0, 5}, {4.5, 5}, {4.5, 0}, {4.5, 5}, {9, 5}}, 10, 3);
  CHECK(wide[3].top == Approx(-1.5));
  CHECK(wide[5].top == Approx(-1.5));
  CHECK(wide[6].top == Approx(3.5));
}

TEST_CASE("what lies outside is left out, and nothing at all is nothing") {
  const auto spans = columnSpans({{-100, 0}, {100, 200}}, 2, 0);
  CHECK(spans[0].top == Approx(100));
  CHECK(spans[1].bottom == Approx(102));
  for (const ColumnSpan& span : columnSpans({{-9, 1}, {-5, 2}}, 3, 1)) CHECK(span.empty());
  for (const ColumnSpan& span : columnSpans({{5, 1}, {9, 2}}, 3, 1)) CHECK(span.empty());
  CHECK(columnSpans({}, 3, 1)[0].empty());
  CHECK(columnSpans({{1, 1}}, 0, 1).empty());
  CHECK_FALSE(columnSpans({{1.5, 7}}, 3, 1)[1].empty());
}
