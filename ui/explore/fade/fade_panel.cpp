// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/fade/fade_panel.h"

#include <algorithm>

#include "ui/shared/examples.h"
#include "ui/shared/remembered_models.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

FadePanel::FadePanel(const core::TrainingService& training, QWidget* parent)
    : QWidget(parent),
      training_(training),
      models_(rememberedModels()),
      prompt_(new PromptEdit(tr("Prompt"), 2)),
      ends_(new QWidget),
      from_(modelBox(tr("From model"))),
      to_(modelBox(tr("To model"))),
      swap_(iconButton("swap", tr("Swap the two models"))),
      steps_(paragraph({}, "")),
      two_(button(tr("Two models instead"), "link")),
      run_(button(tr("A run's saved steps"), nullptr, "train")),
      between_(new NumberSlider(tr("Frames between"), {0, 24, 1, 0, kMostBetween},
                                tr("Pictures between one model and the next, of weights mixed "
                                   "from both."))) {
  prompt_->setPlaceholderText(exampleKeys()[0]);
  run_->setToolTip(tr("The prompt as the run would have drawn it at each of its checkpoints."));
  run_->setMenu(new QMenu(run_));
  build();
  connectParts();
}

QComboBox* FadePanel::modelBox(const QString& name) {
  auto* box = narrow(named(new QComboBox, name));
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setPlaceholderText(tr("Choose a model"));
  return box;
}

void FadePanel::build() {
  auto* layout = column(this, 0, 8);
  layout->addWidget(label(tr("Prompt"), "section"));
  layout->addWidget(prompt_);
  auto* ends = column(ends_, 0, 8);
  ends->addWidget(label(tr("From model"), "section"));
  ends->addWidget(from_);
  QHBoxLayout* middle = row(4);
  middle->addWidget(label(tr("To model"), "section"), 1);
  middle->addWidget(swap_);
  ends->addLayout(middle);
  ends->addWidget(to_);
  layout->addWidget(ends_);
  layout->addWidget(steps_);
  layout->addWidget(two_, 0, Qt::AlignLeft);
  layout->addWidget(run_);
  layout->addWidget(paragraph(tr("Models of one family and size; in between, every weight is mixed "
                                 "from both. Each frame loads its model, so the strip fills in "
                                 "more slowly than between prompts."),
                              "small"));
  layout->addWidget(between_);
}

void FadePanel::connectParts() {
  connect(prompt_, &PromptEdit::edited, this, [this](const QString& prompt) {
    fade_.prompt = prompt;
    Q_EMIT edited(fade_, EditField::Prompt);
  });
  connect(prompt_, &PromptEdit::submitted, this, &FadePanel::submitted);
  const auto take = [this](QComboBox* box, bool first) {
    connect(box, &QComboBox::activated, this, [this, box, first](int index) {
      (first ? fade_.models.front() : fade_.models.back()) = box->itemData(index).toString();
      Q_EMIT edited(fade_, EditField::Model);
    });
  };
  take(from_, true);
  take(to_, false);
  connect(swap_, &QToolButton::clicked, this, [this] {
    std::reverse(fade_.models.begin(), fade_.models.end());
    Q_EMIT edited(fade_, EditField::Swap);
  });
  connect(two_, &QPushButton::clicked, this, [this] {
    fade_.models = {fade_.models.front(), fade_.models.back()};
    Q_EMIT edited(fade_, EditField::Model);
  });
  connect(run_->menu(), &QMenu::aboutToShow, this, &FadePanel::listRuns);
  connect(between_, &NumberSlider::edited, this, [this](double frames) {
    fade_.between = static_cast<int>(frames);
    Q_EMIT edited(fade_, EditField::Frames);
  });
}

void FadePanel::listRuns() {
  run_->menu()->clear();
  for (const core::RunRecord& run : training_.runs()) {
    QAction* entry = run_->menu()->addAction(menuText(run.name));
    connect(entry, &QAction::triggered, this,
            [this, folder = run.folder] { Q_EMIT runWanted(folder); });
  }
  if (run_->menu()->isEmpty()) {
    run_->menu()->addAction(tr("There are no runs yet"))->setEnabled(false);
  }
}

void FadePanel::show(const Fade& fade) {
  fade_ = fade;
  prompt_->setPrompt(fade.prompt);
  between_->setValue(fade.between);
  showModels();
}

void FadePanel::setModels(const std::vector<core::ModelSummary>& models) {
  models_ = models;
  showModels();
}

void FadePanel::showModels() {
  const bool two = fade_.models.size() == 2;
  ends_->setVisible(two);
  steps_->setVisible(!two);
  two_->setVisible(!two);
  steps_->setText(tr("%1 models: from %2 to %3")
                      .arg(fade_.models.size())
                      .arg(modelTitle(fade_.models.front()), modelTitle(fade_.models.back())));
  const auto fill = [this](QComboBox* box, const QString& chosen) {
    box->clear();
    for (const core::ModelSummary& model : models_) {
      if (model.ready) box->addItem(model.title, model.id);
    }
    if (!chosen.isEmpty() && box->findData(chosen) < 0) box->addItem(modelTitle(chosen), chosen);
    box->setCurrentIndex(chosen.isEmpty() ? -1 : box->findData(chosen));
  };
  fill(from_, fade_.models.front());
  fill(to_, fade_.models.back());
}

}  // namespace crossflow::ui
