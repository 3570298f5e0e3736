// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/request_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <catch2/catch.hpp>
#include <limits>

using namespace crossflow::core;

namespace {

GenerationRequest fullRequest(LatentSource source) {
  GenerationRequest request;
  request.model = QStringLiteral("t2i_256px_clip_dimr");
  request.source = std::move(source);
  request.sampling = {.solver = Solver::AdamsBashforth2,
                      .steps = 20,
                      .guidance = 6.5,
                      .guidanceFrom = 0.1,
                      .guidanceTo = 0.9,
                      .seed = std::numeric_limits<quint64>::max(),
                      .variation = 0.75};
  request.count = 3;
  request.batch = 2;
  request.precision = Precision::BFloat16;
  request.device = QStringLiteral("cuda:0");
  request.tiledDecode = true;
  request.threads = 3;
  return request;
}

const PromptLatent kPrompt{QStringLiteral("a caf\u00e9 \U0001F600 \"quoted\"\n")};

std::string failureOf(const QByteArray& json) {
  const auto result = requestFromJsonText(json);
  REQUIRE_FALSE(result.ok());
  CHECK(result.failure().kind == Failure::Kind::BadInput);
  return result.failure().sentence.toStdString();
}

/// A valid request with one field replaced.
QByteArray with(const char* field, const QJsonValue& value) {
  QJsonObject json = toJson(fullRequest(kPrompt));
  json.insert(QLatin1String(field), value);
  return QJsonDocument(json).toJson();
}

}  // namespace

TEST_CASE("Requests survive the way through JSON") {
  const std::vector<LatentSource> sources = {
      kPrompt, BlendLatent{{{QStringLiteral("a"), 0.1}, {QStringLiteral("b"), -2}}},
      ExpressionLatent{
          QStringLiteral("a + @n"), false, {{QStringLiteral("n"), QStringLiteral("b")}}},
      InterpolatedLatent{QStringLiteral("a"), QStringLiteral("b"), 1.25, Mix::Slerp, false,
                         quint64(-3)}};
  for (const LatentSource& source : sources) {
    const GenerationRequest request = fullRequest(source);
    const auto back = requestFromJsonText(toJsonText(request));
    REQUIRE(back.ok());
    CHECK(*back == request);
    CHECK(toJsonText(*back) == toJsonText(request));
  }
}

TEST_CASE("Fields left out have their defaults") {
  const auto request =
      requestFromJsonText(R"({"v":1,"source":{"kind":"prompt","prompt":"a dog"}})");
  REQUIRE(request.ok());
  GenerationRequest expected;
  expected.source = PromptLatent{QStringLiteral("a dog")};
  CHECK(*request == expected);
}

TEST_CASE("Wrong requests name the field") {
  using Catch::Contains;
  CHECK_THAT(failureOf("{}"), Contains("\"v\""));
  CHECK_THAT(failureOf("[1]"), Contains("not an object"));
  CHECK_THAT(failureOf("{\"v\":1,"), Contains("byte"));
  CHECK_THAT(failureOf(R"({"v":1})"), Contains("\"source\" is missing"));
  CHECK_THAT(failureOf(with("v", 2)), Contains("newer version"));
  CHECK_THAT(failureOf(with("colour", 2)), Contains("\"colour\""));
  CHECK_THAT(failureOf(with("count", 1.5)), Contains("\"count\""));
  CHECK_THAT(failureOf(with("count", 0)), Contains("\"count\""));
  CHECK_THAT(failureOf(with("batch", 1e300)), Contains("\"batch\""));
  CHECK_THAT(failureOf(with("model", 7)), Contains("\"model\""));
  CHECK_THAT(failureOf(with("tiledDecode", 1)), Contains("\"tiledDecode\""));
  CHECK_THAT(failureOf(with("precision", QStringLiteral("float8"))), Contains("bfloat16"));
  CHECK_THAT(failureOf(with("sampling", QJsonObject{{QStringLiteral("seed"), -1}})),
             Contains("\"sampling.seed\""));
  CHECK_THAT(failureOf(with("source", QJsonObject{{QStringLiteral("kind"), QStringLiteral("x")}})),
             Contains("\"source.kind\""));
  CHECK_THAT(failureOf(R"({"v":1,"source":{"kind":"prompt","prompt":"  "}})"),
             Contains("\"source.prompt\" is empty"));
  CHECK_THAT(
      failureOf(R"({"v":1,"source":{"kind":"blend","terms":[{"prompt":"a"},{"prompt":3}]}})"),
      Contains("\"source.terms[1].prompt\""));
  CHECK_THAT(failureOf(R"({"v":1,"source":{"kind":"expression","expression":"a +"}})"),
             Contains("column 4"));
  const QJsonObject endless{{QStringLiteral("kind"), QStringLiteral("prompt")},
                            {QStringLiteral("prompt"), QString(10 << 20, u'x')}};
  failureOf(with("source", endless));
  failureOf(QByteArray(100'000, '['));
}
