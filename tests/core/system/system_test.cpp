// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>

#include <QFile>
#include <QFileInfo>
#include <catch2/catch.hpp>

#include "core/system/bounded_file.h"
#include "core/system/device_info.h"
#include "core/system/paths.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::core;
using crossflow::tests::TempDir;

TEST_CASE("the processor is always among the devices") {
  const auto devices = findDevices();
  REQUIRE_FALSE(devices.empty());
  CHECK(devices[0].id == QStringLiteral("cpu"));
  CHECK(devices[0].cores > 0);
  CHECK(devices[0].memory > 0);
  CHECK_FALSE(devices[0].name.isEmpty());
}

TEST_CASE("paths below a folder stay below it, spaces and other scripts included") {
  const crossflow::tests::TempDir folder;
  const QString root =
      QString::fromStdString(folder.path().string()) + QStringLiteral("/ein Ordner/画像");
  const Paths paths = Paths::below(root);
  CHECK(paths.pictures.startsWith(root));
  CHECK(paths.runs.startsWith(root));
  CHECK(usableFolder(paths.pictures));
  CHECK(QFileInfo(paths.pictures).isDir());
  CHECK_FALSE(usableFolder(QStringLiteral("/proc/nowhere")));
}

TEST_CASE("the folders of prompts and pictures are the user's own") {
  const TempDir folder;
  const QString data = QString::fromStdString((folder / "data").string());
  const Paths paths = Paths::below(data);
  paths.makePrivate();
  const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
  CHECK((QFile::permissions(data) & others) == 0);
  CHECK((QFile::permissions(paths.pictures) & others) == 0);

  // Of an earlier version: tightened. Somebody else's folder: left alone.
  QFile(paths.database).open(QIODevice::WriteOnly);
  QFile::setPermissions(data, QFile::permissions(data) | others);
  paths.makePrivate();
  CHECK((QFile::permissions(data) & others) == 0);
  const QString foreign = QString::fromStdString(folder.path().string());
  QFile::setPermissions(foreign, QFile::permissions(foreign) | others);
  Paths::below(foreign).makePrivate();
  CHECK((QFile::permissions(foreign) & others) == others);
}

TEST_CASE("what is not an ordinary file is not read") {
  const TempDir folder;
  const auto path = [&](const char* name) {
    return QString::fromStdString((folder / name).string());
  };
  QFile file(path("a"));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("abc");
  file.close();
  CHECK(readBounded(path("a"), 3) == "abc");
  CHECK(readBounded(path("a"), 2).isEmpty());
  QFile::link(QStringLiteral("/dev/zero"), path("endless"));
  CHECK(readBounded(path("endless"), 100).isEmpty());
  REQUIRE(::mkfifo(path("pipe").toUtf8().constData(), 0600) == 0);
  QFile pipe(path("pipe"));
  CHECK_FALSE(openOrdinary(pipe));  // a hang without it
}
