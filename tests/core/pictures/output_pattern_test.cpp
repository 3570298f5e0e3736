// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pictures/output_pattern.h"

#include <catch2/catch.hpp>

using namespace crossflow::core;

namespace {

const OutputFields kFields{.index = 4,
                           .seed = 99,
                           .prompt = QStringLiteral("../a dog:\n\"in\" a hat?"),
                           .model = QStringLiteral("starter"),
                           .date = QDateTime(QDate(2025, 3, 9), QTime(7, 8, 9))};

std::string expand(const char* pattern) {
  const auto path = expandOutputPattern(QString::fromUtf8(pattern), kFields);
  return path ? path->toStdString() : "failed: " + path.failure().sentence.toStdString();
}

}  // namespace

TEST_CASE("Patterns are filled in") {
  CHECK(expand("out/{date}/{prompt}-{seed}_{index}.png") ==
        "out/2025-03-09/a-dog-in-a-hat-99_0005.png");
  CHECK(expand("{model}{{x}-{time}.jpg") == "starter{x}-070809.jpg");
}

TEST_CASE("Wrong patterns are named") {
  CHECK(expand("{colour}.png") == "failed: There is no placeholder {colour}.");
  CHECK(expand("{seed.png").find("never closed") != std::string::npos);
  CHECK(expand("folder/").find("names no file") != std::string::npos);
}

TEST_CASE("Values make safe names of bounded length") {
  CHECK(safeFileName(QStringLiteral("...")) == QStringLiteral("picture"));
  CHECK(safeFileName(QStringLiteral("a/b\\c")) == QStringLiteral("abc"));
  const QString faces = QStringLiteral("\U0001F600").repeated(50);
  const QString cut = safeFileName(faces);
  CHECK(cut.toUtf8().size() == 80);
  CHECK(faces.startsWith(cut));
}
