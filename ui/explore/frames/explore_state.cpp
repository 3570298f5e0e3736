// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frames/explore_state.h"

#include <algorithm>

namespace crossflow::ui {

namespace {

bool written(const QString& prompt) {
  return !prompt.trimmed().isEmpty();
}

/// The prompts of the mode, in order.
std::vector<QString*> promptPlaces(ExploreState& state) {
  std::vector<QString*> places;
  if (state.mode == ExploreMode::Way) {
    places = {&state.way.from, &state.way.to};
  } else if (state.mode == ExploreMode::Pad) {
    for (QString& corner : state.pad.corners) places.push_back(&corner);
  } else if (state.mode == ExploreMode::Fade) {
    places = {&state.fade.prompt};
  } else {
    for (core::KeyFrame& key : state.film.keys) places.push_back(&key.prompt);
  }
  return places;
}

}  // namespace

bool complete(const ExploreState& state) {
  switch (state.mode) {
    case ExploreMode::Way:
      return written(state.way.from) && written(state.way.to);
    case ExploreMode::Pad:
      return std::all_of(state.pad.corners.begin(), state.pad.corners.end(), written);
    case ExploreMode::Film:
      return std::all_of(state.film.keys.begin(), state.film.keys.end(),
                         [](const core::KeyFrame& key) { return written(key.prompt); });
    case ExploreMode::Fade:
      return written(state.fade.prompt) && state.fade.models.size() > 1 &&
             !state.fade.models.contains(QString());
  }
  return false;
}

ExploreState filledIn(ExploreState state, const QStringList& prompts) {
  const std::vector<QString*> places = promptPlaces(state);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto place = static_cast<qsizetype>(i) % prompts.size();
    if (!written(*places[i])) *places[i] = prompts[place];
  }
  return state;
}

ExploreState withEnd(ExploreState state, const QString& prompt, bool first) {
  const std::vector<QString*> places = promptPlaces(state);
  const auto free = std::find_if(places.begin() + 1, places.end(),
                                 [](const QString* place) { return !written(*place); });
  *(first ? places.front() : free == places.end() ? places.back() : *free) = prompt;
  return state;
}

bool sameFrames(const ExploreState& a, const ExploreState& b) {
  if (a.mode != b.mode || a.look.request != b.look.request) return false;
  if (a.mode == ExploreMode::Way) return a.way == b.way;
  if (a.mode == ExploreMode::Fade) return a.fade == b.fade;
  if (a.mode == ExploreMode::Pad) {
    Pad other = b.pad;
    other.dot = a.pad.dot;
    return a.pad == other;
  }
  Film other = b.film;
  other.framesPerSecond = a.film.framesPerSecond;
  return a.film == other;
}

}  // namespace crossflow::ui
