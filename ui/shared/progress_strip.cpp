// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/progress_strip.h"

#include <algorithm>

#include "core/types/measures.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

using core::Phase;

namespace {

constexpr int kScale = 1000;
constexpr int kNarrowestBar = 48, kWidestPhase = 200, kWidestTime = 140;
// Milliseconds: until work is spoken of, and how long the next has time to follow.
constexpr int kShown = 700, kLeaves = 400;

}  // namespace

std::optional<double> secondsLeft(const core::Progress& progress, double elapsed) {
  if (progress.secondsRemaining) return progress.secondsRemaining;
  if (progress.fraction <= 0.1 || elapsed <= 1) return {};
  return elapsed * (1 - progress.fraction) / progress.fraction;
}

ProgressStrip::ProgressStrip(core::InferenceService& service, QWidget* parent)
    : QFrame(parent),
      service_(service),
      phase_(new ElidedLabel),
      time_(new ElidedLabel(QString(), "small")),
      bar_(named(new QProgressBar, tr("Progress"))) {
  setProperty("kind", QLatin1String("bar"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 8, 12, 8);
  layout->setSpacing(12);
  bar_->setRange(0, kScale);
  bar_->setTextVisible(false);
  bar_->setMinimumWidth(kNarrowestBar);
  // As wide as there is room for, whatever they say: the bar does not move.
  phase_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  time_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  phase_->setMaximumWidth(kWidestPhase);
  time_->setMaximumWidth(kWidestTime);
  QToolButton* stop = iconButton("close", tr("Stop this render"));
  connect(stop, &QToolButton::clicked, this, [this] { service_.cancel(job_); });
  layout->addWidget(phase_, 4);
  layout->addWidget(bar_, 2);
  layout->addWidget(time_, 3);
  layout->addWidget(stop);
  hide();
  leave_.setSingleShot(true);
  leave_.setInterval(kLeaves);
  connect(&leave_, &QTimer::timeout, this, &QWidget::hide);
  connect(&service, &core::InferenceService::jobEvent, this, &ProgressStrip::receive);
}

void ProgressStrip::receive(const core::JobEvent& event) {
  const auto renders = service_.renders();
  const bool ours = !renders.empty() && renders.front().id == event.id;
  if (const auto* progress = std::get_if<core::Progress>(&event.what)) {
    // Loading is shown whoever asked for it: it is what everybody waits for.
    if (!ours && progress->phase != Phase::Load) return;
    if (job_ != event.id) {
      job_ = event.id;
      since_.start();
    }
    leave_.stop();
    if (isHidden() && since_.elapsed() < kShown) return;
    show(*progress);
  } else if (event.id == job_ && (std::holds_alternative<core::Finished>(event.what) ||
                                  std::holds_alternative<core::Failure>(event.what) ||
                                  std::holds_alternative<core::Cancelled>(event.what))) {
    job_ = {};
    leave_.start();
  }
}

void ProgressStrip::show(const core::Progress& progress) {
  QWidget::show();
  phase_->setWords(words(progress));
  bar_->setValue(static_cast<int>(progress.fraction * kScale));
  const std::optional<double> left = secondsLeft(progress, since_.elapsed() / 1000.0);
  time_->setWords(left ? core::leftText(*left) : QString());
}

// Of several pictures the one that is made says more than its step, which its tile shows.
QString ProgressStrip::words(const core::Progress& progress) const {
  const auto renders = service_.renders();
  if (progress.phase == Phase::Sample && !renders.empty() && !renders.front().film) {
    const core::GenerationRequest& request = renders.front().request;
    const int made = static_cast<int>(progress.fraction * request.count);
    if (request.count > 1 && request.batch == 1) {
      return tr("Picture %1 of %2").arg(std::min(made + 1, request.count)).arg(request.count);
    }
  }
  return phaseText(progress);
}

QString ProgressStrip::phaseText(const core::Progress& progress) {
  switch (progress.phase) {
    case Phase::Load:
      return tr("Loading the model");
    case Phase::Text:
      return tr("Reading the prompt");
    case Phase::Sample:
      return tr("Step %1 of %2").arg(progress.done).arg(progress.total);
    case Phase::Decode:
      return tr("Painting");
    case Phase::Save:
      return tr("Saving");
  }
  return {};
}

}  // namespace crossflow::ui
