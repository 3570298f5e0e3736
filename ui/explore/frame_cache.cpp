// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frame_cache.h"

#include <algorithm>
#include <cmath>

#include "core/requests/film_frames.h"

namespace crossflow::ui {

FrameCache::FrameCache(int frames) {
  resize(frames);
}

void FrameCache::resize(int frames) {
  frames_.assign(static_cast<std::size_t>(std::max(2, frames)), Frame());
  order_ = core::coarseToFine(size());
}

void FrameCache::clear() {
  std::fill(frames_.begin(), frames_.end(), Frame());
}

void FrameCache::put(int index, const QImage& image, Quality quality) {
  if (index < 0 || index >= size()) return;
  Frame& frame = frames_[static_cast<std::size_t>(index)];
  if (quality >= frame.quality) frame = {image, quality};
}

int FrameCache::indexOf(double position) const {
  return std::clamp(static_cast<int>(std::lround(position * (size() - 1))), 0, size() - 1);
}

double FrameCache::positionOf(int index) const {
  return static_cast<double>(index) / (size() - 1);
}

std::optional<int> FrameCache::nearest(double position, double reach) const {
  std::optional<int> best;
  double distance = reach;
  for (int i = 0; i < size(); ++i) {
    if (at(i).quality == Quality::None) continue;
    const double away = std::abs(positionOf(i) - position);
    if (away <= distance) {
      distance = away;
      best = i;
    }
  }
  return best;
}

std::optional<int> FrameCache::nextMissing() const {
  const auto it = std::find_if(order_.begin(), order_.end(),
                               [this](int i) { return at(i).quality == Quality::None; });
  return it == order_.end() ? std::nullopt : std::optional(*it);
}

int FrameCache::count(Quality atLeast) const {
  return static_cast<int>(std::count_if(frames_.begin(), frames_.end(), [&](const Frame& frame) {
    return frame.quality >= atLeast;
  }));
}

}  // namespace crossflow::ui
