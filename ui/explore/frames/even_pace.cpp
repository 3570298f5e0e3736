// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frames/even_pace.h"

#include <algorithm>
#include <map>

#include "core/requests/film_frames.h"
#include "ui/explore/frames/picture_distance.h"

namespace crossflow::ui {

namespace {

constexpr int kPoints = 65;
// Added to every step, as a share of the mean one: frames that hardly differ stay apart in time.
constexpr double kFloor = 0.1;

using WayName = std::pair<QString, QString>;

/// change[i]: what has changed from the first sample to sample i.
std::vector<double> changes(const std::vector<PaceSample>& samples) {
  std::vector<double> steps;
  double sum = 0;
  for (std::size_t i = 1; i < samples.size(); ++i) {
    steps.push_back(pictureDistance(samples[i - 1].picture, samples[i].picture));
    sum += steps.back();
  }
  const double floor = std::max(1e-6, kFloor * sum / static_cast<double>(steps.size()));
  std::vector<double> change{0};
  for (const double step : steps) change.push_back(change.back() + step + floor);
  return change;
}

}  // namespace

std::vector<double> evenPace(std::vector<PaceSample> samples) {
  std::sort(samples.begin(), samples.end(),
            [](const auto& a, const auto& b) { return a.position < b.position; });
  const auto same = [](const auto& a, const auto& b) { return a.position == b.position; };
  samples.erase(std::unique(samples.begin(), samples.end(), same), samples.end());
  if (samples.size() < 2) return {};
  const std::vector<double> change = changes(samples);
  std::vector<double> pace;
  std::size_t step = 1;
  for (int i = 0; i < kPoints; ++i) {
    const double wanted = change.back() * i / (kPoints - 1);
    while (step + 1 < change.size() && change[step] < wanted) ++step;
    const double part = (wanted - change[step - 1]) / (change[step] - change[step - 1]);
    const double from = samples[step - 1].position, to = samples[step].position;
    pace.push_back(std::clamp(from + part * (to - from), 0.0, 1.0));
  }
  pace.front() = 0;
  pace.back() = 1;
  return pace;
}

bool wantsPace(const ExploreState& state) {
  if (state.mode == ExploreMode::Way) return state.way.even && state.way.pace.empty();
  return state.mode == ExploreMode::Film && state.film.even && state.film.keys.front().pace.empty();
}

ExploreState withPace(ExploreState state, const FrameCache& frames) {
  std::map<WayName, std::vector<PaceSample>> ways;
  for (int i = 0; i < frames.size(); ++i) {
    const auto* way = std::get_if<core::InterpolatedLatent>(&frames.at(i).request.source);
    if (way == nullptr || way->position < 0 || way->position > 1) continue;
    ways[{way->from, way->to}].push_back({way->position, frames.at(i).image});
  }
  if (state.mode == ExploreMode::Way) {
    state.way.pace = evenPace(std::move(ways[{state.way.from, state.way.to}]));
    return state;
  }
  std::vector<core::KeyFrame>& keys = state.film.keys;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const core::KeyFrame& next = keys[(i + 1) % keys.size()];
    keys[i].pace = evenPace(ways[{keys[i].prompt, next.prompt}]);
  }
  return state;
}

ExploreState withoutPace(ExploreState state) {
  state.way.pace.clear();
  for (core::KeyFrame& key : state.film.keys) key.pace.clear();
  return state;
}

}  // namespace crossflow::ui
