// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/interpolation_page.h"

#include <QJsonDocument>
#include <algorithm>
#include <cmath>

#include "core/requests/film_frames.h"
#include "core/requests/request_limits.h"
#include "ui/explore/even_pace.h"
#include "ui/explore/export_dialog.h"
#include "ui/shared/examples.h"
#include "ui/shared/progress_strip.h"
#include "ui/shared/side_panel.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

using Quality = FrameCache::Quality;

namespace {

// What makes cached frames wrong when it changes: everything but where the slider stands.
QString keyOf(ExploreState state) {
  state.position = 0;
  state.dot = {};
  state.beyond = false;
  state.framesPerSecond = 12;
  QString key =
      QString::fromUtf8(QJsonDocument(exploreToJson(state)).toJson(QJsonDocument::Compact));
  for (const double position : state.pace) key += QString::number(position);
  for (const core::KeyFrame& frame : state.keys) {
    for (const double position : frame.pace) key += QString::number(position);
  }
  return key;
}

ExploreState freshExploreState() {
  ExploreState state;
  state.look = freshLook();
  return state;
}

}  // namespace

InterpolationPage::InterpolationPage(Workbench& bench, QWidget* parent)
    : Page(parent),
      bench_(bench),
      state_([this](const ExploreState& state) { show(state); }),
      live_(bench.service),
      cache_(core::kRecommendedSequenceFrames),
      panels_(new QStackedWidget),
      way_(new WayPanel),
      pad_(new PadPanel),
      film_(new FilmPanel),
      look_(new LookPanel(LookPanel::Amount::One)),
      stage_(new QStackedWidget),
      view_(new ImageView),
      strip_(new FrameStrip) {
  setProperty("kind", QLatin1String("page"));
  QWidget* controls = buildControls();  // made first: the order of Tab
  laySideBySide(this, controls, buildStage());
  live_.setFiller([this] { return filler(); });
  connectParts();
  state_.reset(freshExploreState());
}

QWidget* InterpolationPage::buildControls() {
  const SidePanel panel = sidePanel();
  panel.body->addWidget(
      segments({tr("Slider"), tr("Pad"), tr("Film")}, tr("Way to explore"), &modes_));
  for (QWidget* part :
       {static_cast<QWidget*>(way_), static_cast<QWidget*>(pad_), static_cast<QWidget*>(film_)}) {
    panels_->addWidget(part);
  }
  panel.body->addWidget(panels_);
  panel.body->addWidget(separator());
  panel.body->addWidget(look_);
  panel.body->addStretch();
  return panel.frame;
}

QWidget* InterpolationPage::buildStage() {
  auto* side = new QWidget;
  auto* layout = column(side, 0, 0);
  QPushButton* example = button(tr("Try an example"));
  connect(example, &QPushButton::clicked, this,
          [this] { state_.replace(filledIn(state_.value(), exampleKeys()), tr("Example")); });
  guidance_ = emptyState("interpolate", tr("Prompts and everything between"),
                         tr("Fill in the prompts on the left. Then drag: the picture follows your "
                            "hand, and becomes sharp when you let go."),
                         example);
  stage_->addWidget(guidance_);
  stage_->addWidget(view_);
  layout->addWidget(stage_, 1);
  transport_ = buildTransport();
  layout->addWidget(transport_);
  layout->addWidget(new ProgressStrip(bench_.service));
  return side;
}

QWidget* InterpolationPage::buildTransport() {
  auto* bar = new QFrame;
  bar->setProperty("kind", QLatin1String("bar"));
  auto* layout = column(bar, 16, 8);
  layout->addWidget(strip_);
  QHBoxLayout* tools = row(8);
  play_ = iconButton("play", tr("Play"), true);
  position_ = label({}, "small");
  position_->setMinimumWidth(140);
  export_ = button(tr("Export film…"), nullptr, "export");
  QPushButton* keep = button(tr("Render this picture"), "primary", "prompt");
  tools->addWidget(play_);
  tools->addWidget(position_, 1);
  tools->addWidget(export_);
  tools->addWidget(keep);
  layout->addLayout(tools);
  connect(play_, &QToolButton::toggled, this, &InterpolationPage::play);
  connect(export_, &QPushButton::clicked, this, &InterpolationPage::exportFilm);
  connect(keep, &QPushButton::clicked, this, &InterpolationPage::renderFull);
  return bar;
}

