// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/interpolation_page.h"

#include <QLocale>

#include "core/requests/picture_reference.h"
#include "core/requests/request_limits.h"
#include "core/system/background.h"
#include "ui/explore/explore_words.h"
#include "ui/explore/fade/saved_steps.h"
#include "ui/explore/frames/even_pace.h"
#include "ui/pictures/picture_actions.h"
#include "ui/shared/examples.h"
#include "ui/shared/progress_strip.h"
#include "ui/shared/side_panel.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

using Quality = FrameCache::Quality;

namespace {

ExploreState freshExploreState() {
  ExploreState state;
  state.look = freshLook();
  return state;
}

QStringList promptsShown(const ExploreState& state) {
  QStringList prompts;
  if (state.mode == ExploreMode::Pad) prompts = state.pad.corners;
  return prompts;
}

}  // namespace

InterpolationPage::InterpolationPage(Workbench& bench, QWidget* parent)
    : Page(parent),
      bench_(bench),
      state_([this](const ExploreState& state) { show(state); }),
      live_(bench.service),
      filler_(bench.service, live_),
      prompts_(bench.service, live_),
      full_(bench.service),
      panels_(new QStackedWidget),
      way_(new WayPanel),
      pad_(new PadPanel),
      film_(new FilmPanel),
      fade_(new FadePanel(bench.training)),
      mine_(new MyPictures(bench, MyPictures::Places::Two)),
      look_(new LookPanel(LookPanel::Amount::One)),
      stage_(new ExploreStage),
      transport_(new Transport) {
  setProperty("kind", QLatin1String("page"));
  QWidget* controls = buildControls();  // made first: the order of Tab
  laySideBySide(this, controls, buildStage());
  live_.setFiller([this] { return nextFill(); });
  connectPanels();
  connectStage();
  connectWork();
  state_.reset(freshExploreState());
}

QWidget* InterpolationPage::buildControls() {
  const SidePanel panel = sidePanel();
  panel.body->addWidget(
      segments({tr("Slider"), tr("Pad"), tr("Film"), tr("Models")}, tr("Way to explore"), &modes_));
  for (QWidget* part : {static_cast<QWidget*>(way_), static_cast<QWidget*>(pad_),
                        static_cast<QWidget*>(film_), static_cast<QWidget*>(fade_)}) {
    panels_->addWidget(part);
  }
  panel.body->addWidget(panels_);
  panel.body->addWidget(separator());
  panel.body->addWidget(mine_);
  panel.body->addWidget(separator());
  panel.body->addWidget(look_);
  panel.body->addStretch(1);
  return panel.frame;
}

QWidget* InterpolationPage::buildStage() {
  auto* side = new QWidget;
  auto* layout = column(side, 0, 0);
  layout->addWidget(stage_, 1);
  layout->addWidget(transport_);
  layout->addWidget(new ProgressStrip(bench_.service));
  return side;
}

void InterpolationPage::connectPanels() {
  for (std::size_t i = 0; i < modes_.size(); ++i) {
    connect(modes_[i], &QToolButton::clicked, this, [this, i] {
      ExploreState state = state_.value();
      state.mode = static_cast<ExploreMode>(i);
      edit(state, EditField::Mode);
    });
  }
  connect(way_, &WayPanel::edited, this, [this](const Way& way, EditField field) {
    ExploreState state = state_.value();
    state.way = way;
    if (field == EditField::Swap) state.position = 1 - state.position;
    edit(state, field);
  });
  connect(pad_, &PadPanel::edited, this, [this](const Pad& pad, EditField field) {
    ExploreState state = state_.value();
    state.pad = pad;
    edit(state, field);
  });
  connect(film_, &FilmPanel::edited, this, [this](const Film& film, EditField field) {
    ExploreState state = state_.value();
    state.film = film;
    edit(state, field);
  });
  connect(fade_, &FadePanel::edited, this, [this](const Fade& fade, EditField field) {
    ExploreState state = state_.value();
    state.fade = fade;
    if (field == EditField::Swap) state.position = 1 - state.position;
    edit(state, field);
  });
  connect(fade_, &FadePanel::runWanted, this, &InterpolationPage::showRun);
  connect(look_, &LookPanel::edited, this, [this](const Look& look, EditField field) {
    ExploreState state = state_.value();
    state.look = look;
    edit(state, field);
  });
  connect(mine_, &MyPictures::chosen, this, &InterpolationPage::usePicture);
  connectToPage(mine_, this);
  const auto keep = [this] { full_.keep(handRequest()); };
  connect(way_, &WayPanel::submitted, this, keep);
  connect(pad_, &PadPanel::submitted, this, keep);
  connect(fade_, &FadePanel::submitted, this, keep);
  connect(transport_, &Transport::keepWanted, this, keep);
  connect(pad_, &PadPanel::drawingWanted, stage_->pad(), &BlendPad::setDrawing);
}

