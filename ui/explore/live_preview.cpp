// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/live_preview.h"

namespace crossflow::ui {

namespace {

// Below this a running preview is worth waiting for; above it the hand has long moved on.
constexpr qint64 kPatience = 1500;  // milliseconds

}  // namespace

LivePreview::LivePreview(core::InferenceService& service, QObject* parent)
    : QObject(parent), service_(service) {
  connect(&service, &core::InferenceService::jobEvent, this, &LivePreview::receive);
}

void LivePreview::follow(const core::GenerationRequest& request) {
  const bool mayWait = running_ && running_->followed && age_.elapsed() < kPatience;
  if (mayWait) {
    wish_ = request;
  } else {
    wish_.reset();
    start(request, true);
  }
}

void LivePreview::fill() {
  if (!running_) next();
}

void LivePreview::stop() {
  wish_.reset();
  running_.reset();
  gate_.close();
  service_.cancel(job_);
}

void LivePreview::start(const core::GenerationRequest& request, bool followed) {
  running_ = Running{request, followed};
  age_.start();
  job_ = service_.preview(request);
  gate_.expect(job_);
}

void LivePreview::receive(const core::JobEvent& event) {
  if (!gate_.accepts(event.id) || !running_) return;
  if (const auto* rough = std::get_if<core::Preview>(&event.what)) {
    if (running_->followed) Q_EMIT this->rough(rough->image);
  } else if (const auto* done = std::get_if<core::Picture>(&event.what)) {
    Q_EMIT picture(*done, running_->followed);
  } else if (const auto* failure = std::get_if<core::Failure>(&event.what)) {
    const bool followed = running_->followed;
    running_.reset();
    gate_.close();
    if (followed) Q_EMIT failed(*failure);
    if (wish_) next();
  } else if (std::holds_alternative<core::Finished>(event.what) ||
             std::holds_alternative<core::Cancelled>(event.what)) {
    running_.reset();
    gate_.close();
    next();
  }
}

void LivePreview::next() {
  if (wish_) {
    const core::GenerationRequest request = *wish_;
    wish_.reset();
    start(request, true);
  } else if (filler_) {
    if (const auto request = filler_()) start(*request, false);
  }
}

}  // namespace crossflow::ui
