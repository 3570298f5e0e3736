// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/measures.h"

#include <QLocale>
#include <catch2/catch.hpp>

#include "models/base/measures.h"

using namespace crossflow;

TEST_CASE("The window cuts durations as the command line does", "[measures]") {
  for (const double seconds : {0.2, 1.0, 45.0, 60.0, 125.0, 745.0, 3600.0, 4800.0, 200'000.0}) {
    CAPTURE(seconds);
    CHECK(core::durationText(seconds).toStdString() == base::durationText(seconds));
  }
  CHECK(core::leftText(125) == QStringLiteral("2 min left"));
  CHECK(core::aboutText(518) == QStringLiteral("about 9 min"));
  CHECK(core::aboutText(0.3) == QStringLiteral("less than a second"));
}

TEST_CASE("Sizes, counts and rates follow the locale", "[measures]") {
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
  CHECK(core::sizeText(3'440'000'000) == QStringLiteral("3,4 GB"));
  CHECK(core::countText(824'500'000) == QStringLiteral("824,5 million"));
  CHECK(core::countText(12'000) == QStringLiteral("12.000"));
  CHECK(core::rateText(3.44) == QStringLiteral("3,44/s"));
  CHECK(core::rateText(344.4) == QStringLiteral("344/s"));
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  for (const qint64 bytes : {340'200LL, 850'000'000LL, 999'600'000LL, 3'440'000'000LL}) {
    CAPTURE(bytes);
    CHECK(core::sizeText(bytes).toStdString() == base::sizeText(bytes));
  }
  QLocale::setDefault(before);
}