void InterpolationPage::connectStage() {
  connect(stage_, &ExploreStage::exampleWanted, this,
          [this] { edit(filledIn(state_.value(), exampleKeys()), EditField::Example); });
  (new PictureActions(this, bench_.history))->serve(view(), [this] {
    return core::Picture{0, stage_->sharpImage(), handRequest(), 0, {}, {}};
  });
  connect(stage_->pad(), &BlendPad::moved, this, [this](const QPointF& dot) {
    transport_->stop();
    ExploreState state = state_.value();
    state.pad.dot = dot;
    edit(state, EditField::Dot);
  });
  connect(stage_->pad(), &BlendPad::pathDrawn, this, [this](const QPolygonF& path) {
    pad_->setDrawing(false);
    ExploreState state = state_.value();
    state.pad.path = path;
    edit(movedTo(state, 0), EditField::Path);
  });
  connect(transport_, &Transport::moved, this, [this](double position) {
    const ExploreState& state = state_.value();
    // A film has frames and nothing between them.
    if (state.mode == ExploreMode::Film && cache().size() > 1)
      position = cache().positionOf(cache().indexOf(position));
    state_.replace(withinReach(movedTo(state, position)), EditField::Position);
  });
  connect(transport_, &Transport::stopped, this, &InterpolationPage::follow);
  connect(transport_, &Transport::exportWanted, this, &InterpolationPage::exportFilm);
  connect(transport_->strip(), &FrameStrip::markMoved, this, [this](int key, double place) {
    if (cache().size() > 1)
      edit(withKeyAt(state_.value(), cache().size(), key, place), EditField::KeyTime);
  });
}

void InterpolationPage::connectWork() {
  look_->setCost([this](const core::GenerationRequest& request) {
    return bench_.service.estimateAlone(request);
  });
  connect(&live_, &LivePreview::picture, this, &InterpolationPage::receivePreview);
  connect(&live_, &LivePreview::rough, this, [this](const QImage& image) {
    // Better than nothing, but never instead of something finished.
    if (view()->image().isNull()) stage_->present({image, Quality::Approximate});
  });
  connect(&live_, &LivePreview::failed, this, &Page::failed);
  connect(&live_, &LivePreview::waiting, stage_, &ExploreStage::setWaiting);
  connect(&full_, &FullRender::kept, this, &InterpolationPage::receiveKept);
  connect(&full_, &FullRender::refused, this, &Page::failed);
  connect(&filler_, &FrameFiller::changed, this, [this] {
    transport_->setFrames(cache());
    measurePace();
  });
  connect(&prompts_, &PromptPictures::changed, this, &InterpolationPage::showPromptPictures);
  connect(&bench_.service, &core::InferenceService::modelsListed, look_, &LookPanel::setModels);
  connect(&bench_.service, &core::InferenceService::modelsListed, fade_, &FadePanel::setModels);
}

