// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/wizard_samples_page.h"

#include "ui/shared/widgets.h"
#include "ui/training/wizard/form.h"

namespace crossflow::ui {

WizardSamplesPage::WizardSamplesPage(QWidget* parent)
    : WizardStep(parent),
      prompts_(named(new QPlainTextEdit, tr("Watched prompts"))),
      count_(label({}, "small")),
      interval_(countField(tr("Paint them every"), 0, 1'000'000'000, 100)),
      steps_(countField(tr("Steps per picture"), 1, 1000)) {
  auto* layout = column(this, 0, 16);
  prompts_->setPlaceholderText(tr("One prompt per line"));
  prompts_->setTabChangesFocus(true);
  prompts_->setMinimumHeight(220);
  addField(
      layout, tr("Watched prompts"), prompts_,
      tr("One per line. Some from the captions show what was learnt by heart, some of your own "
         "show what was understood."));
  layout->addWidget(count_);
  interval_->setSpecialValueText(tr("never"));
  FieldGrid grid(layout);
  grid.add(tr("Paint them every"), interval_, tr("Training steps."));
  grid.add(tr("Steps per picture"), steps_, tr("More steps follow the flow more closely."));
  layout->addStretch();
  connect(prompts_, &QPlainTextEdit::textChanged, this, &WizardSamplesPage::changed);
  for (QSpinBox* field : {interval_, steps_}) {
    connect(field, &QSpinBox::valueChanged, this, &WizardSamplesPage::changed);
  }
}

void WizardSamplesPage::show(const core::TrainingPlan& plan) {
  plan_ = plan;
  const QSignalBlocker one(prompts_), two(interval_), three(steps_);
  const QString text = plan.samples.prompts.join(QLatin1Char('\n'));
  if (text != prompts_->toPlainText().trimmed()) prompts_->setPlainText(text);
  interval_->setValue(static_cast<int>(plan.schedule.sampleInterval));
  steps_->setValue(plan.samples.steps);
  count();
}

void WizardSamplesPage::count() {
  count_->setText(tr("%n prompt(s)", nullptr, static_cast<int>(plan_.samples.prompts.size())));
}

void WizardSamplesPage::changed() {
  plan_.samples.prompts.clear();
  for (const QString& line : prompts_->toPlainText().split(QLatin1Char('\n'))) {
    if (!line.trimmed().isEmpty()) plan_.samples.prompts << line.trimmed();
  }
  plan_.schedule.sampleInterval = interval_->value();
  plan_.samples.steps = steps_->value();
  count();
  Q_EMIT edited(plan_);
}

}  // namespace crossflow::ui
