// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/frames/frame_cache.h"

#include <QHash>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/requests/film_frames.h"

namespace crossflow::ui {

namespace {

constexpr int kMostPictures = 800;  // in memory
constexpr double kNear = 1e-9;
constexpr double kFadeReach = 2.01;  // frames between two neighbours that may be faded

double positionIn(const core::GenerationRequest& request) {
  const auto* way = std::get_if<core::InterpolatedLatent>(&request.source);
  return way == nullptr ? 0 : way->position;
}

/// Equal for equal requests, and seldom for others; seed and prompts tell most of them apart.
size_t frameKey(const core::GenerationRequest& request) {
  size_t key = qHash(request.sampling.seed) ^ qHash(positionIn(request));
  if (const auto* way = std::get_if<core::InterpolatedLatent>(&request.source)) {
    key ^= qHash(way->from) + 31 * qHash(way->to);
  } else if (const auto* blend = std::get_if<core::BlendLatent>(&request.source)) {
    for (const auto& term : blend->terms) key = 31 * key + qHash(term.weight);
  }
  return key;
}

/// Whether two frames lie on the same way, or on the same pad.
bool sameWay(const core::GenerationRequest& a, core::GenerationRequest b) {
  if (a.source.index() != b.source.index()) return false;
  if (auto* way = std::get_if<core::InterpolatedLatent>(&b.source)) {
    way->position = positionIn(a);
  } else if (auto* blend = std::get_if<core::BlendLatent>(&b.source)) {
    const auto& other = std::get<core::BlendLatent>(a.source);
    if (blend->terms.size() != other.terms.size()) return false;
    for (std::size_t i = 0; i < other.terms.size(); ++i) {
      blend->terms[i].weight = other.terms[i].weight;
    }
  }
  return a == b;
}

QImage faded(const QImage& from, const QImage& to, double part) {
  if (from.size() != to.size()) return part < 0.5 ? from : to;
  QImage image = from.convertToFormat(QImage::Format_RGB32);
  QPainter painter(&image);
  painter.setOpacity(part);
  painter.drawImage(0, 0, to);
  return image;
}

}  // namespace

void FrameCache::setScene(Scene scene) {
  const std::vector<Frame> old = std::move(frames_);
  frames_.clear();
  for (core::GenerationRequest& request : scene.frames) {
    frames_.push_back({std::move(request), {}, Quality::None});
  }
  first_ = scene.first;
  last_ = scene.last;
  order_ = core::coarseToFine(size());
  keepFrom(old);
}

void FrameCache::keepFrom(const std::vector<Frame>& old) {
  QMultiHash<size_t, const Frame*> known;
  std::vector<const Frame*> made;
  for (const Frame& frame : old) {
    if (frame.quality < Quality::Approximate) continue;
    known.insert(frameKey(frame.request), &frame);
    made.push_back(&frame);
  }
  if (made.empty()) return;
  for (Frame& frame : frames_) {
    const auto [begin, end] = std::as_const(known).equal_range(frameKey(frame.request));
    const auto same = std::find_if(
        begin, end, [&](const Frame* other) { return other->request == frame.request; });
    if (same != end) {
      frame.image = (*same)->image;
      frame.quality = (*same)->quality;
    }
  }
  // A borrowed picture is only a stand-in, and searching for it must not cost more than a frame.
  if (made.size() * frames_.size() > 200'000) return;
  for (Frame& frame : frames_) {
    if (frame.quality != Quality::None) continue;
    const Frame* best = nullptr;
    double distance = 1e9;
    const auto* way = std::get_if<core::InterpolatedLatent>(&frame.request.source);
    if (way == nullptr) break;
    for (const Frame* other : made) {
      const double away = std::abs(positionIn(other->request) - way->position);
      if (away >= distance || !sameWay(frame.request, other->request)) continue;
      distance = away;
      best = other;
    }
    if (best != nullptr) {
      frame.image = best->image;
      frame.quality = Quality::Borrowed;
    }
  }
}

void FrameCache::put(int index, const QImage& image, Quality quality) {
  if (index < 0 || index >= size()) return;
  Frame& frame = frames_[static_cast<std::size_t>(index)];
  if (quality < frame.quality) return;
  frame.image = image;
  frame.quality = quality;
}

int FrameCache::indexOf(double position) const {
  const double share = (position - first_) / (last_ - first_);
  return std::clamp(static_cast<int>(std::lround(share * (size() - 1))), 0, size() - 1);
}

double FrameCache::positionOf(int index) const {
  return first_ + (last_ - first_) * index / std::max(1, size() - 1);
}

std::optional<int> FrameCache::exactly(double position) const {
  if (frames_.empty()) return {};
  const int index = indexOf(position);
  if (std::abs(positionOf(index) - position) > kNear) return {};
  return index;
}

std::optional<int> FrameCache::neighbour(int from, int step) const {
  for (int i = from; i >= 0 && i < size(); i += step) {
    if (at(i).quality != Quality::None) return i;
  }
  return {};
}

FrameCache::Shown FrameCache::show(double position) const {
  if (frames_.empty()) return {};
  if (const auto index = exactly(position); index && at(*index).quality != Quality::None) {
    return {at(*index).image, at(*index).quality};
  }
  const double place = (position - first_) / (last_ - first_) * (size() - 1);
  const auto below = neighbour(std::clamp(static_cast<int>(std::floor(place)), 0, size() - 1), -1);
  const auto above = neighbour(std::clamp(static_cast<int>(std::ceil(place)), 0, size() - 1), 1);
  if (!below && !above) return {};
  if (!below || !above || *above - *below > kFadeReach || *above == *below) {
    const bool first = below && (!above || place - *below <= *above - place);
    return {at(first ? *below : *above).image, Quality::Approximate};
  }
  const double part = (place - *below) / (*above - *below);
  return {faded(at(*below).image, at(*above).image, part), Quality::Approximate};
}

std::optional<int> FrameCache::nearest(double position) const {
  if (frames_.empty()) return {};
  const int index = indexOf(position);
  const auto below = neighbour(index, -1), above = neighbour(index, 1);
  if (!below || !above) return below ? below : above;
  return position - positionOf(*below) <= positionOf(*above) - position ? below : above;
}

std::optional<int> FrameCache::nextBelow(Quality quality) const {
  const int most = std::min(size(), kMostPictures);
  for (int i = 0; i < most; ++i) {
    const int index = order_[static_cast<std::size_t>(i)];
    if (at(index).quality < quality) return index;
  }
  return {};
}

std::vector<QImage> FrameCache::fullOf(const std::vector<core::GenerationRequest>& frames) const {
  std::vector<QImage> images(frames.size());
  for (std::size_t i = 0; i < frames.size() && frames.size() == frames_.size(); ++i) {
    const Frame& frame = frames_[i];
    if (frame.quality == Quality::Full && frame.request == frames[i]) images[i] = frame.image;
  }
  return images;
}

int FrameCache::count(Quality atLeast) const {
  return static_cast<int>(std::count_if(frames_.begin(), frames_.end(), [&](const Frame& frame) {
    return frame.quality >= atLeast;
  }));
}

}  // namespace crossflow::ui
