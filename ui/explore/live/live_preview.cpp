// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/live/live_preview.h"

#include "ui/explore/frames/explore_frames.h"

namespace crossflow::ui {

namespace {

constexpr int kMovingSteps = 2, kRestingSteps = 8;
constexpr int kRest = 300;  // milliseconds without a move until the sharp picture is made
// Below this a running preview is worth waiting for; above it the hand has long moved on.
constexpr qint64 kPatience = 1500;  // milliseconds
constexpr int kWaitShown = 400;     // milliseconds until a wait is spoken of

std::optional<LivePreview::Stage> after(LivePreview::Stage stage) {
  using Stage = LivePreview::Stage;
  if (stage == Stage::Sharp) return {};
  return stage == Stage::Moving ? Stage::Resting : Stage::Sharp;
}

}  // namespace

LivePreview::LivePreview(core::InferenceService& service, QObject* parent)
    : QObject(parent), service_(service) {
  rest_.setSingleShot(true);
  rest_.setInterval(kRest);
  patience_.setSingleShot(true);
  patience_.setInterval(kWaitShown);
  connect(&rest_, &QTimer::timeout, this, [this] {
    const bool fills = running_ && !running_->stage;
    if (due_ && (!running_ || fills)) {
      running_.reset();
      next();
    }
  });
  connect(&patience_, &QTimer::timeout, this, [this] { setWaiting(true); });
  connect(&service, &core::InferenceService::jobEvent, this, &LivePreview::receive);
}

void LivePreview::follow(const core::GenerationRequest& request, Stage from) {
  if (wish_ == request && from >= first_) {
    if (onItsWay() || refused_) return;
    // Whoever comes back to it sees what it has become already.
    if (sharp_) return Q_EMIT picture(core::Picture(*sharp_), Stage::Sharp, true);
  }
  forget();
  wish_ = request;
  first_ = from;
  due_ = from;
  rest_.start();
  const bool mayWait = running_ && running_->stage == from && age_.elapsed() < kPatience;
  if (mayWait) return;
  running_.reset();
  next();
}

bool LivePreview::onItsWay() const {
  return due_ || (running_ && running_->stage);
}

void LivePreview::forget() {
  wish_.reset();
  due_.reset();
  sharp_.reset();
  refused_ = false;
  rest_.stop();
}

void LivePreview::settle() {
  forget();
  if (running_ && running_->stage) {
    service_.cancel(running_->id);
    end();
  }
  fill();
}

void LivePreview::fill() {
  if (!running_) next();
}

void LivePreview::stop() {
  forget();
  if (running_) service_.cancel(running_->id);
  end();
}

void LivePreview::end() {
  running_.reset();
  patience_.stop();
  setWaiting(false);
}

void LivePreview::setWaiting(bool waits) {
  if (waits == waiting_) return;
  waiting_ = waits;
  Q_EMIT waiting(waits);
}

core::GenerationRequest LivePreview::drafted(const core::GenerationRequest& request) const {
  return quick(request, kRestingSteps, service_.defaultSteps(request.model));
}

core::GenerationRequest LivePreview::requestAt(Stage stage) const {
  if (stage == Stage::Sharp) return *wish_;
  return stage == Stage::Resting ? drafted(*wish_)
                                 : quick(*wish_, kMovingSteps, service_.defaultSteps(wish_->model));
}

void LivePreview::start(const core::GenerationRequest& request, Running running) {
  const auto urgency =
      running.stage ? core::PreviewUrgency::AtOnce : core::PreviewUrgency::WhenIdle;
  running_ = std::move(running);
  age_.start();
  if (running_->stage && !waiting_) patience_.start();
  running_->id = service_.preview(request, urgency);
}

void LivePreview::receive(const core::JobEvent& event) {
  if (!running_ || event.id != running_->id) return;
  if (std::holds_alternative<core::Started>(event.what)) {
    patience_.stop();
    setWaiting(false);
  } else if (const auto* half = std::get_if<core::Preview>(&event.what)) {
    if (running_->stage) Q_EMIT rough(half->image);
  } else if (const auto* done = std::get_if<core::Picture>(&event.what)) {
    const Running run = *running_;
    if (!run.stage) {
      run.take(*done);
      return;
    }
    const bool newest = wish_ == run.wish;
    if (newest) due_ = after(*run.stage);
    if (newest && *run.stage == Stage::Sharp) sharp_ = *done;
    Q_EMIT picture(*done, *run.stage, newest);
  } else if (const auto* failure = std::get_if<core::Failure>(&event.what)) {
    const bool followed = running_->stage.has_value(), newest = wish_ == running_->wish;
    end();
    if (followed && newest) {
      due_.reset();
      refused_ = true;
    }
    if (followed) Q_EMIT failed(*failure);
    if (due_) next();
  } else if (std::holds_alternative<core::Finished>(event.what)) {
    end();
    next();
  } else if (std::holds_alternative<core::Cancelled>(event.what)) {
    end();  // somebody else's preview has taken the place; coming back would take it from them
    due_.reset();
  }
}

// The sharp picture waits until the hand rests; what is to be filled need not.
void LivePreview::next() {
  if (due_ && wish_ && (*due_ != Stage::Sharp || !rest_.isActive())) {
    Stage stage = *due_;
    if (requestAt(stage) == *wish_) stage = Stage::Sharp;
    start(requestAt(stage), {{}, *wish_, stage, {}});
    return;
  }
  if (!filler_) return;
  if (auto wanted = filler_()) start(wanted->request, {{}, {}, {}, std::move(wanted->take)});
}

}  // namespace crossflow::ui
