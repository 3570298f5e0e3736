// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/request_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "core/requests/request_fields.h"
#include "core/requests/request_limits.h"
#include "core/requests/request_names.h"
#include "core/types/core_words.h"

namespace crossflow::core {
namespace {

QLatin1String key(const char* name) {
  return QLatin1String(name);
}

/// Numbers up to 2^53 are exact in every JSON reader, larger ones only as text.
QJsonValue seedJson(quint64 seed) {
  if (seed <= (quint64{1} << 53)) return static_cast<qint64>(seed);
  return QString::number(seed);
}

QJsonObject sourceJson(const PromptLatent& s) {
  return {{key("kind"), key("prompt")}, {key("prompt"), s.prompt}};
}

QJsonObject sourceJson(const BlendLatent& s) {
  QJsonArray terms;
  for (const BlendLatent::Term& term : s.terms)
    terms.append(QJsonObject{{key("prompt"), term.prompt}, {key("weight"), term.weight}});
  return {{key("kind"), key("blend")}, {key("terms"), terms}};
}

QJsonObject sourceJson(const ExpressionLatent& s) {
  QJsonArray names;
  for (const NamedLatent& named : s.names) {
    QJsonObject entry{{key("name"), named.name}};
    if (named.picture)
      entry.insert(key("picture"), true);
    else
      entry.insert(key("expression"), named.expression);
    names.append(entry);
  }
  return {{key("kind"), key("expression")},
          {key("expression"), s.expression},
          {key("standardise"), s.standardise},
          {key("names"), names}};
}

QJsonObject sourceJson(const InterpolatedLatent& s) {
  return {{key("kind"), key("interpolation")},
          {key("from"), s.from},
          {key("to"), s.to},
          {key("position"), s.position},
          {key("mix"), nameOf(s.mix, kMixNames)},
          {key("sharedNoise"), s.sharedNoise},
          {key("toSeedOffset"), seedJson(s.toSeedOffset)}};
}

QJsonObject samplingJson(const SamplingSettings& s) {
  return {{key("solver"), nameOf(s.solver, kSolverNames)},
          {key("steps"), s.steps},
          {key("guidance"), s.guidance},
          {key("guidanceFrom"), s.guidanceFrom},
          {key("guidanceTo"), s.guidanceTo},
          {key("seed"), seedJson(s.seed)},
          {key("variation"), s.variation}};
}

LatentSource readBlend(RequestFields& fields) {
  BlendLatent source;
  const QJsonArray terms = fields.array("terms", kMaxBlendTerms);
  for (qsizetype i = 0; i < terms.size(); ++i) {
    RequestFields term = fields.element("terms", terms, i);
    BlendLatent::Term& target = source.terms.emplace_back();
    term.read("prompt", target.prompt);
    term.read("weight", target.weight);
    term.finish();
  }
  return source;
}

LatentSource readExpression(RequestFields& fields) {
  ExpressionLatent source;
  fields.read("expression", source.expression);
  fields.read("standardise", source.standardise);
  const QJsonArray names = fields.array("names", kMaxNames);
  for (qsizetype i = 0; i < names.size(); ++i) {
    RequestFields named = fields.element("names", names, i);
    NamedLatent& target = source.names.emplace_back();
    named.read("name", target.name);
    named.read("expression", target.expression);
    named.read("picture", target.picture);
    named.finish();
  }
  return source;
}

LatentSource readInterpolation(RequestFields& fields) {
  InterpolatedLatent source;
  fields.read("from", source.from);
  fields.read("to", source.to);
  fields.read("position", source.position);
  fields.read("mix", source.mix, kMixNames);
  fields.read("sharedNoise", source.sharedNoise);
  fields.read("toSeedOffset", source.toSeedOffset);
  return source;
}

LatentSource readSource(RequestFields fields) {
  QString kind;
  fields.read("kind", kind);
  LatentSource source;
  if (kind == key("prompt")) {
    PromptLatent prompt;
    fields.read("prompt", prompt.prompt);
    source = prompt;
  } else if (kind == key("blend")) {
    source = readBlend(fields);
  } else if (kind == key("expression")) {
    source = readExpression(fields);
  } else if (kind == key("interpolation")) {
    source = readInterpolation(fields);
  } else {
    fields.fail("kind", CoreWords::tr("should be prompt, blend, expression or interpolation"));
  }
  fields.finish();
  return source;
}

void readSampling(RequestFields fields, SamplingSettings& s) {
  fields.read("solver", s.solver, kSolverNames);
  fields.read("steps", s.steps);
  fields.read("guidance", s.guidance);
  fields.read("guidanceFrom", s.guidanceFrom);
  fields.read("guidanceTo", s.guidanceTo);
  fields.read("seed", s.seed);
  fields.read("variation", s.variation);
  fields.finish();
}

void readVersion(RequestFields& fields) {
  int version = 0;
  fields.read("v", version);
  if (version > kRequestVersion)
    fields.fail("v", CoreWords::tr("is %1: this request was made by a newer version of the "
                                   "program")
                         .arg(version));
  else if (version != kRequestVersion)
    fields.fail("v", CoreWords::tr("should be %1").arg(kRequestVersion));
}

std::vector<PictureLatent> readPictures(RequestFields& fields) {
  std::vector<PictureLatent> pictures;
  const QJsonArray entries = fields.array("pictures", kMaxExpressionTerms);
  for (qsizetype i = 0; i < entries.size(); ++i) {
    RequestFields entry = fields.element("pictures", entries, i);
    PictureLatent& target = pictures.emplace_back();
    entry.read("name", target.name);
    entry.read("digest", target.digest);
    entry.finish();
  }
  return pictures;
}

QJsonArray picturesJson(const std::vector<PictureLatent>& pictures) {
  QJsonArray entries;
  for (const PictureLatent& picture : pictures)
    entries.append(QJsonObject{{key("name"), picture.name}, {key("digest"), picture.digest}});
  return entries;
}

/// Everything of a request but its source.
void readLook(RequestFields& fields, GenerationRequest& request) {
  fields.read("model", request.model);
  readSampling(fields.child("sampling"), request.sampling);
  fields.read("count", request.count);
  fields.read("batch", request.batch);
  fields.read("precision", request.precision, kPrecisionNames);
  fields.read("device", request.device);
  fields.read("tiledDecode", request.tiledDecode);
  fields.read("threads", request.threads);
  request.pictures = readPictures(fields);
}

QJsonObject lookJson(const GenerationRequest& request) {
  QJsonObject json{{key("v"), kRequestVersion},
                   {key("model"), request.model},
                   {key("sampling"), samplingJson(request.sampling)},
                   {key("count"), request.count},
                   {key("batch"), request.batch},
                   {key("precision"), nameOf(request.precision, kPrecisionNames)},
                   {key("device"), request.device},
                   {key("tiledDecode"), request.tiledDecode}};
  if (request.threads != 0) json.insert(key("threads"), request.threads);
  if (!request.pictures.empty()) json.insert(key("pictures"), picturesJson(request.pictures));
  return json;
}

}  // namespace

QJsonObject toJson(const GenerationRequest& request) {
  QJsonObject json = lookJson(request);
  json.insert(key("source"),
              std::visit([](const auto& source) { return sourceJson(source); }, request.source));
  return json;
}

Result<GenerationRequest> requestFromJson(const QJsonObject& json) {
  std::optional<Failure> fault;
  RequestFields fields(json, {}, fault);
  GenerationRequest request;
  readVersion(fields);
  readLook(fields, request);
  if (fields.has("source"))
    request.source = readSource(fields.child("source"));
  else
    fields.fail("source", CoreWords::tr("is missing"));
  fields.finish();
  if (!fault) fault = faultOf(request);
  if (fault) return *fault;
  return request;
}

QByteArray toJsonText(const GenerationRequest& request) {
  return QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact);
}

Result<GenerationRequest> requestFromJsonText(const QByteArray& text) {
  constexpr qsizetype kMaxText = 4 << 20;
  if (text.size() > kMaxText)
    return Failure{Failure::Kind::BadInput, CoreWords::tr("The request is longer than 4 MB."), {}};
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(text, &error);
  if (document.isObject()) return requestFromJson(document.object());
  const QString why =
      error.error == QJsonParseError::NoError
          ? CoreWords::tr("it is not an object")
          : CoreWords::tr("%1 at byte %2").arg(error.errorString()).arg(error.offset);
  return Failure{
      Failure::Kind::BadInput, CoreWords::tr("The request is not valid JSON: %1.").arg(why), {}};
}

}  // namespace crossflow::core
