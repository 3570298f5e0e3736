// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/generate_page.h"

#include <QMenu>

#include "core/requests/model_name.h"
#include "core/requests/request_limits.h"
#include "core/requests/wildcards.h"
#include "core/types/measures.h"
#include "ui/generate/emoji_names.h"
#include "ui/generate/presets_menu.h"
#include "ui/shared/examples.h"
#include "ui/shared/side_panel.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

QString promptOf(const Look& look) {
  const auto* source = std::get_if<core::PromptLatent>(&look.request.source);
  return source == nullptr ? QString() : source->prompt;
}

}  // namespace

GeneratePage::GeneratePage(Workbench& bench, QWidget* parent)
    : Page(parent),
      bench_(bench),
      state_([this](const Look& look) { show(look); }),
      actions_(this, bench.history),
      prompt_(new PromptEdit(tr("Prompt"), 4)),
      help_(new PromptHelp(*prompt_)),
      look_(new LookPanel(LookPanel::Amount::Many)),
      run_(new RunBar),
      results_(nullptr) {
  setProperty("kind", QLatin1String("page"));
  QWidget* controls = buildControls();  // made first: the order of Tab
  results_ = new Results(bench, actions_);
  laySideBySide(this, controls, results_);
  state_.reset(freshLook());
  connectParts();
}

void GeneratePage::connectParts() {
  prompt_->setReading(withEmojiNamed);
  connect(prompt_, &PromptEdit::edited, this, [this](const QString& prompt) {
    Look look = state_.value();
    look.request.source = core::PromptLatent{prompt};
    state_.edit(look, EditField::Prompt);
    updateCost();
    Q_EMIT edited();
  });
  connect(prompt_, &PromptEdit::submitted, this, &GeneratePage::render);
  connect(look_, &LookPanel::edited, this, [this](const Look& look, EditField field) {
    Look next = look;
    next.request.source = state_.value().request.source;  // the panel knows nothing of prompts
    state_.edit(next, field);
    updateCost();
    updateNote();
    tellModel();
    Q_EMIT Page::edited();
  });
  look_->setCost([this](const core::GenerationRequest& request) {
    return bench_.service.estimateAlone(request);
  });
  connect(run_, &RunBar::renderWanted, this, &GeneratePage::render);
  connect(run_, &RunBar::stopWanted, this, &GeneratePage::stop);
  connect(run_, &RunBar::optionsChanged, this, [this] {
    updateCost();
    Q_EMIT edited();
  });
  connect(results_, &Results::exampleChosen, this, [this](const QString& prompt) {
    usePrompt(prompt, EditField::Example);
    render();
  });
  connect(help_, &PromptHelp::rested, &bench_.service, [this](const QString& prompt) {
    // The engine has been heard of: a second reader would only slow down its start.
    if (bench_.service.models().empty()) return;
    bench_.service.countPieces(state_.value().request.model, prompt);
  });
  connect(&bench_.service, &core::InferenceService::piecesCounted, this,
          [this](const QString& prompt, int pieces, int read) {
            if (prompt == prompt_->prompt()) help_->setPieces(pieces, read);
          });
  connect(&bench_.service, &core::InferenceService::modelsListed, this, &GeneratePage::modelsCame);
  connect(
      &bench_.service, &core::InferenceService::devicesListed, this,
      [this] { modelsCame(bench_.service.models()); },  // the times on them are known by now
      Qt::SingleShotConnection);
  connect(&bench_.service, &core::InferenceService::jobEvent, this, &GeneratePage::receive);
  connect(&bench_.service, &core::InferenceService::queueChanged, this, &GeneratePage::goOn);
}

QWidget* GeneratePage::buildControls() {
  const SidePanel panel = sidePanel();
  panel.body->addWidget(buildPresetRow());
  prompt_->setPlaceholderText(tr("Describe the picture…"));
  panel.body->addWidget(prompt_);
  panel.body->addWidget(help_);
  panel.body->addWidget(look_);
  panel.body->addStretch(1);
  panel.foot->addWidget(run_);
  return panel.frame;
}

