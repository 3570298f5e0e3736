// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/live/full_render.h"

#include <algorithm>

#include "core/requests/request_limits.h"

namespace crossflow::ui {

FullRender::FullRender(core::InferenceService& service, QObject* parent)
    : QObject(parent), service_(service) {
  connect(&service, &core::InferenceService::jobEvent, this, &FullRender::receive);
}

void FullRender::keep(const core::GenerationRequest& request) {
  if (const auto fault = core::faultOf(request)) {
    Q_EMIT refused(*fault);
    return;
  }
  if (!jobs_.empty() && last_ == request) return;  // it is under way
  last_ = request;
  jobs_.push_back(service_.submit(request));
}

void FullRender::receive(const core::JobEvent& event) {
  const auto job = std::find(jobs_.begin(), jobs_.end(), event.id);
  if (job == jobs_.end()) return;
  if (const auto* picture = std::get_if<core::Picture>(&event.what)) {
    Q_EMIT kept(*picture, event.id == jobs_.back());
  } else if (std::holds_alternative<core::Finished>(event.what) ||
             std::holds_alternative<core::Failure>(event.what) ||
             std::holds_alternative<core::Cancelled>(event.what)) {
    jobs_.erase(job);
  }
}

}  // namespace crossflow::ui
