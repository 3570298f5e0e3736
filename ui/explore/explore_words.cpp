// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explore_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/requests/film_frames.h"
#include "core/requests/model_name.h"
#include "ui/explore/frames/explore_frames.h"
#include "ui/shared/remembered_models.h"

namespace crossflow::ui {

namespace {

constexpr int kMostModelMarks = 9;  // names side by side

QString placeText(const char* text) {
  return QCoreApplication::translate("ExploreWords", text);
}

// Of a run's saved steps the step alone: the run is the same for all.
QString shortModelTitle(const QString& model) {
  bool step = false;
  const qint64 number = QFileInfo(model).completeBaseName().toLongLong(&step);
  return step && core::namesWeights(model) ? QLocale().toString(number) : modelTitle(model);
}

std::vector<FrameStrip::Mark> fadeMarks(const Fade& fade) {
  const auto last = static_cast<int>(fade.models.size()) - 1;
  const int every = (last + kMostModelMarks - 1) / kMostModelMarks;
  std::vector<FrameStrip::Mark> marks;
  for (int i = 0; i <= last; ++i) {
    if (i % every != 0 && i != last) continue;
    if (i == last && i % every != 0 && marks.size() > 1) marks.pop_back();  // they would touch
    marks.push_back({shortModelTitle(fade.models[i]), static_cast<double>(i) / last});
  }
  return marks;
}

std::vector<FrameStrip::Mark> filmMarks(const ExploreState& state, int frames) {
  const std::vector<int> places = core::keyPlaces(sequenceOf(state));
  const bool loops = state.film.loop == core::Loop::Loop;
  std::vector<FrameStrip::Mark> marks;
  for (std::size_t k = 0; k < places.size(); ++k) {
    const bool movable = k > 0 && (loops || k + 1 < places.size());
    marks.push_back(
        {state.film.keys[k].prompt, static_cast<double>(places[k]) / (frames - 1), movable});
  }
  return marks;
}

QString fadePlace(const ExploreState& state) {
  const QString model = core::modelAlong(state.fade.models, state.position);
  const auto fade = core::fadeIn(model);
  if (!fade) return modelTitle(model);
  return placeText(QT_TRANSLATE_NOOP("ExploreWords", "%1 % of the way from %2 to %3"))
      .arg(QLocale().toString(100 * fade->share, 'f', 0), shortModelTitle(fade->from),
           shortModelTitle(fade->to));
}

}  // namespace

std::vector<FrameStrip::Mark> marksOf(const ExploreState& state, int frames) {
  if (state.mode == ExploreMode::Way) return {{state.way.from, 0}, {state.way.to, 1}};
  if (state.mode == ExploreMode::Fade && complete(state)) return fadeMarks(state.fade);
  if (state.mode == ExploreMode::Film && frames > 1) return filmMarks(state, frames);
  return {};
}

QString placeWords(const ExploreState& state, const FrameCache& cache) {
  if (state.mode == ExploreMode::Fade) return fadePlace(state);
  if (state.mode == ExploreMode::Film) {
    if (cache.size() < 2) return {};
    return placeText(QT_TRANSLATE_NOOP("ExploreWords", "Frame %1 of %2"))
        .arg(cache.indexOf(state.position) + 1)
        .arg(cache.size());
  }
  const QString share = QLocale().toString(std::abs(state.position), 'f', 2);
  return placeText(QT_TRANSLATE_NOOP("ExploreWords", "%1 of the way"))
      .arg(state.position < 0 ? QStringLiteral("\u2212") + share : share);
}

FilmPlan filmOf(const ExploreState& state, const FrameCache& cache) {
  FilmPlan film;
  film.frames = sceneOf(state).frames;
  film.drawn = [&cache](const auto& frames) { return cache.fullOf(frames); };
  film.framesPerSecond = state.film.framesPerSecond;
  film.mayReturn = state.mode != ExploreMode::Film || state.film.loop == core::Loop::None;
  QStringList names{state.way.from, state.way.to};
  if (state.mode == ExploreMode::Pad) names = state.pad.corners;
  if (state.mode == ExploreMode::Fade) names = {state.fade.prompt};
  if (state.mode == ExploreMode::Film) {
    names = {state.film.keys.front().prompt, state.film.keys.back().prompt};
  }
  film.name = names.join(QLatin1Char(' '));
  return film;
}

}  // namespace crossflow::ui
