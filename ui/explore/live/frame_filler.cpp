// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/live/frame_filler.h"

#include "core/requests/request_limits.h"

namespace crossflow::ui {

using Quality = FrameCache::Quality;

namespace {

// What a sharp picture may cost that nobody asked for.
constexpr double kCheap = 2, kCheapStrip = 60;  // seconds for one, for all

}  // namespace

FrameFiller::FrameFiller(const core::InferenceService& service, const LivePreview& live,
                         QObject* parent)
    : QObject(parent), service_(service), live_(live) {}

void FrameFiller::setScene(Scene scene) {
  ++scene_;
  cache_.setScene(std::move(scene));
  Q_EMIT changed();
}

void FrameFiller::put(double position, const QImage& image, Quality quality) {
  const auto index = cache_.exactly(position);
  if (!index) return;
  cache_.put(*index, image, quality);
  Q_EMIT changed();
}

std::optional<LivePreview::Fill> FrameFiller::next() {
  const std::optional<int> index = cache_.nextMissing();
  if (!index) return {};
  const core::GenerationRequest& frame = cache_.at(*index).request;
  if (core::faultOf(frame)) return {};
  const core::GenerationRequest draft = live_.drafted(frame);
  return fillFor(*index, draft, draft == frame ? Quality::Full : Quality::Approximate);
}

std::optional<LivePreview::Fill> FrameFiller::nextSharp() {
  const std::optional<int> index = cache_.nextBelow(Quality::Full);
  if (!index) return {};
  const core::GenerationRequest& frame = cache_.at(*index).request;
  if (core::faultOf(frame)) return {};
  const auto cost = service_.estimateAlone(frame);
  if (!cost || *cost > kCheap || *cost * cache_.size() > kCheapStrip) return {};
  return fillFor(*index, frame, Quality::Full);
}

LivePreview::Fill FrameFiller::fillFor(int index, core::GenerationRequest request,
                                       Quality quality) {
  return {std::move(request), [this, index, quality, scene = scene_](const core::Picture& picture) {
            if (scene != scene_) return;
            cache_.put(index, picture.image, quality);
            Q_EMIT changed();
          }};
}

PromptPictures::PromptPictures(const core::InferenceService& service, const LivePreview& live,
                               QObject* parent)
    : QObject(parent), service_(service), live_(live) {}

void PromptPictures::setLook(const core::GenerationRequest& look) {
  core::GenerationRequest own = look;
  own.source = core::PromptLatent{};
  own.count = 1;
  own.batch = 1;
  if (own == look_) return;
  look_ = own;
  pictures_.clear();
}

core::GenerationRequest PromptPictures::requestFor(const QString& prompt) const {
  core::GenerationRequest request = look_;
  request.source = core::PromptLatent{prompt};
  return request;
}

LivePreview::Fill PromptPictures::fillFor(const QString& prompt, bool sharp) {
  const core::GenerationRequest request = requestFor(prompt);
  return {sharp ? request : live_.drafted(request),
          [this, prompt, sharp, look = look_](const core::Picture& picture) {
            if (look != look_) return;
            pictures_[prompt] = {picture.image, sharp};
            Q_EMIT changed();
          }};
}

std::optional<LivePreview::Fill> PromptPictures::nextDraft(const QStringList& prompts) {
  for (const QString& prompt : prompts) {
    if (pictures_.contains(prompt) || core::faultOf(requestFor(prompt))) continue;
    return fillFor(prompt, false);
  }
  return {};
}

std::optional<LivePreview::Fill> PromptPictures::nextSharp(const QStringList& prompts) {
  for (const QString& prompt : prompts) {
    if (pictures_.value(prompt).sharp || !pictures_.contains(prompt)) continue;
    const auto cost = service_.estimate(requestFor(prompt));
    if (!cost || *cost > kCheap) return {};
    return fillFor(prompt, true);
  }
  return {};
}

}  // namespace crossflow::ui
