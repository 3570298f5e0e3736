// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/wizard_schedule_page.h"

#include <QLocale>

#include "core/runs/plan/plan_presets.h"
#include "core/types/measures.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

using core::ScheduleAnswers;

namespace {

constexpr int kMany = 1'000'000'000;

}  // namespace

WizardSchedulePage::WizardSchedulePage(const QString& clipVocabulary, QWidget* parent)
    : WizardStep(parent),
      fields_([this] { changed(); }),
      teaching_([this] { changed(); }),
      preset_(new ChoiceCards(tr("Presets"))),
      evaluation_(new EvaluationGroup(clipVocabulary)),
      time_(paragraph({}, "muted")) {
  auto* layout = column(this, 0, 16);
  layout->addWidget(preset_);
  layout->addWidget(time_);
  layout->addWidget(buildTeaching());
  FieldGrid grid(layout);
  const auto count = [this, &grid](const QString& name, int from, int step, const QString& help,
                                   auto answer) {
    fields_.bind(grid.add(name, countField(name, from, kMany, step), help), answer);
  };
  count(tr("Steps"), 1, 1000, {}, &ScheduleAnswers::steps);
  fields_.bind(grid.add(tr("Learning rate"), numberField(tr("Learning rate"), 0, 10, 12)),
               &ScheduleAnswers::learningRate);
  count(tr("Checkpoint every"), 1, 100, tr("Steps; a crash costs at most that many."),
        &ScheduleAnswers::saveInterval);
  count(tr("Checkpoints kept"), 1, 1, tr("The newest ones; the best stays, too."),
        &ScheduleAnswers::keepLast);
  layout->addWidget(foldedAway(tr("More settings"), buildMore()));
  layout->addWidget(evaluation_);
  layout->addStretch();
  connect(preset_, &ChoiceCards::picked, this, &WizardSchedulePage::takePreset);
  connect(evaluation_, &EvaluationGroup::edited, this,
          [this](const core::EvaluationAnswers& answers) {
            plan_.evaluation = answers;
            describe();
            Q_EMIT edited(plan_);
          });
}

QWidget* WizardSchedulePage::buildTeaching() {
  few_ = new QWidget;
  auto* layout = column(few_, 0, 0);
  FieldGrid grid(layout);
  teaching_.bind(grid.add(tr("Steps it learns to draw in"),
                          countField(tr("Steps it learns to draw in"), 1, 64),
                          tr("2 serve most; any other number works, too.")),
                 &core::ModelAnswers::fewSteps);
  teaching_.bind(grid.add(tr("Pictures the teacher draws"),
                          countField(tr("Pictures the teacher draws"), 2, 100'000'000, 1000),
                          tr("Before the training. More are learnt better.")),
                 &core::ModelAnswers::pairs);
  return few_;
}

QWidget* WizardSchedulePage::buildMore() {
  auto* more = new QWidget;
  auto* layout = column(more, 0, 12);
  FieldGrid grid(layout);
  const auto bind = [this, &grid](const QString& name, auto* field, auto answer,
                                  const QString& help = {}) {
    fields_.bind(grid.add(name, field, help), answer);
  };
  const auto count = [](const QString& name, int from, int step) {
    return countField(name, from, kMany, step);
  };
  QSpinBox* validation = count(tr("Validation every"), 0, 100);
  validation->setSpecialValueText(tr("never"));
  bind(tr("Warm-up steps"), count(tr("Warm-up steps"), 0, 100), &ScheduleAnswers::warmupSteps,
       tr("The rate rises from zero over this many steps."));
  bind(tr("Learning-rate schedule"),
       choiceField(tr("Learning-rate schedule"),
                   {{tr("Constant"), static_cast<int>(ScheduleAnswers::Decay::Constant)},
                    {tr("Cosine"), static_cast<int>(ScheduleAnswers::Decay::Cosine)},
                    {tr("Linear"), static_cast<int>(ScheduleAnswers::Decay::Linear)}}),
       &ScheduleAnswers::decay);
  bind(tr("Final share of the learning rate"),
       numberField(tr("Final share of the learning rate"), 0, 1, 6),
       &ScheduleAnswers::finalLearningRate);
  bind(tr("Moving average"), numberField(tr("Moving average"), 0, 1, 8), &ScheduleAnswers::ema,
       tr("Share of the old values that each step keeps; the average draws the pictures."));
  bind(tr("Weight decay"), numberField(tr("Weight decay"), 0, 10, 8),
       &ScheduleAnswers::weightDecay);
  bind(tr("Largest gradient norm"), numberField(tr("Largest gradient norm"), 0, 1e9, 6),
       &ScheduleAnswers::clipGradient, tr("0: gradients are not clipped."));
  bind(tr("Log every"), count(tr("Log every"), 1, 10), &ScheduleAnswers::logInterval);
  bind(tr("Validation every"), validation, &ScheduleAnswers::validationInterval);
  bind(tr("Seed"), wholeField(tr("Seed")), &ScheduleAnswers::seed);
  QCheckBox* tensorboard = tickField(tr("Write files for TensorBoard, too"));
  tensorboard->setToolTip(tr("Into the folder tensorboard of the run; the plots here need none."));
  layout->addWidget(fields_.bind(tensorboard, &ScheduleAnswers::tensorboard));
  return more;
}

void WizardSchedulePage::takePreset(const QString& id) {
  plan_ = core::fittedTo(core::withPreset(plan_, id), facts_.samples);
  plan_.preset = id;
  show(plan_);
  Q_EMIT edited(plan_);
}

void WizardSchedulePage::show(const core::TrainingPlan& plan) {
  plan_ = plan;
  if (size_ != plan.model.size) {
    size_ = plan.model.size;
    std::vector<ChoiceCards::Choice> choices;
    for (const core::PlanPreset& preset : core::presetsFor(size_)) {
      choices.push_back({preset.id, preset.title, preset.description, {}});
    }
    preset_->setChoices(choices);
  }
  preset_->choose(plan.preset);
  fields_.show(plan.schedule);
  teaching_.show(plan.model);
  const bool distils = plan.model.task == core::TrainingTask::Distil;
  few_->setVisible(distils);
  evaluation_->setVisible(!distils);  // its distance from the teacher is what counts
  evaluation_->show(plan.evaluation, plan.data.kind != core::DataAnswers::Kind::Latents);
  describe();
}

void WizardSchedulePage::setFacts(const core::EstimateFacts& facts) {
  facts_ = facts;
  describe();
}

void WizardSchedulePage::describe() {
  const core::RunEstimate estimate = core::estimateRun(plan_, facts_);
  // Until somebody has looked for graphics cards nothing is known of times.
  const bool timed = facts_.cards >= 0 && estimate.wholeSeconds() >= 1;
  QStringList words;
  if (timed) words << tr("About %1").arg(core::roughText(estimate.wholeSeconds()));
  if (estimate.epochs > 0) {
    words << tr("each picture is seen %1 times")
                 .arg(QLocale().toString(estimate.epochs, 'f', estimate.epochs < 10 ? 1 : 0));
  }
  if (timed && estimate.evaluationSeconds > 0) {
    words << tr("%1 of it to measure checkpoints").arg(core::roughText(estimate.evaluationSeconds));
  }
  time_->setText(words.join(QStringLiteral(" · ")));
}

void WizardSchedulePage::changed() {
  fields_.read(plan_.schedule);
  teaching_.read(plan_.model);
  describe();
  Q_EMIT edited(plan_);
}

}  // namespace crossflow::ui
