// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/config/config_reader.h"

#include "tests/support/catch_torch.h"
#include "training/config/run_error.h"

using namespace crossflow::training;
using Catch::Matchers::Contains;
using nlohmann::json;

TEST_CASE("Entries are checked for kind and range and named in complaints", "[config]") {
  const json object{{"lr", 0.5}, {"steps", 10.0}, {"word", "b"}, {"flag", 3}, {"odd", 1.5}};
  ConfigReader reader(object, "optimizer");
  REQUIRE(reader.number("lr", 1, 0, 1) == 0.5);
  REQUIRE(reader.integer("steps", 1, 1, 100) == 10);
  REQUIRE(reader.choice("word", {"a", "b"}, 0) == 1);
  REQUIRE(reader.number("absent", 7, 0, 10) == 7);
  REQUIRE_THROWS_WITH(reader.number("lr", 1, 0.6, 1), Contains("optimizer.lr") && Contains("0.5"));
  REQUIRE_THROWS_WITH(reader.boolean("flag", true), Contains("optimizer.flag"));
  REQUIRE_THROWS_WITH(reader.integer("odd", 1, 0, 2), Contains("whole number"));
  REQUIRE_THROWS_WITH(reader.choice("word", {"x", "y"}, 0), Contains("x, y"));
}

TEST_CASE("A misspelt entry is not passed over in silence", "[config]") {
  const json object{{"batchsize", 3}};
  ConfigReader reader(object, "train");
  reader.integer("batchSize", 1, 1, 10);
  REQUIRE_THROWS_WITH(reader.finish(), Contains("train.batchsize"));
}

TEST_CASE("A part that is not an object is refused", "[config]") {
  const json object{{"train", 3}};
  ConfigReader reader(object, "");
  REQUIRE_THROWS_AS(reader.part("train"), RunError);
  REQUIRE_NOTHROW(reader.part("absent").finish());
}
