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
      kind_(named(new QComboBox, tr("What you have"))),
      kindHelp_(paragraph({}, "small")),
      path_(new PathField(tr("Training data"), PathField::Kind::Either,
                          tr("Lists and latents (*.jsonl *.csv *.json *.safetensors);;All (*)"))),
      root_(new PathField(tr("Folder of the pictures"), PathField::Kind::Folder)),
      validation_(new PathField(tr("Validation data"), PathField::Kind::Either)),
      mirror_(
          named(new QCheckBox(tr("Mirror pictures at random")), tr("Mirror pictures at random"))),
      prepare_(
          named(new QCheckBox(tr("Encode the pictures once")), tr("Encode the pictures once"))),
      shift_(countField(tr("Random shift"), 0, 64)),
      views_(countField(tr("Varied copies of each picture"), 1, 64)),
      check_(new DataCheck(trainer)) {
  auto* layout = column(this, 0, 16);
  kind_->addItem(tr("Pictures with captions"), static_cast<int>(DataAnswers::Kind::Pictures));
  kind_->addItem(tr("Ready feature files"), static_cast<int>(DataAnswers::Kind::Features));
  kind_->addItem(tr("Cached latents"), static_cast<int>(DataAnswers::Kind::Latents));
  auto* what = column(nullptr, 0, 4);
  QLabel* title = label(tr("What you have"), "section");
  title->setBuddy(kind_);
  what->addWidget(title);
  what->addWidget(kind_);
  what->addWidget(kindHelp_);
  layout->addLayout(what);
  path_->edit()->setPlaceholderText(tr("Choose, drop or type a folder"));
  addField(layout, tr("Where it is"), path_);
  layout->addWidget(check_);
  layout->addWidget(foldedAway(tr("More settings"), buildMore()));
  layout->addStretch();
  setFocusProxy(path_);
  typing_.setSingleShot(true);
  typing_.setInterval(kTypingPause);
  connect(&typing_, &QTimer::timeout, this, &WizardDataPage::entered);
  connect(kind_, &QComboBox::activated, this, &WizardDataPage::changed);
  for (PathField* field : {path_, root_, validation_}) {
    connect(field, &PathField::edited, this, &WizardDataPage::changed);
  }
  for (QCheckBox* box : {mirror_, prepare_}) {
    connect(box, &QCheckBox::clicked, this, &WizardDataPage::changed);
  }
  for (QSpinBox* field : {shift_, views_}) {
    connect(field, &QSpinBox::valueChanged, this, &WizardDataPage::changed);
  }
  connect(check_, &DataCheck::counted, this, [this](qint64 pairs, qint64 bytes) {
    facts_.samples = pairs;
    facts_.averagePairBytes = bytes;
    Q_EMIT factsFound(facts_);
  });
}

QWidget* WizardDataPage::buildMore() {
  auto* more = new QWidget;
  auto* layout = column(more, 0, 12);
  addField(layout, tr("Folder of the pictures"), root_,
           tr("Only if a list names pictures relative to another folder than its own."));
  addField(layout, tr("Validation data"), validation_,
           tr("Pictures that are not trained on, to see whether the model learns or memorises."));
  layout->addWidget(mirror_);
  layout->addWidget(prepare_);
  prepare_->setToolTip(
      tr("Much faster for small models; the varied copies make up for the lost variety."));
  FieldGrid grid(layout);
  shift_->setSuffix(tr(" px"));
  grid.add(tr("Random shift"), shift_, tr("For small pictures on a plain background."));
  grid.add(tr("Varied copies of each picture"), views_);
  return more;
}

void WizardDataPage::show(const core::TrainingPlan& plan) {
  plan_ = plan;
  const DataAnswers& answers = plan.data;
  kind_->setCurrentIndex(kind_->findData(static_cast<int>(answers.kind)));
  path_->setPath(answers.path);
  root_->setPath(answers.root);
  validation_->setPath(answers.validation);
  const QSignalBlocker one(shift_), two(views_);
  mirror_->setChecked(answers.mirror);
  prepare_->setChecked(answers.prepare);
  shift_->setValue(answers.shift);
  views_->setValue(answers.views);
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
  prepare_->setEnabled(pictures);
  views_->setEnabled(pictures && plan_.data.prepare);
}

void WizardDataPage::changed() {
  DataAnswers& answers = plan_.data;
  answers.kind = static_cast<DataAnswers::Kind>(kind_->currentData().toInt());
  answers.path = path_->path();
  answers.root = root_->path();
  answers.validation = validation_->path();
  answers.mirror = mirror_->isChecked();
  answers.prepare = prepare_->isChecked();
  answers.shift = shift_->value();
  answers.views = views_->value();
  describeKind();
  typing_.start();
  Q_EMIT edited(plan_);
}

void WizardDataPage::entered() {
  typing_.stop();
  check_->check(plan_.data, pictureSizeOf(plan_));
}

}  // namespace crossflow::ui