void InterpolationPage::show(const ExploreState& state) {
  const bool otherMode = !shown_ || shown_->mode != state.mode;
  const bool otherFrames = !shown_ || !sameFrames(*shown_, state);
  shown_ = state;
  way_->show(state.way);
  pad_->show(state.pad);
  film_->show(state.film);
  fade_->show(state.fade);
  look_->setLook(state.look);
  mine_->setModel(state.look.request.model);
  prompts_.setLook(state.look.request);
  if (otherMode) {
    showMode(state.mode);
    stage_->clear();
    transport_->stop();
  }
  if (otherFrames) filler_.setScene(sceneOf(state));
  showPlace(state);
  if (isVisible()) follow();
  Q_EMIT edited();
}

void InterpolationPage::showMode(ExploreMode mode) {
  const auto index = static_cast<std::size_t>(mode);
  modes_[index]->setChecked(true);
  panels_->setCurrentIndex(static_cast<int>(index));
  // A stack is as tall as its tallest page unless the others give way.
  for (int i = 0; i < panels_->count(); ++i) {
    panels_->widget(i)->setSizePolicy(QSizePolicy::Preferred, i == static_cast<int>(index)
                                                                  ? QSizePolicy::Preferred
                                                                  : QSizePolicy::Ignored);
  }
  stage_->showPad(mode == ExploreMode::Pad);
  look_->showModel(mode != ExploreMode::Fade);
}

void InterpolationPage::showPlace(const ExploreState& state) {
  stage_->pad()->setPrompts(state.pad.corners);
  stage_->pad()->setPath(state.pad.path);
  stage_->pad()->setDot(state.pad.dot);
  showPromptPictures();
  transport_->setFramesPerSecond(state.film.framesPerSecond);
  transport_->strip()->setMarks(marksOf(state, cache().size()));
  const QString place = !complete(state)                 ? QString()
                        : state.mode == ExploreMode::Pad ? stage_->pad()->accessibleDescription()
                                                         : placeWords(state, cache());
  transport_->setPosition(state.position, place);
  transport_->setEnabled(complete(state));
  using Guidance = ExploreStage::Guidance;
  stage_->showGuidance(complete(state) || !view()->image().isNull() ? Guidance::None
                       : state.mode == ExploreMode::Fade            ? Guidance::Models
                                                                    : Guidance::Prompts);
}

void InterpolationPage::showPromptPictures() {
  std::vector<QImage> pictures;
  for (const QString& prompt : state_.value().pad.corners) pictures.push_back(prompts_.of(prompt));
  stage_->pad()->setPictures(pictures);
}

void InterpolationPage::edit(ExploreState state, EditField field) {
  const ExploreState before = withoutPace(state_.value());
  // Other frames have another pace.
  if (!sameFrames(before, withoutPace(state))) state = withoutPace(std::move(state));
  state_.replace(withinReach(std::move(state)), field);
}

// What the strip knows need not be spelled out again.
core::GenerationRequest InterpolationPage::handRequest() const {
  const ExploreState& state = state_.value();
  if (state.mode != ExploreMode::Film || cache().size() < 2) return requestOf(state);
  return cache().at(cache().indexOf(state.position)).request;
}

void InterpolationPage::measurePace() {
  if (!wantsPace(state_.value()) || cache().size() < 2 || cache().nextMissing()) return;
  ExploreState paced = withPace(state_.value(), cache());
  if (paced != state_.value()) state_.amend(std::move(paced));
}

// At once what is there already; then the true picture, unless that is what it was.
void InterpolationPage::follow() {
  const ExploreState& state = state_.value();
  if (!complete(state) || !isVisible()) {
    live_.settle();
    return;
  }
  const FrameCache::Shown known =
      onStrip(state) ? cache().show(state.position) : FrameCache::Shown();
  stage_->present(known);
  if (transport_->playing()) return;
  const core::GenerationRequest request = handRequest();
  if (known.quality == Quality::Full) {
    live_.settle();
  } else if (!core::faultOf(request)) {
    const auto exact = onStrip(state) ? cache().exactly(state.position) : std::nullopt;
    const bool drafted = exact && cache().at(*exact).quality == Quality::Approximate;
    live_.follow(request, drafted                          ? LivePreview::Stage::Sharp
                          : known.quality != Quality::None ? LivePreview::Stage::Resting
                                                           : LivePreview::Stage::Moving);
  }
}

