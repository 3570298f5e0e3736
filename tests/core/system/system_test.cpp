// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <catch2/catch.hpp>

#include "core/system/device_info.h"
#include "core/system/paths.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::core;

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