void InterpolationPage::connectParts() {
  for (std::size_t i = 0; i < modes_.size(); ++i) {
    connect(modes_[i], &QToolButton::clicked, this, [this, i] {
      ExploreState state = state_.value();
      state.mode = static_cast<ExploreMode>(i);
      state_.replace(state, tr("Way to explore"));
    });
  }
  connect(way_, &WayPanel::edited, this, &InterpolationPage::edit);
  connect(way_, &WayPanel::submitted, this, &InterpolationPage::renderFull);
  connect(pad_, &PadPanel::edited, this, &InterpolationPage::edit);
  connect(pad_, &PadPanel::released, this, &InterpolationPage::renderFull);
  connect(film_, &FilmPanel::edited, this, &InterpolationPage::edit);
  connect(look_, &LookPanel::edited, this, [this](const Look& look, const QString& field) {
    ExploreState state = state_.value();
    state.look = look;
    edit(state, field);
  });
  connect(strip_, &FrameStrip::moved, this, &InterpolationPage::moveTo);
  connect(strip_, &FrameStrip::released, this, &InterpolationPage::renderFull);
  connect(&live_, &LivePreview::picture, this, &InterpolationPage::receivePreview);
  connect(&live_, &LivePreview::rough, this, [this](const QImage& image) {
    // Better than nothing, but never instead of something finished.
    if (view_->image().isNull()) present(image, Quality::Approximate);
  });
  connect(&live_, &LivePreview::failed, this, &Page::failed);
  connect(&bench_.service, &core::InferenceService::jobEvent, this,
          &InterpolationPage::receiveFull);
  connect(&bench_.service, &core::InferenceService::modelsListed, look_, &LookPanel::setModels);
  connect(&player_, &QTimer::timeout, this, [this] {
    const int next = (cache_.indexOf(state_.value().position) + 1) % cache_.size();
    moveTo(cache_.positionOf(next));
  });
}

void InterpolationPage::show(const ExploreState& state) {
  applyMode(state.mode);
  way_->show(state);
  pad_->show(state);
  film_->show(state);
  look_->setLook(state.look);
  strip_->setBeyond(state.mode == ExploreMode::Way && state.beyond ? kBeyond : 0);
  strip_->setPosition(state.position);
  const double place = state.position;
  position_->setText(!stripShown() ? QString()
                     : state.mode == ExploreMode::Film
                         ? tr("Frame %1 of %2").arg(cache_.indexOf(place) + 1).arg(cache_.size())
                         : tr("%1 of the way").arg(QLocale().toString(place, 'f', 2)));
  refreshGuidance();
  if (const QString key = keyOf(state); key != cacheKey_) {
    cacheKey_ = key;
    cache_.resize(complete(state) ? frameCount() : 2);
    strip_->show(cache_);
    live_.stop();
    if (complete(state) && isVisible()) follow();
  }
  Q_EMIT edited();
}

void InterpolationPage::applyMode(ExploreMode mode) {
  const auto index = static_cast<std::size_t>(mode);
  modes_[index]->setChecked(true);
  panels_->setCurrentIndex(static_cast<int>(index));
  // A stack is as tall as its tallest page unless the others give way.
  for (int i = 0; i < panels_->count(); ++i) {
    panels_->widget(i)->setSizePolicy(QSizePolicy::Preferred, i == static_cast<int>(index)
                                                                  ? QSizePolicy::Preferred
                                                                  : QSizePolicy::Ignored);
  }
  strip_->setVisible(mode != ExploreMode::Pad);
  play_->setVisible(mode != ExploreMode::Pad);
  export_->setVisible(mode != ExploreMode::Pad);
}

void InterpolationPage::edit(const ExploreState& state, const QString& field) {
  const bool dragged = state.dot != state_.value().dot;
  const ExploreState before = withoutPace(state_.value()), after = withoutPace(state);
  // Other frames have another pace.
  state_.replace(keyOf(before) == keyOf(after) ? state : after, field);
  if (dragged && complete(state)) follow();
}

void InterpolationPage::moveTo(double position) {
  ExploreState state = state_.value();
  state.position = position;
  state_.replace(state, tr("Position"));
  if (!complete(state)) return;
  const bool inside = position >= 0 && position <= 1;
  const int index = cache_.indexOf(position);
  if (inside && cache_.at(index).quality != Quality::None) {
    present(cache_.at(index).image, cache_.at(index).quality);
  } else if (!player_.isActive()) {
    if (const auto near = cache_.nearest(position); inside && near) {
      present(cache_.at(*near).image, Quality::Approximate);
    }
    follow();
  }
}

void InterpolationPage::follow() {
  core::GenerationRequest request = requestOf(state_.value());
  if (core::validate(request)) return;
  live_.follow(quick(std::move(request), defaultSteps()));
}

// On release: the same picture with all its steps; that one is kept in the gallery.
void InterpolationPage::renderFull() {
  ExploreState state = state_.value();
  if (!complete(state)) return;
  if (stripShown() && state.position >= 0 && state.position <= 1) {
    fullFrame_ = cache_.indexOf(state.position);
    state.position = cache_.positionOf(*fullFrame_);
    state_.replace(state, tr("Position"));
    if (cache_.at(*fullFrame_).quality == Quality::Full) {
      present(cache_.at(*fullFrame_).image, Quality::Full);
      return;
    }
  } else {
    fullFrame_.reset();
  }
  const core::GenerationRequest request = requestOf(state);
  if (const auto failure = core::validate(request)) {
    Q_EMIT failed(*failure);
    return;
  }
  if (full_ != core::JobId{}) bench_.service.cancel(full_);
  full_ = bench_.service.submit(request);
}

