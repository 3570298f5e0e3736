// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/wizard_schedule_page.h"

#include <QLocale>

#include "core/runs/plan/plan_presets.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

using core::ScheduleAnswers;

namespace {

constexpr int kMany = 1'000'000'000;

}  // namespace

WizardSchedulePage::WizardSchedulePage(const QString& clipVocabulary, QWidget* parent)
    : WizardStep(parent),
      preset_(new ChoiceCards(tr("Presets"))),
      steps_(countField(tr("Steps"), 1, kMany, 1000)),
      warmup_(countField(tr("Warm-up steps"), 0, kMany, 100)),
      log_(countField(tr("Log every"), 1, kMany, 10)),
      validate_(countField(tr("Validation every"), 0, kMany, 100)),
      save_(countField(tr("Checkpoint every"), 1, kMany, 100)),
      keep_(countField(tr("Checkpoints kept"), 1, 1000)),
      seed_(countField(tr("Seed"), 0, kMany)),
      rate_(numberField(tr("Learning rate"), 0, 10, 12)),
      final_(numberField(tr("Final share of the learning rate"), 0, 1, 6)),
      ema_(numberField(tr("Moving average"), 0, 1, 8)),
      clip_(numberField(tr("Largest gradient norm"), 0, 1e9, 6)),
      weightDecay_(numberField(tr("Weight decay"), 0, 10, 8)),
      decay_(named(new QComboBox, tr("Learning-rate schedule"))),
      evaluation_(new EvaluationGroup(clipVocabulary)),
      time_(paragraph({}, "muted")) {
  auto* layout = column(this, 0, 16);
  layout->addWidget(preset_);
  layout->addWidget(time_);
  FieldGrid grid(layout);
  grid.add(tr("Steps"), steps_);
  grid.add(tr("Learning rate"), rate_);
  grid.add(tr("Checkpoint every"), save_, tr("Steps; a crash costs at most that many."));
  grid.add(tr("Checkpoints kept"), keep_, tr("The newest ones; the best stays, too."));
  layout->addWidget(foldedAway(tr("More settings"), buildMore()));
  layout->addWidget(evaluation_);
  layout->addStretch();
  connect(preset_, &ChoiceCards::picked, this, [this](const QString& id) {
    plan_ = core::withPreset(plan_, id);
    plan_.preset = id;
    show(plan_);
    Q_EMIT edited(plan_);
  });
  for (QSpinBox* field : {steps_, warmup_, log_, validate_, save_, keep_, seed_}) {
    connect(field, &QSpinBox::valueChanged, this, &WizardSchedulePage::changed);
  }
  for (QDoubleSpinBox* field : {rate_, final_, ema_, clip_, weightDecay_}) {
    connect(field, &QDoubleSpinBox::valueChanged, this, &WizardSchedulePage::changed);
  }
  connect(decay_, &QComboBox::activated, this, &WizardSchedulePage::changed);
  connect(evaluation_, &EvaluationGroup::edited, this,
          [this](const core::EvaluationAnswers& answers) {
            plan_.evaluation = answers;
            describe();
            Q_EMIT edited(plan_);
          });
}

QWidget* WizardSchedulePage::buildMore() {
  auto* more = new QWidget;
  auto* layout = column(more, 0, 12);
  decay_->addItem(tr("Constant"), static_cast<int>(ScheduleAnswers::Decay::Constant));
  decay_->addItem(tr("Cosine"), static_cast<int>(ScheduleAnswers::Decay::Cosine));
  decay_->addItem(tr("Linear"), static_cast<int>(ScheduleAnswers::Decay::Linear));
  validate_->setSpecialValueText(tr("never"));
  FieldGrid grid(layout);
  grid.add(tr("Warm-up steps"), warmup_, tr("The rate rises from zero over this many steps."));
  grid.add(tr("Learning-rate schedule"), decay_);
  grid.add(tr("Final share of the learning rate"), final_);
  grid.add(tr("Moving average"), ema_,
           tr("Share of the old values that each step keeps; the average draws the pictures."));
  grid.add(tr("Weight decay"), weightDecay_);
  grid.add(tr("Largest gradient norm"), clip_, tr("0: gradients are not clipped."));
  grid.add(tr("Log every"), log_);
  grid.add(tr("Validation every"), validate_);
  grid.add(tr("Seed"), seed_);
  return more;
}

