// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/starting_point.h"

#include "core/requests/latent_expression.h"
#include "core/requests/request_text.h"

namespace crossflow::ui {

namespace {

core::ExpressionLatent sum(const std::vector<core::LatentTerm>& terms) {
  core::ExpressionLatent made;
  made.expression = core::canonicalText(terms);
  return made;
}

core::LatentTerm term(const QString& prompt, double weight) {
  core::LatentTerm made;
  made.text = prompt.simplified();
  made.weight = weight;
  return made;
}

}  // namespace

core::LatentSource wayFrom(const core::LatentSource& source) {
  if (const auto* way = std::get_if<core::InterpolatedLatent>(&source)) return *way;
  const auto* blend = std::get_if<core::BlendLatent>(&source);
  const bool named = blend != nullptr && !blend->terms.empty();
  core::InterpolatedLatent way;
  way.from = named ? blend->terms.front().prompt : core::describe(source);
  return way;
}

core::LatentSource sumFrom(const core::LatentSource& source) {
  if (const auto* prompt = std::get_if<core::PromptLatent>(&source)) {
    return sum({term(prompt->prompt, 1)});
  }
  if (const auto* blend = std::get_if<core::BlendLatent>(&source)) {
    std::vector<core::LatentTerm> terms;
    terms.reserve(blend->terms.size());
    for (const auto& each : blend->terms) terms.push_back(term(each.prompt, each.weight));
    return sum(terms);
  }
  if (const auto* way = std::get_if<core::InterpolatedLatent>(&source)) {
    return sum({term(way->from, 1 - way->position), term(way->to, way->position)});
  }
  return source;
}

}  // namespace crossflow::ui
