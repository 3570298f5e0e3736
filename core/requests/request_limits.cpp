// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/request_limits.h"

#include <cmath>

#include "core/requests/latent_expression.h"
#include "core/types/core_words.h"

namespace crossflow::core {
namespace {

using Fault = std::optional<Failure>;

Fault badRequest(const QString& sentence, const QString& suggestion = {}) {
  return Failure{Failure::Kind::BadInput, sentence, suggestion};
}

/// Whole numbers as people write them: 1000000, not 1e+06.
QString numberText(double value) {
  return QString::number(value, 'g', 12);
}

Fault checkRange(const QString& field, double value, double lowest, double highest) {
  if (std::isfinite(value) && value >= lowest && value <= highest) return {};
  return badRequest(CoreWords::tr("\"%1\" is %2, outside of %3 to %4.")
                        .arg(field)
                        .arg(numberText(value), numberText(lowest), numberText(highest)));
}

Fault checkPrompt(const QString& field, const QString& prompt) {
  if (prompt.trimmed().isEmpty())
    return badRequest(CoreWords::tr("\"%1\" is empty.").arg(field),
                      CoreWords::tr("Describe the picture in a few words."));
  if (prompt.size() > kMaxPromptLength)
    return badRequest(CoreWords::tr("\"%1\" has %2 characters; a prompt may have at most %3.")
                          .arg(field)
                          .arg(prompt.size())
                          .arg(kMaxPromptLength),
                      CoreWords::tr("The text encoder reads about 77 words: shorten the prompt."));
  return {};
}

Fault checkSource(const PromptLatent& source) {
  return checkPrompt(QStringLiteral("source.prompt"), source.prompt);
}

Fault checkSource(const BlendLatent& source) {
  const auto count = static_cast<int>(source.terms.size());
  if (count < kMinBlendTerms || count > kMaxBlendTerms)
    return badRequest(CoreWords::tr("\"source.terms\" has %1 prompts; a blend has %2 to %3.")
                          .arg(count)
                          .arg(kMinBlendTerms)
                          .arg(kMaxBlendTerms));
  double sum = 0;
  for (int i = 0; i < count; ++i) {
    const BlendLatent::Term& term = source.terms[static_cast<size_t>(i)];
    const QString field = QStringLiteral("source.terms[%1].").arg(i);
    if (auto fault = checkPrompt(field + QStringLiteral("prompt"), term.prompt)) return fault;
    if (auto fault =
            checkRange(field + QStringLiteral("weight"), term.weight, -kMaxWeight, kMaxWeight))
      return fault;
    sum += term.weight;
  }
  if (std::abs(sum) < 1e-6)
    return badRequest(CoreWords::tr("The weights of \"source.terms\" add up to zero."),
                      CoreWords::tr("Raise the weight of at least one prompt."));
  return {};
}

Fault checkSource(const ExpressionLatent& source) {
  if (source.names.size() > static_cast<size_t>(kMaxNames))
    return badRequest(CoreWords::tr("\"source.names\" has %1 entries; at most %2 are allowed.")
                          .arg(source.names.size())
                          .arg(kMaxNames));
  const auto weights = evaluateExpression(source);
  if (!weights) return weights.failure();
  for (const WeightedPrompt& term : *weights)
    if (auto fault = checkPrompt(QStringLiteral("source.expression"), term.prompt)) return fault;
  return {};
}

Fault checkSource(const InterpolatedLatent& source) {
  if (auto fault = checkPrompt(QStringLiteral("source.from"), source.from)) return fault;
  if (auto fault = checkPrompt(QStringLiteral("source.to"), source.to)) return fault;
  return checkRange(QStringLiteral("source.position"), source.position, -kMaxWeight, kMaxWeight);
}

Fault checkSampling(const SamplingSettings& s) {
  if (auto fault = checkRange(QStringLiteral("sampling.steps"), s.steps, 0, kMaxSteps))
    return fault;
  if (auto fault = checkRange(QStringLiteral("sampling.guidance"), s.guidance, 0, kMaxGuidance))
    return fault;
  if (auto fault = checkRange(QStringLiteral("sampling.guidanceFrom"), s.guidanceFrom, 0, 1))
    return fault;
  if (auto fault = checkRange(QStringLiteral("sampling.guidanceTo"), s.guidanceTo, 0, 1))
    return fault;
  return checkRange(QStringLiteral("sampling.variation"), s.variation, 0, kMaxVariation);
}

/// The number of frames, before anything is made of them.
Fault checkLength(const SequenceRequest& request) {
  const size_t ways = request.keys.size() - (request.loop == Loop::Loop ? 0 : 1);
  qint64 frames = 1;
  for (size_t k = 0; k < request.keys.size(); ++k) {
    const int own = request.keys[k].frames;
    frames += request.keys[k].hold;
    if (k < ways) frames += (own > 0 ? own : request.framesPerStep) - 1;
  }
  if (frames < kMinSequenceFrames)
    return badRequest(CoreWords::tr("The film has %1 frames; it needs at least %2.")
                          .arg(frames)
                          .arg(kMinSequenceFrames),
                      CoreWords::tr("%1 frames from prompt to prompt look smooth.")
                          .arg(kRecommendedSequenceFrames));
  if (frames <= kMaxSequenceFrames) return {};
  return badRequest(CoreWords::tr("The film has %1 frames; it may have at most %2.")
                        .arg(frames)
                        .arg(kMaxSequenceFrames));
}

}  // namespace

bool tooFewForEuler(const SamplingSettings& sampling) {
  const bool few = sampling.steps > 0 && sampling.steps < kFewestEulerSteps;
  return few && sampling.solver == Solver::Euler;
}

std::optional<Failure> faultOf(const GenerationRequest& request) {
  if (auto fault =
          std::visit([](const auto& source) { return checkSource(source); }, request.source))
    return fault;
  if (auto fault = checkSampling(request.sampling)) return fault;
  if (auto fault = checkRange(QStringLiteral("count"), request.count, 1, kMaxCount)) return fault;
  if (auto fault = checkRange(QStringLiteral("threads"), request.threads, 0, kMaxThreads))
    return fault;
  return checkRange(QStringLiteral("batch"), request.batch, 1, kMaxBatch);
}

std::optional<Failure> faultOf(const SequenceRequest& request) {
  if (request.keys.size() < 2 || request.keys.size() > static_cast<size_t>(kMaxSequenceKeys))
    return badRequest(CoreWords::tr("\"keys\" has %1 prompts; a film needs 2 to %2.")
                          .arg(request.keys.size())
                          .arg(kMaxSequenceKeys));
  for (size_t i = 0; i < request.keys.size(); ++i) {
    const QString field = QStringLiteral("keys[%1].").arg(i);
    if (auto fault = checkPrompt(field + QStringLiteral("prompt"), request.keys[i].prompt))
      return fault;
    if (auto fault =
            checkRange(field + QStringLiteral("hold"), request.keys[i].hold, 0, kMaxSequenceFrames))
      return fault;
    const int own = request.keys[i].frames;
    if (own != 0) {
      if (auto fault =
              checkRange(field + QStringLiteral("frames"), own, kMinKeyFrames, kMaxSequenceFrames))
        return fault;
    }
    for (const double position : request.keys[i].pace)
      if (auto fault = checkRange(field + QStringLiteral("pace"), position, 0, 1)) return fault;
  }
  if (auto fault =
          checkRange(QStringLiteral("framesPerStep"), request.framesPerStep, 2, kMaxSequenceFrames))
    return fault;
  if (auto fault = checkRange(QStringLiteral("framesPerSecond"), request.framesPerSecond, 0.1, 240))
    return fault;
  if (auto fault = checkLength(request)) return fault;
  if (auto fault = checkSampling(request.look.sampling)) return fault;
  return checkRange(QStringLiteral("batch"), request.look.batch, 1, kMaxBatch);
}

}  // namespace crossflow::core
