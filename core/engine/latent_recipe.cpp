// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/latent_recipe.h"

#include <ATen/core/Tensor.h>

#include "core/engine/failure_translation.h"
#include "core/requests/latent_expression.h"
#include "models/flow/latent_algebra.h"

namespace crossflow::core {
namespace {

using Terms = std::vector<WeightedPrompt>;

Terms termsOf(const BlendLatent& source) {
  Terms terms;
  for (const BlendLatent::Term& term : source.terms) terms.push_back({term.prompt, term.weight});
  return terms;
}

Terms termsOf(const ExpressionLatent& source) {
  auto terms = evaluateExpression(source);
  if (!terms) throw FailureException{terms.failure()};
  return std::move(terms).value();
}

Terms termsOf(const PromptLatent& source) {
  return {{source.prompt, 1}};
}

Terms termsOf(const InterpolatedLatent& source) {
  return {{source.from, 1}, {source.to, 1}};
}

std::vector<models::WeightedLatent> drawAll(const Terms& terms, quint64 seed,
                                            const DrawLatent& draw) {
  std::vector<models::WeightedLatent> latents;
  latents.reserve(terms.size());
  for (const WeightedPrompt& term : terms)
    latents.push_back({draw(term.prompt, seed), term.weight});
  return latents;
}

at::Tensor mix(const PromptLatent& source, quint64 seed, const DrawLatent& draw) {
  return draw(source.prompt, seed);
}

at::Tensor mix(const BlendLatent& source, quint64 seed, const DrawLatent& draw) {
  return models::weightedMean(drawAll(termsOf(source), seed, draw));
}

at::Tensor mix(const ExpressionLatent& source, quint64 seed, const DrawLatent& draw) {
  const at::Tensor sum = models::weightedSum(drawAll(termsOf(source), seed, draw));
  return source.standardise ? models::standardise(sum) : sum;
}

at::Tensor mix(const InterpolatedLatent& source, quint64 seed, const DrawLatent& draw) {
  const quint64 toSeed = source.sharedNoise ? seed : seed + source.toSeedOffset;
  // The ends are the prompts themselves, bit for bit, whatever the way between them.
  if (source.position == 0) return draw(source.from, seed);
  if (source.position == 1) return draw(source.to, toSeed);
  at::Tensor from = draw(source.from, seed), to = draw(source.to, toSeed);
  switch (source.mix) {
    case Mix::Lerp:
      return models::lerp(from, to, source.position);
    case Mix::Slerp:
      return models::slerp(from, to, source.position);
    case Mix::Renormalised:
      return models::lerpRenormalised(from, to, source.position);
  }
  return from;
}

}  // namespace

QStringList promptsOf(const LatentSource& source) {
  const Terms terms =
      std::visit([](const auto& alternative) { return termsOf(alternative); }, source);
  QStringList prompts;
  for (const WeightedPrompt& term : terms)
    if (!prompts.contains(term.prompt)) prompts << term.prompt;
  return prompts;
}

at::Tensor mixLatents(const LatentSource& source, quint64 seed, const DrawLatent& draw) {
  return std::visit([&](const auto& alternative) { return mix(alternative, seed, draw); }, source);
}

std::vector<OperandDistance> operandDistances(const LatentSource& source, quint64 seed,
                                              const DrawLatent& draw) {
  const bool composed = std::holds_alternative<BlendLatent>(source) ||
                        std::holds_alternative<ExpressionLatent>(source);
  std::vector<OperandDistance> distances;
  if (!composed) return distances;
  const at::Tensor z = mixLatents(source, seed, draw);
  for (const QString& prompt : promptsOf(source)) {
    const models::LatentDistance distance = models::distance(z, draw(prompt, seed));
    distances.push_back(
        {prompt, distance.cosine.mean().item<double>(), distance.euclidean.mean().item<double>()});
  }
  return distances;
}

}  // namespace crossflow::core
