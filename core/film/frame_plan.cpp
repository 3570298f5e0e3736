// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/film/frame_plan.h"

#include <algorithm>

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

bool FrameFeeder::neededAfter(int distinct, size_t frame) const {
  return std::find(plan_.frames.begin() + static_cast<std::ptrdiff_t>(frame) + 1,
                   plan_.frames.end(), distinct) != plan_.frames.end();
}

std::optional<Failure> FrameFeeder::take(const QImage& image) {
  kept_[taken_++] = image;
  for (; next_ < plan_.frames.size() && plan_.frames[next_] < taken_; ++next_) {
    const int distinct = plan_.frames[next_];
    if (auto failure = film_.add(kept_[distinct])) return failure;
    if (!neededAfter(distinct, next_)) kept_.remove(distinct);
  }
  return std::nullopt;
}

}  // namespace crossflow::core
