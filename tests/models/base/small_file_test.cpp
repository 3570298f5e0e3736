// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/small_file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "models/base/error.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::models;
namespace fs = std::filesystem;

TEST_CASE("a small file is read whole or refused, and nothing is waited for", "[small_file]") {
  const crossflow::tests::TempDir folder;
  const fs::path file = folder / "a.json";
  std::ofstream(file) << std::string(1000, 'a');
  CHECK(readSmallFile(file, 1000) == std::string(1000, 'a'));
  CHECK_THROWS_WITH(readSmallFile(file, 999), Catch::Contains("more than 999 bytes"));
  CHECK(readSmallFile("/proc/self/status", 1 << 20).size() > 100);  // says it has no size

  fs::create_symlink("/dev/zero", folder / "endless");
  CHECK_THROWS_WITH(readSmallFile(folder / "endless", 1000),
                    Catch::Contains("not an ordinary file"));
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_THROWS_AS(readSmallFile(folder / "pipe", 1000), CheckpointError);  // a hang without it
  CHECK_THROWS_AS(readSmallFile(folder.path(), 1000), CheckpointError);
  CHECK_FALSE(trySmallFile(folder / "none", 1000));
}
