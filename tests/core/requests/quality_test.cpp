// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/quality.h"

#include <catch2/catch.hpp>

#include "core/engine/time_estimate.h"
#include "core/requests/request_limits.h"

using namespace crossflow::core;

TEST_CASE("Each quality is known again and costs more than the one before") {
  SamplingSettings own;
  own.guidance = 3;
  own.seed = 11;
  own.variation = 0.5;
  int before = 0;
  for (const Quality quality : {Quality::Draft, Quality::Balanced, Quality::Faithful}) {
    const SamplingSettings sampling = withQuality(own, quality);
    CHECK(qualityOf(sampling) == quality);
    CHECK((sampling.guidance == 3 && sampling.seed == 11 && sampling.variation == 0.5));
    CHECK_FALSE(tooFewForEuler(sampling));
    const int evaluations = TimeEstimate::evaluations(sampling, 50);
    CHECK(evaluations > before);
    before = evaluations;
  }
  CHECK(before == 50);
}

TEST_CASE("What a request leaves open is Faithful; other numbers are the user's own") {
  CHECK(qualityOf(SamplingSettings()) == Quality::Faithful);
  SamplingSettings own;
  own.steps = 23;
  CHECK_FALSE(qualityOf(own).has_value());
  own = withQuality(own, Quality::Draft);
  own.guidanceFrom = 0.3;
  CHECK_FALSE(qualityOf(own).has_value());
}
