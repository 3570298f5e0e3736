// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/measures.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace crossflow;

TEST_CASE("Durations are told in the units that matter", "[measures]") {
  CHECK(durationText(0.4) == "less than a second");
  CHECK(durationText(1) == "1 s");
  CHECK(durationText(37.6) == "38 s");
  CHECK(durationText(59.6) == "1 min");
  CHECK(durationText(125) == "2 min 5 s");
  CHECK(durationText(599.4) == "9 min 59 s");
  CHECK(durationText(600) == "10 min");
  CHECK(durationText(745) == "12 min");  // nobody needs the seconds of an hour, and they flicker
  CHECK(durationText(3599) == "1 h");
  CHECK(durationText(4800) == "1 h 20 min");
  CHECK(durationText(26 * 3600) == "26 h");
  CHECK(durationText(48 * 3600) == "2 days");
  CHECK(durationText(2.6 * 86400) == "3 days");
}

TEST_CASE("Estimates are told no more exactly than they are known", "[measures]") {
  CHECK(durationText(roughly(0.4)) == "less than a second");
  CHECK(durationText(roughly(38)) == "38 s");
  CHECK(durationText(roughly(83)) == "1 min 20 s");
  CHECK(durationText(roughly(119)) == "2 min");
  CHECK(durationText(roughly(518)) == "9 min");
  CHECK(durationText(roughly(3575)) == "1 h");
  CHECK(durationText(roughly(4930)) == "1 h 20 min");
  CHECK(durationText(roughly(11.6 * 3600)) == "12 h");
  CHECK_FALSE(roughly(-3) > 0);
}

TEST_CASE("Durations that make no sense are told all the same", "[measures]") {
  CHECK(durationText(-5) == "less than a second");
  CHECK(durationText(std::numeric_limits<double>::quiet_NaN()) == "less than a second");
  CHECK(durationText(std::numeric_limits<double>::infinity()) == "11574074 days");
}

TEST_CASE("Sizes are told in multiples of 1000", "[measures]") {
  CHECK(sizeText(0) == "0 bytes");
  CHECK(sizeText(999) == "999 bytes");
  CHECK(sizeText(340'200) == "340 kB");
  CHECK(sizeText(999'400) == "999 kB");
  CHECK(sizeText(850'000'000) == "850 MB");
  CHECK(sizeText(999'600'000) == "999.6 MB");
  CHECK(sizeText(3'440'000'000) == "3.4 GB");
  CHECK(sizeText(1'400'000, Rounding::Up) == "2 MB");
  CHECK(sizeText(1'600'000, Rounding::Down) == "1 MB");
  CHECK(sizeText(3'410'000'000, Rounding::Up) == "3.5 GB");
  CHECK(sizeText(3'490'000'000, Rounding::Down) == "3.4 GB");
  CHECK(sizeText(12'340'000'000'000) == "12.3 TB");
}

TEST_CASE("Counts are told in millions and billions", "[measures]") {
  using Unit = CountParts::Unit;
  CHECK(countParts(999'999).unit == Unit::One);
  CHECK(countParts(999'999).amount == 999'999);
  CHECK(countParts(824'500'000).unit == Unit::Million);
  CHECK(countParts(824'500'000).amount == Approx(824.5));
  CHECK(countParts(999'960'000).unit == Unit::Billion);
  CHECK(countParts(4'762'310'656).amount == Approx(4.762310656));
}
