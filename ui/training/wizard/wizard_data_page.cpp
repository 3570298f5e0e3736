// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/wizard_data_page.h"

#include <QLabel>
#include <QSpinBox>

#include "core/runs/plan/model_sizes.h"
#include "ui/shared/widgets.h"
#include "ui/training/wizard/form.h"

namespace crossflow::ui {

using core::DataAnswers;

namespace {

constexpr int kTypingPause = 500;  // milliseconds

int pictureSizeOf(const core::TrainingPlan& plan) {
  const core::ModelSize* size = core::findModelSize(plan.model.size);
  return size == nullptr ? 64 : size->imageSize;
}

}  // namespace

WizardDataPage::WizardDataPage(const QString& trainer, QWidget* parent)
    : WizardStep(parent),
      fields_([this] { changed(); }),
      kindHelp_(paragraph({}, "small")),
      path_(new PathField(tr("Training data"), PathField::Kind::Either,
                          tr("Lists and latents (*.jsonl *.csv *.json *.safetensors);;All (*)"))),
      heldBack_(numberField(tr("Share kept apart"), 0, 0.5, 4)),
      prepare_(tickField(tr("Encode the pictures once"))),
      views_(countField(tr("Varied copies of each picture"), 1, 64)),
      check_(new DataCheck(trainer)) {
  auto* layout = column(this, 0, 16);
  QComboBox* kind =
      choiceField(tr("What you have"),
                  {{tr("Pictures with captions"), static_cast<int>(DataAnswers::Kind::Pictures)},
                   {tr("Ready feature files"), static_cast<int>(DataAnswers::Kind::Features)},
                   {tr("Cached latents"), static_cast<int>(DataAnswers::Kind::Latents)}});
  fields_.bind(kind, &DataAnswers::kind);
  auto* what = column(nullptr, 0, 4);
  QLabel* title = label(tr("What you have"), "section");
  title->setBuddy(kind);
  what->addWidget(title);
  what->addWidget(kind);
  what->addWidget(kindHelp_);
  layout->addLayout(what);
  path_->edit()->setPlaceholderText(tr("Choose, drop or type a folder"));
  addField(layout, tr("Where it is"), fields_.bind(path_, &DataAnswers::path));
  layout->addWidget(check_);
  layout->addWidget(foldedAway(tr("More settings"), buildMore()));
  layout->addStretch();
  setFocusProxy(path_);
  typing_.setSingleShot(true);
  typing_.setInterval(kTypingPause);
  connect(&typing_, &QTimer::timeout, this, [this] {
    entered();
    if (!check_->running()) Q_EMIT settled();  // nothing had to be looked at
  });
  connect(check_, &DataCheck::counted, this, [this](qint64 pairs, qint64 bytes) {
    facts_.samples = pairs;
    facts_.averagePairBytes = bytes;
    Q_EMIT factsFound(facts_);
  });
  connect(check_, &DataCheck::settled, this, &WizardStep::settled);
}

QWidget* WizardDataPage::buildMore() {
  auto* more = new QWidget;
  auto* layout = column(more, 0, 12);
  auto* root = new PathField(tr("Folder of the pictures"), PathField::Kind::Folder);
  addField(layout, tr("Folder of the pictures"), fields_.bind(root, &DataAnswers::root),
           tr("Only if a list names pictures relative to another folder than its own."));
  auto* validation = new PathField(tr("Validation data"), PathField::Kind::Either);
  addField(layout, tr("Validation data"), fields_.bind(validation, &DataAnswers::validation),
           tr("Pictures that are not trained on, to see whether the model learns or memorises."));
  addField(layout, tr("Share kept apart"), fields_.bind(heldBack_, &DataAnswers::heldBack),
           tr("Without validation data, this share of the training data is never trained on but "
              "measured on. 0: none, 0.05: one in twenty."));
  layout->addWidget(fields_.bind(tickField(tr("Mirror pictures at random")), &DataAnswers::mirror));
  layout->addWidget(fields_.bind(prepare_, &DataAnswers::prepare));
  prepare_->setToolTip(
      tr("Much faster for small models; the varied copies make up for the lost variety."));
  FieldGrid grid(layout);
  QSpinBox* shift = countField(tr("Random shift"), 0, 64);
  shift->setSuffix(tr(" px"));
  fields_.bind(grid.add(tr("Random shift"), shift, tr("For small pictures on a plain background.")),
               &DataAnswers::shift);
  fields_.bind(grid.add(tr("Varied copies of each picture"), views_), &DataAnswers::views);
  return more;
}

void WizardDataPage::show(const core::TrainingPlan& plan) {
  plan_ = plan;
  fields_.show(plan.data);
  describeKind();
}

void WizardDataPage::describeKind() {
  switch (plan_.data.kind) {
    case DataAnswers::Kind::Pictures:
      kindHelp_->setText(
          tr("A folder in which every picture has a text file of the same name, or a JSONL, CSV, "
             "COCO or JourneyDB list."));
      break;
    case DataAnswers::Kind::Features:
      kindHelp_->setText(tr("A folder in the original's layout, made by crossflow-train extract."));
      break;
    case DataAnswers::Kind::Latents:
      kindHelp_->setText(tr("A .safetensors file made by crossflow-train cache-latents."));
      break;
  }
  const bool pictures = plan_.data.kind == DataAnswers::Kind::Pictures;
  heldBack_->setEnabled(plan_.data.validation.isEmpty());
  prepare_->setEnabled(pictures);
  views_->setEnabled(pictures && plan_.data.prepare);
}

void WizardDataPage::changed() {
  fields_.read(plan_.data);
  describeKind();
  typing_.start();
  check_->expect();
  Q_EMIT edited(plan_);
}

void WizardDataPage::entered() {
  typing_.stop();
  check_->check(plan_.data, pictureSizeOf(plan_));
}

}  // namespace crossflow::ui
