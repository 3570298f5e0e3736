// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the interpolation page as the session keeps it.
#include <QJsonArray>
#include <algorithm>

#include "core/requests/request_limits.h"
#include "ui/explore/frames/explore_state.h"
#include "ui/explore/frames/pad_geometry.h"

namespace crossflow::ui {

namespace {

constexpr int kMostFrames = 400;
constexpr int kMostPathPoints = 2000;

QLatin1String key(const char* name) {
  return QLatin1String(name);
}

template <typename Enum>
Enum enumFrom(const QJsonValue& value, Enum last) {
  return static_cast<Enum>(std::clamp(value.toInt(), 0, static_cast<int>(last)));
}

int framesFrom(const QJsonObject& json) {
  return std::clamp(json[key("frames")].toInt(core::kRecommendedSequenceFrames),
                    core::kMinSequenceFrames, kMostFrames);
}

QPointF pointFrom(const QJsonValue& x, const QJsonValue& y) {
  return {std::clamp(x.toDouble(), -kPadReach, kPadReach),
          std::clamp(y.toDouble(), -kPadReach, kPadReach)};
}

QJsonObject toJson(const Way& way) {
  return {{key("from"), way.from},
          {key("to"), way.to},
          {key("mix"), static_cast<int>(way.mix)},
          {key("sharedNoise"), way.sharedNoise},
          {key("beyond"), way.beyond},
          {key("even"), way.even},
          {key("frames"), way.frames}};
}

Way wayFrom(const QJsonObject& json) {
  Way way;
  way.from = json[key("from")].toString();
  way.to = json[key("to")].toString();
  way.mix = enumFrom(json[key("mix")], core::Mix::Renormalised);
  way.sharedNoise = json[key("sharedNoise")].toBool(true);
  way.beyond = json[key("beyond")].toBool();
  way.even = json[key("even")].toBool();
  way.frames = framesFrom(json);
  return way;
}

QJsonObject toJson(const Pad& pad) {
  QJsonArray path;
  for (const QPointF& point : pad.path) {
    path.append(point.x());
    path.append(point.y());
  }
  return {{key("corners"), QJsonArray::fromStringList(pad.corners)},
          {key("x"), pad.dot.x()},
          {key("y"), pad.dot.y()},
          {key("path"), path},
          {key("frames"), pad.frames}};
}

Pad padFrom(const QJsonObject& json) {
  Pad pad;
  QStringList corners;
  for (const QJsonValue corner : json[key("corners")].toArray()) corners << corner.toString();
  if (corners.size() >= kMinCorners && corners.size() <= kMaxCorners) pad.corners = corners;
  pad.dot = padCorner(0, static_cast<int>(pad.corners.size()));
  if (json.contains(key("x"))) pad.dot = pointFrom(json[key("x")], json[key("y")]);
  const QJsonArray path = json[key("path")].toArray();
  for (qsizetype i = 0; i + 1 < std::min<qsizetype>(path.size(), qsizetype{2} * kMostPathPoints);
       i += 2) {
    pad.path << pointFrom(path[i], path[i + 1]);
  }
  pad.frames = framesFrom(json);
  return pad;
}

QJsonObject toJson(const Film& film) {
  QJsonArray keys;
  for (const core::KeyFrame& frame : film.keys) {
    keys.append(QJsonObject{{key("prompt"), frame.prompt},
                            {key("hold"), frame.hold},
                            {key("easing"), static_cast<int>(frame.easing)},
                            {key("frames"), frame.frames}});
  }
  return {{key("keys"), keys},
          {key("mix"), static_cast<int>(film.mix)},
          {key("sharedNoise"), film.sharedNoise},
          {key("even"), film.even},
          {key("frames"), film.frames},
          {key("loop"), static_cast<int>(film.loop)},
          {key("framesPerSecond"), film.framesPerSecond}};
}

Film filmFrom(const QJsonObject& json) {
  Film film;
  std::vector<core::KeyFrame> keys;
  for (const QJsonValue value : json[key("keys")].toArray()) {
    const QJsonObject entry = value.toObject();
    core::KeyFrame frame;
    frame.prompt = entry[key("prompt")].toString();
    frame.hold = std::clamp(entry[key("hold")].toInt(), 0, 1000);
    frame.easing = enumFrom(entry[key("easing")], core::Easing::EaseInOut);
    frame.frames = std::clamp(entry[key("frames")].toInt(), 0, 10 * kMostFrames);
    if (frame.frames < core::kMinKeyFrames) frame.frames = 0;
    keys.push_back(frame);
  }
  if (keys.size() >= 2 && keys.size() <= core::kMaxSequenceKeys) film.keys = std::move(keys);
  film.mix = enumFrom(json[key("mix")], core::Mix::Renormalised);
  film.sharedNoise = json[key("sharedNoise")].toBool(true);
  film.even = json[key("even")].toBool();
  film.frames = framesFrom(json);
  film.loop = enumFrom(json[key("loop")], core::Loop::PingPong);
  film.framesPerSecond = std::clamp(json[key("framesPerSecond")].toDouble(12), 1.0, 60.0);
  return film;
}

QJsonObject toJson(const Fade& fade) {
  return {{key("prompt"), fade.prompt},
          {key("models"), QJsonArray::fromStringList(fade.models)},
          {key("between"), fade.between}};
}

Fade fadeFrom(const QJsonObject& json) {
  Fade fade;
  fade.prompt = json[key("prompt")].toString();
  QStringList models;
  for (const QJsonValue model : json[key("models")].toArray()) models << model.toString();
  if (models.size() > 1 && models.size() <= kMostFadeFrames) fade.models = models;
  fade.between = std::clamp(json[key("between")].toInt(fade.between), 0, kMostBetween);
  return fade;
}

}  // namespace

QJsonObject exploreToJson(const ExploreState& state) {
  QJsonObject json = lookToJson(state.look);
  json[key("mode")] = static_cast<int>(state.mode);
  json[key("way")] = toJson(state.way);
  json[key("pad")] = toJson(state.pad);
  json[key("film")] = toJson(state.film);
  json[key("fade")] = toJson(state.fade);
  json[key("position")] = state.position;
  return json;
}

ExploreState exploreFromJson(const QJsonObject& json) {
  ExploreState state;
  // Earlier versions kept all parts in one object, under the same names.
  const auto part = [&json](const char* name) {
    return json.contains(key(name)) ? json[key(name)].toObject() : json;
  };
  state.look = lookFromJson(json).value_or(freshLook());
  state.mode = enumFrom(json[key("mode")], ExploreMode::Fade);
  state.way = wayFrom(part("way"));
  state.pad = padFrom(part("pad"));
  state.film = filmFrom(part("film"));
  state.fade = fadeFrom(json[key("fade")].toObject());
  state.position = std::clamp(json[key("position")].toDouble(), -kBeyond, 1 + kBeyond);
  return state;
}

}  // namespace crossflow::ui