QWidget* GeneratePage::buildPresetRow() {
  auto* widget = new QWidget;
  auto* layout = new QHBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addWidget(label(tr("Prompt"), "heading"), 1);
  const auto addMenu = [&](const char* iconName, const QString& name, QMenu* menu) {
    QToolButton* made = iconButton(iconName, name);
    made->setMenu(menu);
    made->setPopupMode(QToolButton::InstantPopup);
    layout->addWidget(made);
  };
  auto* history = new QMenu(this);
  connect(history, &QMenu::aboutToShow, this, [this, history] { fillHistoryMenu(history); });
  addMenu("history", tr("Earlier prompts (Alt+Up)"), history);
  auto* presets = new PresetsMenu(this, bench_.presets, [this] { return state_.value().request; });
  connect(presets, &PresetsMenu::chosen, this, &GeneratePage::usePreset);
  addMenu("bookmark", tr("Presets"), presets);
  return widget;
}

void GeneratePage::fillHistoryMenu(QMenu* menu) {
  constexpr int kShown = 12, kWidth = 360;
  menu->clear();
  const QStringList prompts = bench_.presets.recentPrompts(kShown);
  if (prompts.isEmpty()) menu->addAction(tr("No prompt was used yet"))->setEnabled(false);
  for (const QString& prompt : prompts) {
    const QString shortened =
        menu->fontMetrics().elidedText(prompt.simplified(), Qt::ElideRight, kWidth);
    connect(menu->addAction(menuText(shortened)), &QAction::triggered, this,
            [this, prompt] { usePrompt(prompt, EditField::Prompt); });
  }
}

void GeneratePage::usePrompt(const QString& prompt, EditField step) {
  Look look = state_.value();
  look.request.source = core::PromptLatent{prompt};
  state_.replace(look, step);
}

// A preset that belongs to no model leaves the chosen one; its words are part of it.
void GeneratePage::usePreset(const core::GenerationRequest& request) {
  Look look{request, true};
  if (look.request.model.isEmpty()) look.request.model = state_.value().request.model;
  if (!std::holds_alternative<core::PromptLatent>(request.source)) return;
  state_.replace(look, EditField::Preset);
}

// A model to be tried, without words of its own: what is written stays.
void GeneratePage::useModel(const core::GenerationRequest& request) {
  Look look = state_.value();
  look.request.model = request.model;
  look.request.sampling.steps = 0;  // each model has its own good numbers
  look.request.sampling.guidance = 0;
  state_.replace(look, EditField::Model);
}

void GeneratePage::show(const Look& look) {
  prompt_->setPrompt(promptOf(look));
  look_->setLook(look);
  updateCost();
  updateNote();
  tellModel();
  Q_EMIT edited();
}

void GeneratePage::tellModel() {
  const auto& models = bench_.service.models();
  const core::ModelSummary* model = core::chosenModel(models, state_.value().request.model);
  if (model != nullptr) help_->setModel(*model);
}

void GeneratePage::modelsCame(const std::vector<core::ModelSummary>& models) {
  look_->setModels(models);
  tellModel();
  updateCost();
}

void GeneratePage::updateCost() {
  core::GenerationRequest request = state_.value().request;
  const RunOptions options = run_->options();
  if (options.endless) {
    run_->setCost(tr("One picture after another, each with another seed"));
    return;
  }
  const int prompts = std::max(1, countPrompts(promptOf(state_.value()), options));
  const QString many =
      prompts > kMostPrompts ? tr("more than %1").arg(kMostPrompts) : QString::number(prompts);
  request.count *= std::min(prompts, kMostPrompts);
  const std::optional<double> seconds = bench_.service.estimate(request);
  QString text = tr("%n picture(s)", nullptr, request.count);
  if (prompts > 1) text = tr("%1 prompts · %2").arg(many, text);
  run_->setCost(!seconds ? text : tr("%1 · %2").arg(text, core::aboutText(*seconds)));
}

void GeneratePage::updateNote() {
  const core::GenerationRequest& request = state_.value().request;
  const core::ModelSummary* model = core::chosenModel(bench_.service.models(), request.model);
  if (request.sampling.variation <= 0) {
    look_->setNote(
        tr("At variation 0 every seed gives the same picture: more pictures would be "
           "equal."));
  } else if (model != nullptr && seeds_.hardlyVaries(model->id)) {
    look_->setNote(
        tr("The last pictures with different seeds came out equal: with this model, "
           "seed, variation and more pictures change next to nothing."));
  } else {
    look_->setNote({});
  }
}

