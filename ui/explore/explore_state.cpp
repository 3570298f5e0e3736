// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explore_state.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>

#include "core/requests/film_frames.h"
#include "core/requests/request_limits.h"
#include "ui/explore/blend_pad.h"

namespace crossflow::ui {

namespace {

constexpr int kQuickSteps = 8;  // at most; a quarter of the full ones if that is less

bool written(const QString& prompt) {
  return !prompt.trimmed().isEmpty();
}

core::BlendLatent blendOf(const ExploreState& state) {
  core::BlendLatent blend;
  const auto weights = BlendPad::weightsAt(state.dot, static_cast<int>(state.corners.size()));
  for (int i = 0; i < state.corners.size(); ++i) {
    blend.terms.push_back({state.corners[i], weights[static_cast<std::size_t>(i)]});
  }
  return blend;
}

template <typename Enum>
Enum enumFrom(const QJsonValue& value, Enum last) {
  return static_cast<Enum>(std::clamp(value.toInt(), 0, static_cast<int>(last)));
}

void readKeys(const QJsonObject& json, ExploreState& state) {
  std::vector<core::KeyFrame> keys;
  for (const QJsonValue& value : json[QStringLiteral("keys")].toArray()) {
    const QJsonObject key = value.toObject();
    keys.push_back({key[QStringLiteral("prompt")].toString(),
                    std::clamp(key[QStringLiteral("hold")].toInt(), 0, 1000),
                    enumFrom(key[QStringLiteral("easing")], core::Easing::EaseInOut),
                    {}});
  }
  if (keys.size() >= 2) state.keys = std::move(keys);
}

}  // namespace

bool complete(const ExploreState& state) {
  switch (state.mode) {
    case ExploreMode::Way:
      return written(state.from) && written(state.to);
    case ExploreMode::Pad:
      return std::all_of(state.corners.begin(), state.corners.end(), written);
    case ExploreMode::Film:
      return std::all_of(state.keys.begin(), state.keys.end(),
                         [](const core::KeyFrame& key) { return written(key.prompt); });
  }
  return false;
}

ExploreState filledIn(ExploreState state, const QStringList& prompts) {
  std::vector<QString*> places;
  if (state.mode == ExploreMode::Way) {
    places = {&state.from, &state.to};
  } else if (state.mode == ExploreMode::Pad) {
    for (QString& corner : state.corners) places.push_back(&corner);
  } else {
    for (core::KeyFrame& key : state.keys) places.push_back(&key.prompt);
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto place = static_cast<qsizetype>(i) % prompts.size();
    if (!written(*places[i])) *places[i] = prompts[place];
  }
  return state;
}

core::GenerationRequest requestOf(const ExploreState& state) {
  core::GenerationRequest request = state.look.request;
  request.count = 1;
  request.batch = 1;
  if (state.mode == ExploreMode::Pad) {
    request.source = blendOf(state);
  } else if (state.mode == ExploreMode::Film) {
    const auto frames = core::expandSequence(filmOf(state));
    const auto last = static_cast<double>(frames.size() - 1);
    const double place = std::clamp(state.position, 0.0, 1.0) * last;
    return frames[static_cast<std::size_t>(std::lround(place))];
  } else {
    core::InterpolatedLatent way;
    way.from = state.from;
    way.to = state.to;
    way.position = core::paceAt(state.pace, state.position);
    way.mix = state.mix;
    way.sharedNoise = state.sharedNoise;
    request.source = way;
  }
  return request;
}

std::optional<ExploreState> stateOf(const core::GenerationRequest& request,
                                    const ExploreState& before) {
  ExploreState state = before;
  state.look = {request, true};
  if (const auto* way = std::get_if<core::InterpolatedLatent>(&request.source)) {
    state.mode = ExploreMode::Way;
    state.from = way->from;
    state.to = way->to;
    state.mix = way->mix;
    state.sharedNoise = way->sharedNoise;
    state.beyond = way->position < 0 || way->position > 1;
    state.position = way->position;
    state.pace.clear();
    state.even = false;  // the position is what it says
    return state;
  }
  const auto* blend = std::get_if<core::BlendLatent>(&request.source);
  if (blend == nullptr || blend->terms.size() < static_cast<std::size_t>(kMinCorners)) return {};
  state.mode = ExploreMode::Pad;
  state.corners.clear();
  state.dot = {};
  const auto count = static_cast<int>(blend->terms.size());
  double sum = 0;
  for (const auto& term : blend->terms) sum += term.weight;
  for (int i = 0; i < count; ++i) {
    const auto& term = blend->terms[static_cast<std::size_t>(i)];
    state.corners << term.prompt;
    if (sum != 0) state.dot += BlendPad::corner(i, count) * (term.weight / sum);
  }
  return state;
}

core::SequenceRequest filmOf(const ExploreState& state) {
  core::SequenceRequest film;
  if (state.mode == ExploreMode::Film) {
    film.keys = state.keys;
    film.loop = state.loop;
  } else {
    film.keys = {{state.from, 0, core::Easing::Linear, state.pace},
                 {state.to, 0, core::Easing::Linear, {}}};
  }
  film.framesPerStep = state.frames;
  film.mix = state.mix;
  film.sharedNoise = state.sharedNoise;
  film.framesPerSecond = state.framesPerSecond;
  film.look = state.look.request;
  film.look.count = 1;
  return film;
}

core::GenerationRequest quick(core::GenerationRequest request, int defaultSteps) {
  const int full = request.sampling.steps > 0 ? request.sampling.steps : defaultSteps;
  request.sampling.steps = std::clamp(full / 4, 2, kQuickSteps);
  // One evaluation per step as well, but second order: far closer to the picture of all steps.
  if (request.sampling.solver == core::Solver::Euler) {
    request.sampling.solver = core::Solver::AdamsBashforth2;
  }
  return request;
}

QJsonObject exploreToJson(const ExploreState& state) {
  QJsonObject json = lookToJson(state.look);
  QJsonArray keys;
  for (const core::KeyFrame& key : state.keys) {
    keys.append(QJsonObject{{QStringLiteral("prompt"), key.prompt},
                            {QStringLiteral("hold"), key.hold},
                            {QStringLiteral("easing"), static_cast<int>(key.easing)}});
  }
  json[QStringLiteral("mode")] = static_cast<int>(state.mode);
  json[QStringLiteral("mix")] = static_cast<int>(state.mix);
  json[QStringLiteral("sharedNoise")] = state.sharedNoise;
  json[QStringLiteral("even")] = state.even;
  json[QStringLiteral("from")] = state.from;
  json[QStringLiteral("to")] = state.to;
  json[QStringLiteral("position")] = state.position;
  json[QStringLiteral("beyond")] = state.beyond;
  json[QStringLiteral("frames")] = state.frames;
  json[QStringLiteral("corners")] = QJsonArray::fromStringList(state.corners);
  json[QStringLiteral("x")] = state.dot.x();
  json[QStringLiteral("y")] = state.dot.y();
  json[QStringLiteral("keys")] = keys;
  json[QStringLiteral("loop")] = static_cast<int>(state.loop);
  json[QStringLiteral("framesPerSecond")] = state.framesPerSecond;
  return json;
}

ExploreState exploreFromJson(const QJsonObject& json) {
  ExploreState state;
  state.look = lookFromJson(json).value_or(freshLook());
  state.mode = enumFrom(json[QStringLiteral("mode")], ExploreMode::Film);
  state.mix = enumFrom(json[QStringLiteral("mix")], core::Mix::Renormalised);
  state.sharedNoise = json[QStringLiteral("sharedNoise")].toBool(true);
  state.even = json[QStringLiteral("even")].toBool();
  state.from = json[QStringLiteral("from")].toString();
  state.to = json[QStringLiteral("to")].toString();
  state.beyond = json[QStringLiteral("beyond")].toBool();
  state.position = std::clamp(json[QStringLiteral("position")].toDouble(), -kBeyond, 1 + kBeyond);
  state.frames =
      std::clamp(json[QStringLiteral("frames")].toInt(state.frames), core::kMinSequenceFrames, 400);
  QStringList corners;
  for (const QJsonValue& corner : json[QStringLiteral("corners")].toArray()) {
    corners << corner.toString();
  }
  if (corners.size() >= kMinCorners && corners.size() <= kMaxCorners) state.corners = corners;
  state.dot = {json[QStringLiteral("x")].toDouble(), json[QStringLiteral("y")].toDouble()};
  readKeys(json, state);
  state.loop = enumFrom(json[QStringLiteral("loop")], core::Loop::PingPong);
  state.framesPerSecond =
      std::clamp(json[QStringLiteral("framesPerSecond")].toDouble(12), 1.0, 60.0);
  return state;
}

}  // namespace crossflow::ui
