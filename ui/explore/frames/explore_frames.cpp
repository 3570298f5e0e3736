// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frames/explore_frames.h"

#include <algorithm>
#include <cmath>

#include "core/requests/film_frames.h"
#include "core/requests/model_name.h"
#include "core/requests/request_limits.h"
#include "ui/explore/frames/pad_geometry.h"

namespace crossflow::ui {

namespace {

core::GenerationRequest lookOf(const ExploreState& state) {
  core::GenerationRequest request = state.look.request;
  request.count = 1;
  request.batch = 1;
  return request;
}

core::GenerationRequest wayRequest(const ExploreState& state, double position) {
  core::InterpolatedLatent source;
  source.from = state.way.from;
  source.to = state.way.to;
  source.position = core::paceAt(state.way.pace, position);
  source.mix = state.way.mix;
  source.sharedNoise = state.way.sharedNoise;
  core::GenerationRequest request = lookOf(state);
  request.source = source;
  return request;
}

core::GenerationRequest padRequest(const ExploreState& state, const QPointF& place) {
  core::BlendLatent blend;
  const QStringList& corners = state.pad.corners;
  const std::vector<double> weights = padWeights(place, static_cast<int>(corners.size()));
  for (qsizetype i = 0; i < corners.size(); ++i) {
    blend.terms.push_back({corners[i], weights[static_cast<std::size_t>(i)]});
  }
  core::GenerationRequest request = lookOf(state);
  request.source = blend;
  return request;
}

Scene wayScene(const ExploreState& state) {
  const int last = state.way.frames - 1;
  const int outside = state.way.beyond ? static_cast<int>(std::ceil(kBeyond * last)) : 0;
  Scene scene;
  scene.first = -static_cast<double>(outside) / last;
  scene.last = 1 - scene.first;
  for (int i = -outside; i <= last + outside; ++i) {
    scene.frames.push_back(wayRequest(state, static_cast<double>(i) / last));
  }
  return scene;
}

Scene padScene(const ExploreState& state) {
  Scene scene;
  if (state.pad.path.size() < 2) return scene;
  for (int i = 0; i < state.pad.frames; ++i) {
    const double share = static_cast<double>(i) / (state.pad.frames - 1);
    scene.frames.push_back(padRequest(state, alongPath(state.pad.path, share)));
  }
  return scene;
}

core::GenerationRequest fadeRequest(const ExploreState& state, double position) {
  core::GenerationRequest request = lookOf(state);
  request.source = core::PromptLatent{state.fade.prompt};
  request.model = core::modelAlong(state.fade.models, position);
  return request;
}

Scene fadeScene(const ExploreState& state) {
  const auto ways = static_cast<int>(state.fade.models.size()) - 1;
  const int between = std::min(state.fade.between, kMostFadeFrames / ways - 1);
  const int last = ways * (std::max(between, 0) + 1);
  Scene scene;
  for (int i = 0; i <= last; ++i) {
    scene.frames.push_back(fadeRequest(state, static_cast<double>(i) / last));
  }
  return scene;
}

ExploreState fromFade(const core::ModelFade& fade, const QString& prompt, ExploreState state) {
  state.mode = ExploreMode::Fade;
  state.fade.prompt = prompt;
  state.fade.models = {fade.from, fade.to};
  state.position = fade.share;
  return state;
}

ExploreState fromWay(const core::InterpolatedLatent& way, ExploreState state) {
  state.mode = ExploreMode::Way;
  state.way.from = way.from;
  state.way.to = way.to;
  state.way.mix = way.mix;
  state.way.sharedNoise = way.sharedNoise;
  state.way.beyond = way.position < 0 || way.position > 1;
  state.way.pace.clear();
  state.way.even = false;  // the position is what it says
  state.position = way.position;
  return state;
}

ExploreState fromBlend(const core::BlendLatent& blend, ExploreState state) {
  state.mode = ExploreMode::Pad;
  state.pad.corners.clear();
  state.pad.path.clear();
  std::vector<double> weights;
  for (const core::BlendLatent::Term& term : blend.terms) {
    state.pad.corners << term.prompt;
    weights.push_back(term.weight);
  }
  state.pad.dot = padPlace(weights);
  return state;
}

}  // namespace

core::GenerationRequest requestOf(const ExploreState& state) {
  if (state.mode == ExploreMode::Way) return wayRequest(state, state.position);
  if (state.mode == ExploreMode::Pad) return padRequest(state, state.pad.dot);
  if (state.mode == ExploreMode::Fade) return fadeRequest(state, state.position);
  const auto frames = core::expandSequence(sequenceOf(state));
  const double place =
      std::clamp(state.position, 0.0, 1.0) * static_cast<double>(frames.size() - 1);
  core::GenerationRequest request = frames[static_cast<std::size_t>(std::lround(place))];
  request.batch = 1;
  return request;
}

std::optional<ExploreState> stateOf(const core::GenerationRequest& request,
                                    const ExploreState& before) {
  ExploreState state = before;
  state.look = {request, true};
  const auto* prompt = std::get_if<core::PromptLatent>(&request.source);
  if (const auto fade = core::fadeIn(request.model); fade && prompt != nullptr) {
    state.look.request.model = before.look.request.model;
    return fromFade(*fade, prompt->prompt, std::move(state));
  }
  if (const auto* way = std::get_if<core::InterpolatedLatent>(&request.source)) {
    return fromWay(*way, std::move(state));
  }
  const auto* blend = std::get_if<core::BlendLatent>(&request.source);
  if (blend == nullptr || blend->terms.size() < static_cast<std::size_t>(kMinCorners)) return {};
  return fromBlend(*blend, std::move(state));
}

Scene sceneOf(const ExploreState& state) {
  if (!complete(state)) return {};
  if (state.mode == ExploreMode::Way) return wayScene(state);
  if (state.mode == ExploreMode::Pad) return padScene(state);
  if (state.mode == ExploreMode::Fade) return fadeScene(state);
  const core::SequenceRequest film = sequenceOf(state);
  if (core::faultOf(film)) return {};
  return {core::expandSequence(film)};
}

ExploreState withinReach(ExploreState state) {
  const double beyond = state.mode == ExploreMode::Way && state.way.beyond ? kBeyond : 0;
  state.position = std::clamp(state.position, -beyond, 1 + beyond);
  return state;
}

ExploreState movedTo(ExploreState state, double position) {
  state.position = position;
  if (state.mode == ExploreMode::Pad && state.pad.path.size() > 1) {
    state.pad.dot = alongPath(state.pad.path, position);
  }
  return state;
}

bool onStrip(const ExploreState& state) {
  if (state.mode != ExploreMode::Pad) return true;
  return state.pad.path.size() > 1 && alongPath(state.pad.path, state.position) == state.pad.dot;
}

core::SequenceRequest sequenceOf(const ExploreState& state) {
  core::SequenceRequest film;
  film.keys = state.film.keys;
  film.loop = state.film.loop;
  film.framesPerStep = state.film.frames;
  film.mix = state.film.mix;
  film.sharedNoise = state.film.sharedNoise;
  film.framesPerSecond = state.film.framesPerSecond;
  film.look = lookOf(state);
  return film;
}

Film withKeyAt(Film film, std::size_t key, int frame) {
  constexpr int kFewest = 3;  // from key to key
  if (key == 0 || key >= film.keys.size()) return film;
  ExploreState state;
  state.film = film;
  const auto framesOf = [&film](const core::KeyFrame& each) {
    return each.frames > 0 ? each.frames : film.frames;
  };
  core::KeyFrame &before = film.keys[key - 1], &moved = film.keys[key];
  const int now = core::keyPlaces(sequenceOf(state))[key];
  const int atLeast = kFewest - framesOf(before), atMost = framesOf(moved) - kFewest;
  const int by = std::clamp(frame - now, std::min(atLeast, 0), std::max(atMost, 0));
  if (by == 0) return film;
  const int after = framesOf(moved) - by;
  before.frames = framesOf(before) + by;
  moved.frames = after;
  return film;
}

ExploreState withKeyAt(ExploreState state, int frames, int key, double share) {
  const auto frame = static_cast<int>(std::lround(share * (frames - 1)));
  state.film = withKeyAt(std::move(state.film), static_cast<std::size_t>(key), frame);
  return state;
}

core::GenerationRequest quick(core::GenerationRequest request, int steps, int defaultSteps) {
  const int full = request.sampling.steps > 0 ? request.sampling.steps : defaultSteps;
  if (full <= steps && request.sampling.solver == core::Solver::AdamsBashforth2) return request;
  request.sampling.steps = std::min(steps, std::max(full, 1));
  request.sampling.solver = core::Solver::AdamsBashforth2;
  return request;
}

}  // namespace crossflow::ui
