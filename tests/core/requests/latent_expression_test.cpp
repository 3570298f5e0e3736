// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/latent_expression.h"

#include <catch2/catch.hpp>
#include <chrono>

using namespace crossflow::core;

namespace {

std::vector<LatentTerm> terms(const QString& text) {
  const ParsedExpression parsed = parseExpression(text);
  if (const auto* error = std::get_if<ExpressionError>(&parsed)) {
    FAIL(error->sentence.toStdString());
  }
  return std::get<std::vector<LatentTerm>>(parsed);
}

ExpressionError error(const QString& text) {
  const ParsedExpression parsed = parseExpression(text);
  REQUIRE(std::holds_alternative<ExpressionError>(parsed));
  return std::get<ExpressionError>(parsed);
}

/// "weight:text;" for each term, for short comparisons.
std::string summary(const QString& text) {
  QString all;
  for (const LatentTerm& term : terms(text))
    all += QString::number(term.weight) + u':' + (term.named ? QStringLiteral("@") : QString()) +
           term.text + u';';
  return all.toStdString();
}

}  // namespace

TEST_CASE("Expressions become weighted terms") {
  CHECK(summary(QStringLiteral("\"a dog in a hat\" + 0.7 * sunglasses - (hat)")) ==
        "1:a dog in a hat;0.7:sunglasses;-1:hat;");
  CHECK(summary(QStringLiteral("a dog   wearing a hat")) == "1:a dog wearing a hat;");
  CHECK(summary(QStringLiteral("dog * 2 - cat / 4")) == "2:dog;-0.25:cat;");
  CHECK(summary(QStringLiteral("-hat + +dog - -cat")) == "-1:hat;1:dog;1:cat;");
  CHECK(summary(QStringLiteral("2 * (a - 0.5*(b + c)*-1) * 3 + d")) == "6:a;3:b;3:c;1:d;");
}

TEST_CASE("Words may hold hyphens and digits; signs of typesetting are understood") {
  CHECK(summary(QStringLiteral("t-shirt - hat")) == "1:t-shirt;-1:hat;");
  CHECK(summary(QStringLiteral("2 dogs-in-a-row + 0,5 * @red.1")) ==
        "1:2 dogs-in-a-row;0.5:@red.1;");
  CHECK(summary(QStringLiteral("\u201ca dog\u201d \u2212 2 \u00d7 hat")) == "1:a dog;-2:hat;");
  CHECK(summary(QStringLiteral("\"say \\\"hi\\\" + (x)\"")) == "1:say \"hi\" + (x);");
  CHECK(summary(QStringLiteral("@\"my latent\" + dog's tail")) == "1:@my latent;1:dog's tail;");
}

TEST_CASE("Terms know their place in the text") {
  const auto parsed = terms(QStringLiteral("a dog + 0.7 * \"hat\""));
  REQUIRE(parsed.size() == 2);
  CHECK((parsed[0].start == 0 && parsed[0].length == 5));
  CHECK((parsed[1].start == 14 && parsed[1].length == 5));
}

TEST_CASE("Errors point at a column") {
  const std::vector<std::pair<QString, int>> wrong = {{QStringLiteral(""), 1},
                                                      {QStringLiteral("   "), 4},
                                                      {QStringLiteral("dog +"), 6},
                                                      {QStringLiteral("dog + + "), 9},
                                                      {QStringLiteral("(dog"), 1},
                                                      {QStringLiteral("dog)"), 4},
                                                      {QStringLiteral("dog + \"hat"), 7},
                                                      {QStringLiteral("dog + ()"), 8},
                                                      {QStringLiteral("dog + 3"), 7},
                                                      {QStringLiteral("dog * cat"), 7},
                                                      {QStringLiteral("dog (cat)"), 5},
                                                      {QStringLiteral("dog / 0"), 7},
                                                      {QStringLiteral("dog / cat"), 7},
                                                      {QStringLiteral("\"\" + dog"), 1},
                                                      {QStringLiteral("dog + @"), 7},
                                                      {QStringLiteral("9e9 * dog"), 1},
                                                      {QStringLiteral("* dog"), 1},
                                                      {QStringLiteral("\U0001F600 )"), 3}};
  for (const auto& [text, column] : wrong) {
    INFO(text.toStdString());
    const ExpressionError found = error(text);
    CHECK(found.column == column);
    CHECK(found.sentence.endsWith(QStringLiteral("(column %1).").arg(column)));
    CHECK(found.position <= text.size());
  }
}

TEST_CASE("Hostile expressions end in an error, quickly and without deep recursion") {
  const auto start = std::chrono::steady_clock::now();
  error(QString(10'000, u'(') + u'a' + QString(10'000, u')'));
  error(QString(10 << 20, u'a'));
  error(QString(10 << 20, u'('));
  QString many = QStringLiteral("a");
  for (int i = 1; i < 1000; ++i) many += QStringLiteral("+a");
  CHECK(terms(many).size() == 1000);  // as many as anybody may want to write
  error(many + QStringLiteral("+a"));
  // Anything worse than linear would take hours; a busy machine must not fail this.
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
  CHECK(summary(QString(900, u'(') + u'a' + QString(900, u')')) == "1:a;");
}

TEST_CASE("The canonical text parses to the same terms") {
  for (const char* text : {"\"a dog\" + 0.7 * \"hat\" - \"cat\"", "-2 * \"x\\\"y\\\\\" + @name",
                           "-\"a\" - 0.333333 * @\"two words\""}) {
    const QString canonical = QString::fromUtf8(text);
    CHECK(canonicalText(terms(canonical)) == canonical);
  }
  CHECK(canonicalText({}).isEmpty());
}

TEST_CASE("What is read can be read again from its canonical text") {
  // Found by the fuzzer: each weight is allowed, the product of the two is not.
  error(QStringLiteral("40 * (dog + 30 * cat)"));
  CHECK(summary(QStringLiteral("40 * (dog + 25 * cat)")) == "40:dog;1000:cat;");
  // Backslashes outside of quotes, each of which becomes two.
  error(QString(60'000, u'\\'));
  CHECK(terms(QString(40'000, u'\\')).size() == 1);
}

TEST_CASE("Values replace names and merge prompts") {
  ExpressionLatent source{.expression = QStringLiteral("2 * @b - hat + hat + a"),
                          .standardise = true,
                          .names = {{QStringLiteral("a0"), QStringLiteral("a - c")},
                                    {QStringLiteral("b"), QStringLiteral("@a0 + c")}}};
  const auto value = evaluateExpression(source);
  REQUIRE(value.ok());
  REQUIRE(value->size() == 1);
  CHECK(value->front().prompt == QStringLiteral("a"));
  CHECK(value->front().weight == 3);

  source.expression = QStringLiteral("a - a");
  CHECK_FALSE(evaluateExpression(source).ok());
  source.expression = QStringLiteral("0.1*a + 0.2*a - 0.3*a");
  CHECK_FALSE(evaluateExpression(source).ok());
  source.expression = QStringLiteral("@unknown");
  CHECK(evaluateExpression(source).failure().sentence.contains(QStringLiteral("@unknown")));
}
