// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/generate_page.h"

#include <QInputDialog>
#include <QMenu>

#include "core/requests/request_limits.h"
#include "ui/generate/queue_panel.h"
#include "ui/shared/examples.h"
#include "ui/shared/progress_strip.h"
#include "ui/shared/side_panel.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kTile = 208;

QString promptOf(const Look& look) {
  const auto* source = std::get_if<core::PromptLatent>(&look.request.source);
  return source == nullptr ? QString() : source->prompt;
}

}  // namespace

GeneratePage::GeneratePage(Workbench& bench, QWidget* parent)
    : Page(parent),
      bench_(bench),
      state_([this](const Look& look) { show(look); }),
      prompt_(new PromptEdit(tr("Prompt"), 5)),
      look_(new LookPanel(LookPanel::Amount::Many)),
      render_(button(tr("Render"), "hero", "prompt")),
      cost_(label({}, "small")),
      right_(new QStackedWidget),
      viewer_(new PictureViewer) {
  setProperty("kind", QLatin1String("page"));
  QWidget* controls = buildControls();  // made first: the order of Tab
  laySideBySide(this, controls, buildResults());
  state_.reset(freshLook());

  connect(prompt_, &PromptEdit::edited, this, [this](const QString& prompt) {
    Look look = state_.value();
    look.request.source = core::PromptLatent{prompt};
    state_.edit(look, EditField::Prompt);
    updateCost();
    Q_EMIT edited();
  });
  connect(prompt_, &PromptEdit::submitted, this, &GeneratePage::render);
  connect(render_, &QPushButton::clicked, this, &GeneratePage::render);
  connect(look_, &LookPanel::edited, this, [this](const Look& look, EditField field) {
    Look next = look;
    next.request.source = state_.value().request.source;  // the panel knows nothing of prompts
    state_.edit(next, field);
    updateCost();
    Q_EMIT Page::edited();
  });
  connect(&bench.service, &core::InferenceService::modelsListed, this,
          [this](const std::vector<core::ModelSummary>& models) {
            look_->setModels(models);
            updateCost();
          });
  connect(&bench.service, &core::InferenceService::jobEvent, this, &GeneratePage::receive);
}

QWidget* GeneratePage::buildControls() {
  const SidePanel panel = sidePanel();
  panel.body->addWidget(buildPresetRow());
  prompt_->setPlaceholderText(tr("Describe the picture…"));
  panel.body->addWidget(prompt_);
  panel.body->addWidget(look_);
  panel.body->addStretch();

  auto* foot = new QFrame;
  foot->setProperty("kind", QLatin1String("bar"));
  auto* footLayout = column(foot, 16, 6);
  render_->setToolTip(tr("Enter in the prompt does the same"));
  cost_->setAlignment(Qt::AlignCenter);
  footLayout->addWidget(render_);
  footLayout->addWidget(cost_);
  panel.foot->addWidget(foot);
  return panel.frame;
}

QWidget* GeneratePage::buildPresetRow() {
  auto* widget = new QWidget;
  auto* layout = new QHBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addWidget(label(tr("Prompt"), "heading"), 1);
  const auto addMenu = [&](const char* iconName, const QString& name, auto fill) {
    QToolButton* made = iconButton(iconName, name);
    auto* menu = new QMenu(made);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] { (this->*fill)(menu); });
    made->setMenu(menu);
    made->setPopupMode(QToolButton::InstantPopup);
    layout->addWidget(made);
  };
  addMenu("history", tr("Earlier prompts (Alt+Up)"), &GeneratePage::fillHistoryMenu);
  addMenu("bookmark", tr("Presets"), &GeneratePage::fillPresetMenu);
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
    connect(menu->addAction(shortened), &QAction::triggered, this,
            [this, prompt] { usePrompt(prompt, EditField::Prompt); });
  }
}

void GeneratePage::fillPresetMenu(QMenu* menu) {
  menu->clear();
  for (const QString& name : bench_.presets.presets()) {
    connect(menu->addAction(name), &QAction::triggered, this, [this, name] {
      auto preset = bench_.presets.preset(name);
      if (preset.ok()) {
        restore(*preset);
      } else {
        Q_EMIT failed(preset.failure());
      }
    });
  }
  if (!menu->isEmpty()) menu->addSeparator();
  connect(menu->addAction(icon("plus"), tr("Keep these settings…")), &QAction::triggered, this,
          [this] {
            const QString name =
                QInputDialog::getText(this, tr("Keep these settings"), tr("Name of the preset"));
            if (name.trimmed().isEmpty()) return;
            const auto failure = bench_.presets.savePreset(name.trimmed(), state_.value().request);
            if (failure) Q_EMIT failed(*failure);
          });
}