void GeneratePage::drawSeed() {
  Look look = state_.value();
  if (look.seedLocked || newest_ == core::JobId{}) return;
  look.request.sampling.seed = SeedField::draw();
  state_.amend(look);
}

void GeneratePage::submit(const QString& prompt) {
  core::GenerationRequest request = state_.value().request;
  request.source = core::PromptLatent{prompt};
  newest_ = bench_.service.submit(request);
  results_->expect(newest_, request);
}

void GeneratePage::render() {
  const QString text = promptOf(state_.value());
  const RunOptions options = run_->options();
  drawSeed();
  const bool varied = !state_.value().seedLocked || options.lines || core::hasChoices(text);
  if (options.endless && !varied) {
    Q_EMIT failed({core::Failure::Kind::BadInput,
                   tr("With a kept seed and nothing to choose from, every picture would be equal."),
                   tr("Open the lock beside the seed, or write choices like {cat|dog}.")});
    return;
  }
  const auto prompts =
      options.endless ? core::Result<QStringList>(QStringList{text}) : promptsOf(text, options);
  const auto first = drawPrompt(text, options, random_);
  if (!prompts.ok() || !first.ok()) {
    Q_EMIT failed(!first.ok() ? first.failure() : prompts.failure());
    prompt_->setFocus();
    return;
  }
  core::GenerationRequest probe = state_.value().request;
  probe.source = core::PromptLatent{*first};
  if (const auto failure = core::faultOf(probe)) {
    Q_EMIT failed(*failure);
    return;
  }
  bench_.presets.rememberPrompt(text);
  prompt_->setHistory(bench_.presets.recentPrompts(50));
  if (options.endless) {
    running_ = true;
    run_->setRunning(true);
    goOn();
    return;
  }
  for (const QString& prompt : *prompts) submit(prompt);
}

// The next of an endless row, as soon as nothing else waits.
void GeneratePage::goOn() {
  updateCost();
  if (!running_ || !bench_.service.renders().empty()) return;
  const auto prompt = drawPrompt(promptOf(state_.value()), run_->options(), random_);
  if (!prompt.ok()) {
    stop();
    Q_EMIT failed(prompt.failure());
    return;
  }
  drawSeed();
  submit(*prompt);
}

void GeneratePage::stop() {
  running_ = false;
  run_->setRunning(false);
}

void GeneratePage::receive(const core::JobEvent& event) {
  if (const auto* picture = std::get_if<core::Picture>(&event.what)) {
    if (pictures().knows(event.id)) {
      const auto& models = bench_.service.models();
      const auto* model = core::chosenModel(models, picture->request.model);
      seeds_.see(*picture, model == nullptr ? picture->request.model : model->id);
      updateNote();
    }
  } else if (std::holds_alternative<core::Finished>(event.what)) {
    updateCost();
  } else if (std::holds_alternative<core::Failure>(event.what) ||
             std::holds_alternative<core::Cancelled>(event.what)) {
    if (event.id == newest_) stop();
  }
}

bool GeneratePage::restore(const core::GenerationRequest& request) {
  const auto* source = std::get_if<core::PromptLatent>(&request.source);
  if (source == nullptr || core::fadeIn(request.model)) return false;
  if (source->prompt.isEmpty()) {
    useModel(request);
  } else {
    state_.replace({request, true}, EditField::PictureSettings);
  }
  return true;
}

void GeneratePage::showPicture(const core::Picture& picture) {
  results_->put(picture);
}

QJsonObject GeneratePage::state() const {
  QJsonObject json = lookToJson(state_.value());
  json[QStringLiteral("prompt")] = promptOf(state_.value());
  json[QStringLiteral("lines")] = run_->options().lines;
  return json;
}

void GeneratePage::setState(const QJsonObject& state) {
  std::optional<Look> look = lookFromJson(state);
  const bool first = !look;
  if (first) look = freshLook();
  look->request.source = core::PromptLatent{first ? examplePrompts().front()
                                                  : state[QStringLiteral("prompt")].toString()};
  run_->setOptions({state[QStringLiteral("lines")].toBool(), false});
  state_.reset(*look);
  if (first) prompt_->selectAll();  // Enter draws the example, typing replaces it
}

void GeneratePage::entered() {
  prompt_->setHistory(bench_.presets.recentPrompts(50));
  prompt_->setFocus();
  updateCost();
  results_->fillFromGallery();
}

}  // namespace crossflow::ui
