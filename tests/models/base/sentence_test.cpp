// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/sentence.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "models/base/error.h"

using namespace crossflow;

namespace {

std::string reversed(const char* pattern) {
  static const std::map<std::string, std::string> kWords{{"%1 of %2", "aus %2 %1"},
                                                         {"a step", "ein Schritt"}};
  const auto found = kWords.find(pattern);
  return found == kWords.end() ? pattern : found->second;
}

}  // namespace

TEST_CASE("a sentence is put together in any language, its parts too", "[sentence]") {
  const Sentence part = Sentence::tr("a step");
  const Sentence whole = Sentence::tr("%1 of %2", part, 50);
  CHECK(whole.english() == "a step of 50");
  CHECK(whole.in(reversed) == "aus 50 ein Schritt");
  CHECK(Sentence("%1, as it is").in(reversed) == "%1, as it is");
}

TEST_CASE("what goes into a place is never taken for a place", "[sentence]") {
  const std::string name = "%2.pth";
  CHECK(Sentence::tr("\"%1\": %2 %3", name, std::filesystem::path("a/%1"), 0.5).english() ==
        "\"%2.pth\": a/%1 0.5");
  CHECK(Sentence::tr("100 %, %9 and %", name).english() == "100 %, %9 and %");
}

TEST_CASE("an error keeps its sentence and tells it in English", "[sentence]") {
  const ShapeError error(Sentence::tr("%1 of %2", 3, 4));
  const std::vector<Error> copies{error};
  CHECK(copies[0].what() == std::string("3 of 4"));
  CHECK(copies[0].sentence().in(reversed) == "aus 4 3");
  CHECK(Error("as it is").sentence().english() == "as it is");
}
