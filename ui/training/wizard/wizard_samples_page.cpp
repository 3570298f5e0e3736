// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/wizard_samples_page.h"

#include "ui/shared/widgets.h"
#include "ui/training/wizard/form.h"

namespace crossflow::ui {

WizardSamplesPage::WizardSamplesPage(QWidget* parent)
    : WizardStep(parent),
      schedule_([this] { changed(); }),
      fields_([this] { changed(); }),
      prompts_(named(new QPlainTextEdit, tr("Watched prompts"))),
      count_(label({}, "small")) {
  auto* layout = column(this, 0, 16);
  prompts_->setPlaceholderText(tr("One prompt per line"));
  prompts_->setTabChangesFocus(true);
  prompts_->setMinimumHeight(220);
  addField(
      layout, tr("Watched prompts"), prompts_,
      tr("One per line. Some from the captions show what was learnt by heart, some of your own "
         "show what was understood."));
  layout->addWidget(count_);
  QSpinBox* interval = countField(tr("Draw them every"), 0, 1'000'000'000, 100);
  interval->setSpecialValueText(tr("never"));
  FieldGrid grid(layout);
  schedule_.bind(grid.add(tr("Draw them every"), interval, tr("Training steps.")),
                 &core::ScheduleAnswers::sampleInterval);
  fields_.bind(grid.add(tr("Steps per picture"), countField(tr("Steps per picture"), 1, 1000),
                        tr("More steps follow the flow more closely.")),
               &core::SampleAnswers::steps);
  layout->addStretch();
  connect(prompts_, &QPlainTextEdit::textChanged, this, &WizardSamplesPage::changed);
}

void WizardSamplesPage::show(const core::TrainingPlan& plan) {
  plan_ = plan;
  const QSignalBlocker blocker(prompts_);
  const QString text = plan.samples.prompts.join(QLatin1Char('\n'));
  if (text != prompts_->toPlainText().trimmed()) prompts_->setPlainText(text);
  schedule_.show(plan.schedule);
  fields_.show(plan.samples);
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
  schedule_.read(plan_.schedule);
  fields_.read(plan_.samples);
  count();
  Q_EMIT edited(plan_);
}

}  // namespace crossflow::ui