QWidget* GeneratePage::buildResults() {
  auto* side = new QWidget;
  auto* layout = column(side, 0, 0);
  empty_ = exampleState("prompt", tr("Write a prompt, press Enter"),
                        tr("Your pictures appear here. Drop a picture made by this program "
                           "anywhere on the window to get back every setting that made it. Some "
                           "prompts to begin with:"),
                        examplePrompts(), [this](const QString& prompt) {
                          usePrompt(prompt, EditField::Example);
                          render();
                        });
  list_ = new PictureGrid(tr("Pictures"), kTile);
  list_->setModel(&pictures_);
  connect(list_, &QListView::activated, this, &GeneratePage::open);
  connect(list_, &QListView::clicked, this, &GeneratePage::open);
  grid_ = new QWidget;
  column(grid_, 12, 0)->addWidget(list_);
  right_->addWidget(empty_);
  right_->addWidget(grid_);
  right_->addWidget(viewer_);
  layout->addWidget(right_, 1);
  layout->addWidget(new ProgressStrip(bench_.service));
  layout->addWidget(new QueuePanel(bench_.service));

  connect(viewer_, &PictureViewer::back, this, &GeneratePage::showResults);
  connect(viewer_, &PictureViewer::step, this, &GeneratePage::step);
  connect(viewer_, &PictureViewer::failed, this, &Page::failed);
  connect(viewer_, &PictureViewer::noticed, this, &Page::noticed);
  connect(viewer_, &PictureViewer::reuse, this, &Page::requestOpened);
  return side;
}

void GeneratePage::usePrompt(const QString& prompt, EditField step) {
  Look look = state_.value();
  look.request.source = core::PromptLatent{prompt};
  state_.replace(look, step);
}

void GeneratePage::show(const Look& look) {
  prompt_->setPrompt(promptOf(look));
  look_->setLook(look);
  updateCost();
  Q_EMIT edited();
}

void GeneratePage::updateCost() {
  const core::GenerationRequest& request = state_.value().request;
  const std::optional<double> seconds = bench_.service.estimate(request);
  const QString pictures = tr("%n picture(s)", nullptr, request.count);
  cost_->setText(!seconds       ? pictures
                 : *seconds < 1 ? tr("%1 · %2").arg(pictures, durationText(*seconds))
                                : tr("%1 · about %2").arg(pictures, durationText(*seconds)));
}

void GeneratePage::render() {
  Look look = state_.value();
  if (!look.seedLocked && newest_ != core::JobId{}) {
    look.request.sampling.seed = SeedField::draw();
    state_.amend(look);
  }
  if (promptOf(look).trimmed().isEmpty()) {
    Q_EMIT failed({core::Failure::Kind::BadInput, tr("There is no prompt yet."),
                   tr("Describe the picture in a few words.")});
    prompt_->setFocus();
    return;
  }
  if (const auto failure = core::faultOf(look.request)) {
    Q_EMIT failed(*failure);
    return;
  }
  bench_.presets.rememberPrompt(promptOf(look));
  prompt_->setHistory(bench_.presets.recentPrompts(50));
  newest_ = bench_.service.submit(look.request);
  pictures_.expect(newest_, look.request);
  showResults();
}

void GeneratePage::receive(const core::JobEvent& event) {
  pictures_.receive(event);
  if (std::holds_alternative<core::Finished>(event.what)) updateCost();
  if (right_->currentWidget() == grid_ && pictures_.rowCount() == 0) showResults();
}

void GeneratePage::open(const QModelIndex& index) {
  const core::Picture* picture = pictures_.picture(index);
  if (picture == nullptr) return;
  shown_ = index;
  viewer_->show(*picture);
  const core::Picture* before = pictures_.picture(index.siblingAtRow(index.row() + 1));
  viewer_->setOther(before == nullptr ? QImage() : before->image);
  right_->setCurrentWidget(viewer_);
  viewer_->view()->setFocus();
}

void GeneratePage::step(int by) {
  if (!shown_.isValid()) return;
  open(pictures_.index(shown_.row() + by));
}

void GeneratePage::showResults() {
  right_->setCurrentWidget(pictures_.rowCount() == 0 ? empty_ : grid_);
}

bool GeneratePage::restore(const core::GenerationRequest& request) {
  if (!std::holds_alternative<core::PromptLatent>(request.source)) return false;
  state_.replace({request, true}, EditField::PictureSettings);
  return true;
}

QJsonObject GeneratePage::state() const {
  QJsonObject json = lookToJson(state_.value());
  json[QStringLiteral("prompt")] = promptOf(state_.value());
  return json;
}

void GeneratePage::setState(const QJsonObject& state) {
  std::optional<Look> look = lookFromJson(state);
  const bool first = !look;
  if (first) look = freshLook();
  look->request.source = core::PromptLatent{first ? examplePrompts().front()
                                                  : state[QStringLiteral("prompt")].toString()};
  state_.reset(*look);
  if (first) prompt_->selectAll();  // Enter draws the example, typing replaces it
}

void GeneratePage::entered() {
  prompt_->setHistory(bench_.presets.recentPrompts(50));
  prompt_->setFocus();
  updateCost();
}

}  // namespace crossflow::ui