void WizardSchedulePage::show(const core::TrainingPlan& plan) {
  plan_ = plan;
  const ScheduleAnswers& s = plan.schedule;
  if (size_ != plan.model.size) {
    size_ = plan.model.size;
    std::vector<ChoiceCards::Choice> choices;
    for (const core::PlanPreset& preset : core::presetsFor(size_)) {
      choices.push_back({preset.id, preset.title, preset.description, {}});
    }
    preset_->setChoices(choices);
  }
  preset_->choose(plan.preset);
  const QSignalBlocker blockers[] = {
      QSignalBlocker(steps_),    QSignalBlocker(warmup_), QSignalBlocker(log_),
      QSignalBlocker(validate_), QSignalBlocker(save_),   QSignalBlocker(keep_),
      QSignalBlocker(seed_),     QSignalBlocker(rate_),   QSignalBlocker(final_),
      QSignalBlocker(ema_),      QSignalBlocker(clip_),   QSignalBlocker(weightDecay_)};
  steps_->setValue(static_cast<int>(s.steps));
  warmup_->setValue(static_cast<int>(s.warmupSteps));
  log_->setValue(static_cast<int>(s.logInterval));
  validate_->setValue(static_cast<int>(s.validationInterval));
  save_->setValue(static_cast<int>(s.saveInterval));
  keep_->setValue(s.keepLast);
  seed_->setValue(static_cast<int>(s.seed));
  rate_->setValue(s.learningRate);
  final_->setValue(s.finalLearningRate);
  ema_->setValue(s.ema);
  clip_->setValue(s.clipGradient);
  weightDecay_->setValue(s.weightDecay);
  decay_->setCurrentIndex(decay_->findData(static_cast<int>(s.decay)));
  evaluation_->show(plan.evaluation, plan.data.kind != core::DataAnswers::Kind::Latents);
  describe();
}

void WizardSchedulePage::setFacts(const core::EstimateFacts& facts) {
  facts_ = facts;
  describe();
}

void WizardSchedulePage::describe() {
  const core::RunEstimate estimate = core::estimateRun(plan_, facts_);
  QString text = tr("About %1").arg(durationText(estimate.wholeSeconds()));
  if (estimate.epochs > 0) {
    text += QStringLiteral(" · ") +
            tr("each picture is seen %1 times")
                .arg(QLocale().toString(estimate.epochs, 'f', estimate.epochs < 10 ? 1 : 0));
  }
  if (estimate.evaluationSeconds > 0) {
    text += QStringLiteral(" · ") +
            tr("%1 of it to measure checkpoints").arg(durationText(estimate.evaluationSeconds));
  }
  time_->setText(text);
}

void WizardSchedulePage::changed() {
  ScheduleAnswers& s = plan_.schedule;
  s.steps = steps_->value();
  s.warmupSteps = warmup_->value();
  s.logInterval = log_->value();
  s.validationInterval = validate_->value();
  s.saveInterval = save_->value();
  s.keepLast = keep_->value();
  s.seed = static_cast<quint64>(seed_->value());
  s.learningRate = rate_->value();
  s.finalLearningRate = final_->value();
  s.ema = ema_->value();
  s.clipGradient = clip_->value();
  s.weightDecay = weightDecay_->value();
  s.decay = static_cast<ScheduleAnswers::Decay>(decay_->currentData().toInt());
  describe();
  Q_EMIT edited(plan_);
}

}  // namespace crossflow::ui
