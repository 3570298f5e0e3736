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
  CHECK(safeFileName(QStringLiteral("man farmer \u2192 penguin (56 %)")) ==
        QStringLiteral("man-farmer-penguin-56"));
  CHECK(safeFileName(QStringLiteral("0.5 * \"a & b\" - $(c)")) == QStringLiteral("0.5-a-b-c"));
  const QString faces = QStringLiteral("\U0001F600").repeated(50);
  const QString cut = safeFileName(faces);
  CHECK(cut.toUtf8().size() == 80);
  CHECK(faces.startsWith(cut));
}

TEST_CASE("file names hold on every system and deceive nobody") {
  const auto name = [](const char16_t* text, int bytes = 80) {
    return safeFileName(QString::fromUtf16(text), bytes);
  };
  CHECK(name(u"con") == u"con_");
  CHECK(name(u"NUL.txt") == u"NUL.txt_");
  CHECK(name(u"console") == u"console");
  CHECK(name(u"a cat...") == u"a-cat");
  CHECK(name(u"a\u202egnp.exe") == u"agnp.exe");
  CHECK(name(u"\U0001F468\u200d\U0001F33E") == u"\U0001F468\u200d\U0001F33E");
  // A flag is two letters of four bytes each: whole or not at all.
  CHECK(name(u"ab\U0001F1E9\U0001F1EA", 9) == u"ab");
  CHECK(name(u"ab\U0001F1E9\U0001F1EA", 10) == u"ab\U0001F1E9\U0001F1EA");
}