std::optional<LivePreview::Fill> InterpolationPage::nextFill() {
  const ExploreState& state = state_.value();
  if (!isVisible() || !complete(state)) return {};
  const QStringList prompts = promptsShown(state);
  if (auto draft = prompts_.nextDraft(prompts)) return draft;
  if (auto frame = filler_.next()) return frame;
  if (auto sharp = prompts_.nextSharp(prompts)) return sharp;
  // A fader's frames load a model each: once is enough.
  return state.mode == ExploreMode::Fade ? std::nullopt : filler_.nextSharp();
}

void InterpolationPage::receivePreview(const core::Picture& picture, LivePreview::Stage stage,
                                       bool newest) {
  const Quality quality = stage == LivePreview::Stage::Sharp ? Quality::Full : Quality::Approximate;
  const ExploreState& state = state_.value();
  // A late picture helps only where the strip has nothing better for the place of the hand.
  const bool stale = !newest && onStrip(state) && !cache().show(state.position).image.isNull();
  if (!stale && !transport_->playing()) stage_->present({picture.image, quality});
  if (newest && onStrip(state) && stage != LivePreview::Stage::Moving) {
    filler_.put(state.position, picture.image, quality);
  }
}

void InterpolationPage::receiveKept(const core::Picture& picture, bool newest) {
  if (newest && picture.request.source == handRequest().source) {
    stage_->present({picture.image, Quality::Full});
    if (onStrip(state_.value())) {
      filler_.put(state_.value().position, picture.image, Quality::Full);
    }
  }
  Q_EMIT offered(tr("In the gallery."), tr("Show"), [this] { Q_EMIT galleryWanted(); });
}

void InterpolationPage::usePicture(const QString& name, MyPictures::Place place) {
  const bool first = place == MyPictures::Place::First;
  edit(withEnd(state_.value(), core::referenceTo(name), first),
       first ? EditField::From : EditField::To);
}

void InterpolationPage::exportFilm() {
  const ExploreState& state = state_.value();
  if (cache().size() < 2) return;
  if (export_ && export_->busy()) {
    export_->raise();
    return;
  }
  delete export_;
  export_ = new ExportDialog(bench_, filmOf(state, cache()), this);
  connect(export_, &ExportDialog::failed, this, &Page::failed);
  connect(export_, &ExportDialog::written, this, &Page::offered);
  export_->show();
}

void InterpolationPage::showRun(const QString& folder) {
  core::inBackground(
      this, [folder] { return savedStepsOf(folder); },
      [this](const SavedSteps& saved) {
        const bool few = saved.models.size() < 2;
        if (few || !saved.whole) {
          Q_EMIT failed(
              {core::Failure::Kind::BadInput,
               few ? tr("That run has not saved two steps yet; there is nothing between them.")
                   : tr("What that run saves is whole only together with its teacher."),
               few ? tr("Checkpoints are written as often as its plan says.")
                   : tr("Export two of its steps as models, then choose those here.")});
          return;
        }
        ExploreState state = state_.value();
        state.mode = ExploreMode::Fade;
        state.fade.models = saved.models;
        if (state.fade.prompt.trimmed().isEmpty()) state.fade.prompt = saved.prompt;
        state.look.request.sampling.steps = saved.steps;
        state.look.request.sampling.guidance = saved.guidance;
        state.position = 1;
        edit(std::move(state), EditField::Model);
      });
}

bool InterpolationPage::restore(const core::GenerationRequest& request) {
  const std::optional<ExploreState> state = stateOf(request, state_.value());
  if (state) state_.replace(*state, EditField::PictureSettings);
  return state.has_value();
}

void InterpolationPage::setState(const QJsonObject& state) {
  if (!state.isEmpty()) state_.reset(exploreFromJson(state));
}

void InterpolationPage::entered() {
  follow();
  live_.fill();
}

void InterpolationPage::hideEvent(QHideEvent* event) {
  transport_->stop();
  live_.stop();
  Page::hideEvent(event);
}

}  // namespace crossflow::ui
