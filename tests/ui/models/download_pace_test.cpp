// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/download_pace.h"

#include <catch2/catch.hpp>

using crossflow::ui::DownloadPace;

TEST_CASE("the pace of a download is that of the last seconds") {
  DownloadPace pace;
  CHECK_FALSE(pace.bytesPerSecond());
  pace.see(0, 0);
  pace.see(500, 500'000);
  CHECK_FALSE(pace.bytesPerSecond());  // too soon to say
  pace.see(2000, 2'000'000);
  CHECK(*pace.bytesPerSecond() == Approx(1e6));
  for (qint64 second = 3; second <= 30; ++second) pace.see(second * 1000, 2'000'000 + second * 100);
  CHECK(*pace.bytesPerSecond() == Approx(100));  // it has become slow
  pace.see(31'000, 5);                           // another file
  CHECK_FALSE(pace.bytesPerSecond());
}
