// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/installation.h"

#include <catch2/catch.hpp>

using namespace crossflow;

TEST_CASE("the window looks for models where the environment says, too", "[installation]") {
  qputenv("CROSSFLOW_MODELS", "/weights of mine");
  CHECK(environmentFolders() == QStringList{QStringLiteral("/weights of mine")});
  const core::EngineOptions options =
      engineOptions(environmentFolders(), QStringLiteral("/home/me/models"));
  CHECK(options.modelFolders.first() == QStringLiteral("/weights of mine"));
  CHECK(options.modelFolders.last() == QStringLiteral("/home/me/models"));
  qunsetenv("CROSSFLOW_MODELS");
  CHECK(environmentFolders().isEmpty());
}
