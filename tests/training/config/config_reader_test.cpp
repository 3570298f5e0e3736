// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/config/config_reader.h"

#include <nlohmann/json.hpp>

#include "models/base/error.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using nlohmann::json;
using training::ConfigFields;
using training::ConfigReader;

TEST_CASE("What is read is explained in the words it is read with", "[config]") {
  const json object{{"train", {{"steps", 10}, {"bf16", true}}}};
  ConfigFields fields;
  const ConfigReader root(object, &fields);
  ConfigReader train = root.part("train");
  CHECK(train.integer("steps", 7, 1, 100, "how long") == 10);
  CHECK(train.number("lr", 0.5, 0, 1, "how fast") == 0.5);
  CHECK(train.choice("precision", {"fp32", "bf16"}, 1, "how exact") == 1);
  CHECK_THROWS_AS(train.integer("bf16", 7, 1, 100, "a flag"), Error);
  REQUIRE(fields.size() == 4);
  CHECK(fields[0].name == "train.steps");
  CHECK(fields[0].values == "whole number, 1 to 100");
  CHECK(fields[0].fallback == "7");
  CHECK(fields[1].about == "how fast");
  CHECK(fields[2].fallback == "bf16");
}