void InterpolationPage::receivePreview(const core::Picture& picture, bool followed) {
  const int steps = picture.request.sampling.steps;
  const bool full = steps >= (state_.value().look.request.sampling.steps > 0
                                  ? state_.value().look.request.sampling.steps
                                  : defaultSteps());
  const Quality quality = full ? Quality::Full : Quality::Approximate;
  if (followed) {
    if (full_ == core::JobId{}) present(picture.image, quality);
    const double position = state_.value().position;
    const int index = cache_.indexOf(position);
    if (stripShown() && std::abs(cache_.positionOf(index) - position) < 1e-9) {
      cache_.put(index, picture.image, quality);
    }
  } else if (filling_) {
    cache_.put(*filling_, picture.image, quality);
    strip_->show(cache_);
    if (stripShown() && cache_.indexOf(state_.value().position) == *filling_ &&
        view_->image().isNull()) {
      present(picture.image, quality);
    }
    if (wantsPace(state_.value()) && !cache_.nextMissing()) {
      state_.amend(withPace(state_.value(), cache_));
    }
  }
}

void InterpolationPage::receiveFull(const core::JobEvent& event) {
  if (event.id != full_) return;
  if (const auto* picture = std::get_if<core::Picture>(&event.what)) {
    present(picture->image, Quality::Full);
    if (fullFrame_) {
      cache_.put(*fullFrame_, picture->image, Quality::Full);
      strip_->show(cache_);
    }
  } else if (std::holds_alternative<core::Failure>(event.what) ||
             std::holds_alternative<core::Finished>(event.what) ||
             std::holds_alternative<core::Cancelled>(event.what)) {
    full_ = {};
    live_.fill();
  }
}

void InterpolationPage::present(const QImage& image, Quality quality) {
  view_->setImage(image);
  view_->setBadge(quality == Quality::Full ? QString() : tr("preview"));
  refreshGuidance();
}

void InterpolationPage::refreshGuidance() {
  const bool ready = complete(state_.value()) || !view_->image().isNull();
  stage_->setCurrentWidget(ready ? static_cast<QWidget*>(view_) : guidance_);
  transport_->setEnabled(complete(state_.value()));
}

std::optional<core::GenerationRequest> InterpolationPage::filler() {
  filling_.reset();
  const ExploreState& state = state_.value();
  if (!isVisible() || !stripShown() || !complete(state) || full_ != core::JobId{}) return {};
  const std::optional<int> index = cache_.nextMissing();
  if (!index) return {};
  core::GenerationRequest request = frameRequest(*index);
  if (core::validate(request)) return {};
  filling_ = index;
  return quick(std::move(request), defaultSteps());
}

int InterpolationPage::frameCount() const {
  const ExploreState& state = state_.value();
  if (state.mode != ExploreMode::Film) return state.frames;
  return static_cast<int>(core::expandSequence(filmOf(state)).size());
}

core::GenerationRequest InterpolationPage::frameRequest(int index) const {
  ExploreState state = state_.value();
  state.position = cache_.positionOf(index);
  return requestOf(state);
}

int InterpolationPage::defaultSteps() const {
  return bench_.service.defaultSteps(state_.value().look.request.model);
}

void InterpolationPage::play(bool on) {
  play_->setIcon(icon(on ? "pause" : "play"));
  play_->setToolTip(on ? tr("Pause") : tr("Play"));
  if (on) {
    player_.start(static_cast<int>(1000 / state_.value().framesPerSecond));
  } else {
    player_.stop();
    live_.fill();
  }
}

void InterpolationPage::exportFilm() {
  if (!complete(state_.value())) return;
  live_.stop();
  ExportDialog dialog(bench_, filmOf(state_.value()), this);
  connect(&dialog, &ExportDialog::failed, this, &Page::failed);
  connect(&dialog, &ExportDialog::noticed, this, &Page::noticed);
  dialog.exec();
  live_.fill();
}

bool InterpolationPage::restore(const core::GenerationRequest& request) {
  const std::optional<ExploreState> state = stateOf(request, state_.value());
  if (state) state_.replace(*state, tr("Settings from a picture"));
  return state.has_value();
}

void InterpolationPage::setState(const QJsonObject& state) {
  if (!state.isEmpty()) state_.reset(exploreFromJson(state));
}

void InterpolationPage::entered() {
  if (complete(state_.value()) && view_->image().isNull()) {
    follow();
  } else {
    live_.fill();
  }
}

}  // namespace crossflow::ui
