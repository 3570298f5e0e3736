// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/quality.h"

namespace crossflow::core {

namespace {

struct Recipe {
  Quality quality;
  Solver solver;
  int steps;
  double guidanceFrom, guidanceTo;
};

// Second order on the consistent grid: Euler's own grid needs more than ten steps.
constexpr Recipe kRecipes[] = {{Quality::Draft, Solver::AdamsBashforth2, 6, 0, 1},
                               {Quality::Balanced, Solver::AdamsBashforth2, 16, 0, 1},
                               {Quality::Faithful, Solver::Euler, 50, 0, 1}};

}  // namespace

SamplingSettings withQuality(SamplingSettings sampling, Quality quality) {
  for (const Recipe& recipe : kRecipes) {
    if (recipe.quality != quality) continue;
    sampling.solver = recipe.solver;
    sampling.steps = recipe.steps;
    sampling.guidanceFrom = recipe.guidanceFrom;
    sampling.guidanceTo = recipe.guidanceTo;
  }
  return sampling;
}

std::optional<Quality> qualityOf(const SamplingSettings& sampling) {
  SamplingSettings asked = sampling;
  if (asked.steps == 0 && asked.solver == Solver::Euler) asked.steps = 50;
  for (const Recipe& recipe : kRecipes)
    if (asked == withQuality(asked, recipe.quality)) return recipe.quality;
  return std::nullopt;
}

}  // namespace crossflow::core
