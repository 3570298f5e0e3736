// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/kept_pictures.h"

#include <QDir>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

#include "tests/support/kept_picture.h"

using namespace crossflow::core;
using crossflow::tests::writeKeptPicture;

TEST_CASE("Kept pictures are listed with what they are, removed and brought back") {
  const QTemporaryDir folder;
  writeKeptPicture(folder.path(), QStringLiteral("photo"));
  writeKeptPicture(folder.path(), QStringLiteral("dog"));
  const KeptPictures kept(folder.path());
  auto all = kept.all();
  REQUIRE(all.size() == 2);
  CHECK(all[0].name == QStringLiteral("dog"));
  CHECK(all[1].model == QStringLiteral("starter"));
  CHECK(all[1].roundTrip == Approx(41.5));
  CHECK(all[1].picture.pixel(1, 1) == qRgb(0x40, 0x40, 0x40));
  CHECK_FALSE(kept.remove(QStringLiteral("dog")).has_value());
  CHECK_FALSE(kept.has(QStringLiteral("dog")));
  CHECK(kept.all().size() == 1);
  CHECK_FALSE(kept.restore(QStringLiteral("dog")).has_value());
  CHECK(kept.all().size() == 2);
  CHECK(kept.remove(QStringLiteral("nobody")).has_value());
}

TEST_CASE("What was removed can be brought back for a while and is gone then") {
  const QTemporaryDir folder;
  writeKeptPicture(folder.path(), QStringLiteral("photo"));
  const KeptPictures kept(folder.path());
  CHECK_FALSE(kept.remove(QStringLiteral("photo")).has_value());
  kept.forgetRemoved(std::chrono::hours(1));
  CHECK_FALSE(kept.restore(QStringLiteral("photo")).has_value());
  CHECK_FALSE(kept.remove(QStringLiteral("photo")).has_value());
  kept.forgetRemoved(std::chrono::seconds(0));
  CHECK(kept.restore(QStringLiteral("photo")).has_value());
  CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("Files that say what is not so are passed over or shown without a picture") {
  const QTemporaryDir folder;
  for (const char* place : {"[16,27]", "[-1,11]", "[1000000,1000012]", "[16]", "[28,16]"}) {
    writeKeptPicture(folder.path(), QStringLiteral("photo"), place);
    const auto all = KeptPictures(folder.path()).all();
    REQUIRE(all.size() == 1);
    CHECK(all.front().picture.isNull());
  }
  QFile other(folder.filePath(QStringLiteral("other.safetensors")));
  REQUIRE(other.open(QIODevice::WriteOnly));
  other.write(QByteArray(8, '\xff') + "{}");
  other.close();
  CHECK(KeptPictures(folder.path()).all().size() == 1);
  CHECK(KeptPictures(folder.filePath(QStringLiteral("nowhere"))).all().empty());
}
