// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_bar.h"

#include <catch2/catch.hpp>

using namespace crossflow;
using cli::progressLine;

TEST_CASE("the progress line says what, how far and how long", "[cli]") {
  const core::Progress progress{core::Phase::Sample, 12, 50, 0.24, std::nullopt};
  CHECK(progressLine(progress, 37.8, 80) ==
        QStringLiteral("Sampling step 12 of 50 [#######.......................] 24 %, 38 s left"));
  CHECK(progressLine(progress, std::nullopt, 80).endsWith(QStringLiteral("] 24 %")));
  CHECK(progressLine(progress, 4000, 80).endsWith(QStringLiteral("1 h 5 min left")));
}

TEST_CASE("the progress line never exceeds its width", "[cli]") {
  const core::Progress progress{core::Phase::Sample, 123456, 500000, 1.5, std::nullopt};
  for (int width = 1; width < 120; ++width) {
    CHECK(progressLine(progress, 1e9, width).size() <= width);
  }
}
