// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/config/json_fields.h"

#include <fstream>

#include "models/base/error.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::models;
using Catch::Matchers::Contains;
using nlohmann::json;

TEST_CASE("fields are checked for kind and range", "[json_fields]") {
  const json object{{"whole", 7},     {"real", 0.5},    {"yes", true},
                    {"name", "x"},    {"list", {1, 2}}, {"inner", {{"deep", 1}}},
                    {"none", nullptr}};
  const JsonFields fields(object);
  CHECK(fields.integer("whole", {0, 10}) == 7);
  CHECK(fields.number("real", {0, 1}) == 0.5);
  CHECK(fields.boolean("yes"));
  CHECK(fields.text("name") == "x");
  CHECK(fields.integers("list", {0, 5}) == std::vector<int64_t>{1, 2});
  CHECK(fields.integer("none", {0, 10}, 3) == 3);
  CHECK_THROWS_WITH(fields.integer("whole", {0, 5}),
                    "whole should be a whole number between 0 and 5, but is 7.");
  CHECK_THROWS_WITH(fields.integer("name", {0, 5}), Contains("but is \"x\""));
  CHECK_THROWS_WITH(fields.number("absent", {0, 1}), "The configuration lacks absent, a number.");
  CHECK_THROWS_WITH(fields.object("inner").text("deep"), Contains("inner.deep"));
  CHECK_THROWS_WITH(fields.integers("list", {0, 5}, 1), Contains("at most 1 entries"));
  CHECK_THROWS_WITH(fields.integers("list", {2, 5}), Contains("list[0]"));
}

TEST_CASE("words, paths and parts are read, and nothing is passed over", "[json_fields]") {
  const json object{{"word", "b"}, {"texts", {"x", "y"}}, {"file", "a/../b"}, {"part", {{"n", 1}}}};
  const JsonFields fields(object);
  CHECK(fields.choice("word", {"a", "b"}) == 1);
  CHECK(fields.choice("absent", {"a", "b"}, 0) == 0);
  CHECK_THROWS_WITH(fields.choice("word", {"x", "y"}), "word should be one of x, y, but is \"b\".");
  CHECK(fields.texts("texts") == std::vector<std::string>{"x", "y"});
  CHECK(fields.texts("absent").empty());
  CHECK_THROWS_WITH(JsonFields(json{{"t", {1}}}).texts("t"), Contains("t[0] should be a text"));
  CHECK(fields.path("file", "/root") == "/root/b");
  CHECK(fields.path("absent", "/root").empty());
  CHECK_THROWS_WITH(fields.finish(), "part is not a setting of this version; is it misspelt?");
  CHECK_NOTHROW(fields.part("none").finish());
  CHECK_THROWS_WITH(fields.part("part").finish(), Contains("part.n is not a setting"));
  CHECK_NOTHROW(fields.finish());
  CHECK_THROWS_WITH(fields.part("word"), Contains("word should be an object in braces"));
  CHECK_THROWS_WITH(fields.refuse("word", "is odd"), "word is odd.");
}

TEST_CASE("JSON files are refused with their name", "[json_fields]") {
  const crossflow::tests::TempDir folder;
  CHECK_THROWS_WITH(readJsonFile(folder / "none.json"), Contains("none.json"));
  std::ofstream(folder / "bad.json") << "{\"a\": ";
  CHECK_THROWS_WITH(readJsonFile(folder / "bad.json"), Contains("bad.json is not valid JSON"));
  CHECK(findJsonFile(folder / "none.json").is_null());
  CHECK(findJsonFile(folder / "bad.json").is_null());
}

TEST_CASE("JSON files are written whole or not at all", "[json_fields]") {
  const crossflow::tests::TempDir folder;
  writeJsonFile(folder / "a.json", {{"a", 1}});
  CHECK(readJsonFile(folder / "a.json").at("a") == 1);
  CHECK_THROWS_WITH(writeJsonFile(folder / "missing/a.json", {{"a", 1}}),
                    Contains("cannot be written"));
  size_t files = 0;
  for ([[maybe_unused]] const auto& file : std::filesystem::directory_iterator(folder.path()))
    ++files;
  CHECK(files == 1);
}
