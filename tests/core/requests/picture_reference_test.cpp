// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/picture_reference.h"

#include <catch2/catch.hpp>

#include "core/requests/latent_expression.h"

using namespace crossflow::core;

TEST_CASE("A reference is an @ and a name and nothing else") {
  CHECK(pictureNameIn(QStringLiteral(" @my-photo_2 ")) == QStringLiteral("my-photo_2"));
  CHECK(pictureNameIn(QStringLiteral("@Käse")) == QStringLiteral("Käse"));
  for (const char* prompt : {"photo", "@", "a @photo", "@two words", "@../up", "@a/b", "@-a", "@a-",
                             "@a.safetensors", ""})
    CHECK(pictureNameIn(QString::fromUtf8(prompt)).isEmpty());
  CHECK(pictureNameIn(u'@' + QString(61, u'x')).isEmpty());
  CHECK(pictureNameIn(referenceTo(QStringLiteral("photo"))) == QStringLiteral("photo"));
}

TEST_CASE("In an expression a name of a picture is one operand, through other names too") {
  ExpressionLatent source{QStringLiteral("2 * @mix + dog"),
                          true,
                          {{QStringLiteral("me"), {}, true},
                           {QStringLiteral("mix"), QStringLiteral("@me - hat"), false}}};
  const auto terms = evaluateExpression(source);
  REQUIRE(terms.ok());
  REQUIRE(terms->size() == 3);
  CHECK((*terms)[0].prompt == QStringLiteral("@me"));
  CHECK((*terms)[0].weight == 2);
  CHECK((*terms)[1].prompt == QStringLiteral("hat"));
}
