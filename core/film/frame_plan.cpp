// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/film/frame_plan.h"

#include <QHash>

#include "core/requests/request_json.h"

namespace crossflow::core {

FramePlan planFrames(const std::vector<GenerationRequest>& frames) {
  FramePlan plan;
  QHash<QByteArray, int> known;
  for (const GenerationRequest& frame : frames) {
    const QByteArray key = toJsonText(frame);
    if (!known.contains(key)) {
      known[key] = static_cast<int>(plan.distinct.size());
      plan.distinct.push_back(frame);
    }
    plan.frames.push_back(known[key]);
  }
  return plan;
}

FrameFeeder::FrameFeeder(const FramePlan& plan, FilmWriter& film)
    : plan_(plan), film_(film), lastUse_(plan.distinct.size()) {
  for (size_t i = 0; i < plan.frames.size(); ++i) lastUse_[static_cast<size_t>(plan.frames[i])] = i;
}

std::optional<Failure> FrameFeeder::take(const QImage& image) {
  const int taken = taken_++;
  for (; next_ < plan_.frames.size() && plan_.frames[next_] < taken_; ++next_) {
    const int distinct = plan_.frames[next_];
    if (distinct == taken) {
      if (auto failure = film_.add(image)) return failure;
      continue;
    }
    const auto kept = kept_.get(distinct);
    if (!kept) return kept.failure();
    if (auto failure = film_.add(*kept)) return failure;
    if (lastUse_[static_cast<size_t>(distinct)] == next_) kept_.remove(distinct);
  }
  if (lastUse_[static_cast<size_t>(taken)] < next_) return std::nullopt;
  return kept_.put(taken, image);
}

}  // namespace crossflow::core
