// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/wildcards.h"

#include <QSet>
#include <catch2/catch.hpp>

#include "core/requests/caption_list.h"
#include "tests/support/qt_text.h"

using namespace crossflow::core;
using crossflow::tests::text;

TEST_CASE("choices are spread out in order, nested ones too") {
  CHECK(
      *expandChoices(text("a {red|green} {cat|dog}"), 10) ==
      QStringList{text("a red cat"), text("a red dog"), text("a green cat"), text("a green dog")});
  CHECK(*expandChoices(text("{a{b|c}|d}"), 10) == QStringList{text("ab"), text("ac"), text("d")});
  CHECK(*expandChoices(text("plain"), 10) == QStringList{text("plain")});
  CHECK(*expandChoices(text("a {|big} cat"), 10) == QStringList{text("a  cat"), text("a big cat")});
  CHECK(*expandChoices(text("\\{literal\\}"), 10) == QStringList{text("{literal}")});
}

TEST_CASE("wrong and too many choices are told with their place") {
  CHECK(expandChoices(text("a {red"), 10).failure().sentence.contains(text("column 3")));
  CHECK(expandChoices(text("a} b"), 10).failure().sentence.contains(text("column 2")));
  CHECK_FALSE(expandChoices(text("{a|b}{a|b}{a|b}{a|b}"), 10).ok());
  CHECK(*countChoices(QString(text("{a|b}")).repeated(60), 100) == 101);  // no overflow
  CHECK_FALSE(countChoices(QString(QLatin1Char('{')).repeated(5000), 10).ok());
  CHECK_FALSE(countChoices(QString(QLatin1Char('a')).repeated(30'000), 10).ok());
}

TEST_CASE("every choice is drawn sooner or later") {
  std::mt19937_64 random(7);
  QSet<QString> seen;
  for (int i = 0; i < 200; ++i) seen.insert(*drawChoice(text("{a|b|{c|d}}"), random));
  CHECK(seen == QSet<QString>{text("a"), text("b"), text("c"), text("d")});
}

TEST_CASE("captions complete by the beginnings of words and know their words") {
  const CaptionList captions({text("penguin"), text("woman astronaut: dark skin tone"), text("pen"),
                              text("# bird cold"), text("")});
  CHECK(captions.size() == 3);
  CHECK(captions.complete(text("pen"), 8) == QStringList{text("penguin"), text("pen")});
  CHECK(captions.complete(text("dark wom"), 8) ==
        QStringList{text("woman astronaut: dark skin tone")});
  CHECK(captions.complete(text("guin"), 8).isEmpty());
  CHECK(captions.complete(text(" "), 8).isEmpty());
  const auto unknown = captions.unknownWords(text("a cold Penguin, car"));
  REQUIRE(unknown.size() == 1);
  CHECK(unknown[0].start == 16);
  CHECK(unknown[0].length == 3);
  CHECK(CaptionList().unknownWords(text("anything")).empty());
}

TEST_CASE("what no caption says in one is found in parts, the rarest words first") {
  const CaptionList captions({text("red apple"), text("racing car"), text("cloud with rain"),
                              text("red heart"), text("man: red hair"), text("# happy")});
  CHECK(captions.areNames());
  CHECK(captions.partsOf(text("a red car in the rain"), 2) ==
        QStringList{text("racing car"), text("cloud with rain")});
  CHECK(captions.partsOf(text("a red car in the rain"), 9).size() == 3);
  CHECK(captions.partsOf(text("a Red Apple"), 2).isEmpty());    // one says it all
  CHECK(captions.partsOf(text("a happy apple"), 2).isEmpty());  // known besides does not count
  CHECK(captions.partsOf(text("some other thing"), 2).isEmpty());
  CHECK_FALSE(
      CaptionList({text("a man in a red shirt rides a horse along a wide beach")}).areNames());
  CHECK_FALSE(CaptionList().areNames());
}
