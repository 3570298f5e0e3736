// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iostream>
#include <vector>

#include "app/parity/pack.h"
#include "tests/support/catch_torch.h"
#include "tests/support/test_data.h"

namespace fs = std::filesystem;
using crossflow::parity::isPack;
using crossflow::parity::Report;

namespace {

std::vector<fs::path> packs() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(crossflow::tests::dataPath(""))) {
    if (entry.is_directory() && isPack(entry.path())) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

TEST_CASE("every recorded pack is reproduced", "[parity]") {
  REQUIRE_FALSE(packs().empty());
  for (const fs::path& pack : packs()) {
    DYNAMIC_SECTION(pack.filename().string()) {
      const Report report = crossflow::parity::runPack(pack);
      std::cout << pack.filename().string() << '\n';
      crossflow::parity::printReport(std::cout, report);
      CHECK(report.passed());
    }
  }
}

TEST_CASE("a folder that is not a pack is refused by name", "[parity]") {
  CHECK_FALSE(isPack(fs::temp_directory_path() / "crossflow-no-such-pack"));
  CHECK_THROWS_WITH(crossflow::parity::runPack("/nonexistent/pack"),
                    Catch::Contains("/nonexistent/pack"));
}
