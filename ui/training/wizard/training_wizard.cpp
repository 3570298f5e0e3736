// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/training_wizard.h"

#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>

#include "core/runs/plan/plan_presets.h"
#include "ui/shared/guide_dialog.h"
#include "ui/shared/widgets.h"
#include "ui/training/wizard/wizard_data_page.h"
#include "ui/training/wizard/wizard_model_page.h"
#include "ui/training/wizard/wizard_resources_page.h"
#include "ui/training/wizard/wizard_review_page.h"
#include "ui/training/wizard/wizard_samples_page.h"
#include "ui/training/wizard/wizard_schedule_page.h"

namespace crossflow::ui {

using core::WizardPage;

namespace {

constexpr int kRailWidth = 208, kTextWidth = 720;
constexpr int kSuggestedPrompts = 8;
constexpr qint64 kFewPairs = 2000;  // too few to learn to draw from nothing

QString nameOf(const core::DataAnswers& data) {
  const QFileInfo info(data.path);
  return info.isDir() ? info.fileName() : info.completeBaseName();
}

// Few pictures are learnt by heart long before a model from nothing can draw. What was suggested
// follows the data, what somebody chose stays. False if nothing changed.
bool suggestStart(core::TrainingPlan& plan, core::TrainingPlan& suggested,
                  const core::StartFiles& starter, qint64 pairs) {
  if (!starter.found()) return false;
  if (plan.model != suggested.model || plan.schedule != suggested.schedule) return false;
  core::TrainingPlan wanted =
      core::withStarterFiles(core::planFor(QStringLiteral("starter")), starter);
  if (pairs > 0 && pairs < kFewPairs)
    wanted = core::fittedTo(core::goingOnFrom(std::move(wanted), starter), pairs);
  suggested.model = wanted.model;
  suggested.schedule = wanted.schedule;
  if (plan.model == wanted.model && plan.schedule == wanted.schedule) return false;
  plan.preset = wanted.preset;
  plan.model = wanted.model;
  plan.resources = wanted.resources;
  plan.schedule = wanted.schedule;
  return true;
}

}  // namespace

TrainingWizard::TrainingWizard(core::TrainingService& service, QWidget* parent)
    : QWidget(parent),
      service_(service),
      starter_(core::findStarter()),
      stack_(new QStackedWidget),
      complaint_(paragraph({}, "error")),
      back_(button(tr("Back"), nullptr, "back")),
      next_(button(tr("Next"), "primary")),
      save_(button(tr("Save as draft"))),
      start_(button(tr("Start"), "primary", "play")),
      data_(new WizardDataPage(service.trainer())),
      review_(new WizardReviewPage(service.trainer(), service.runsFolder())) {
  auto* layout = column(this, 0, 0);
  QHBoxLayout* body = row(0);
  body->addWidget(buildRail());
  body->addWidget(stack_, 1);
  layout->addLayout(body, 1);
  addStep(tr("Data"), tr("Pictures and what they show. Everything is checked before it is used."),
          data_);
  addStep(tr("Model"), tr("The small sizes learn in hours on any computer."),
          new WizardModelPage(starter_));
  addStep(tr("Resources"), tr("What to train on, and what it will take."), new WizardResourcesPage);
  addStep(tr("Schedule"), tr("How long to train. A preset is a good start."),
          new WizardSchedulePage(core::findClipVocabulary()));
  addStep(tr("Samples"), tr("Prompts that are drawn while the model learns."),
          new WizardSamplesPage);
  addStep(tr("Review"), tr("Nothing has begun yet. Start when everything has a tick."), review_);
  rail_->addStretch();
  QPushButton* guide = button(tr("How to train a model"), "link");
  rail_->addWidget(guide);
  connect(guide, &QPushButton::clicked, this, [this] { (new GuideDialog(this))->show(); });
  layout->addWidget(buildFoot());
  // Tab goes along the rail, through the page, to the buttons below.
  for (std::size_t i = 1; i < entries_.size(); ++i) setTabOrder(entries_[i - 1], entries_[i]);
  connect(review_, &WizardReviewPage::pageWanted, this, &TrainingWizard::openPage);
  connect(review_, &WizardReviewPage::checked, this, &TrainingWizard::showFoot);
  connect(data_->check(), &DataCheck::counted, this, &TrainingWizard::suggestPrompts);
  connect(&service, &core::TrainingService::planned, this, &TrainingWizard::written);
  connect(&service, &core::TrainingService::refused, this,
          [this](const QString&, const core::Failure& failure) {
            if (!std::exchange(waiting_, false)) return;
            showFoot();
            Q_EMIT failed(failure);
          });
}

QWidget* TrainingWizard::buildRail() {
  auto* rail = named(new QFrame, tr("Pages of the wizard"));
  rail->setProperty("kind", QLatin1String("panel"));
  rail->setMinimumWidth(kRailWidth);
  rail_ = column(rail, 12, 4);
  QLabel* title = label(tr("New training"), "heading");
  title->setContentsMargins(10, 8, 0, 12);
  rail_->addWidget(title);
  return rail;
}

QWidget* TrainingWizard::buildFoot() {
  auto* foot = new QFrame;
  foot->setProperty("kind", QLatin1String("bar"));
  auto* layout = new QHBoxLayout(foot);
  layout->setContentsMargins(16, 12, 16, 12);
  layout->setSpacing(8);
  QPushButton* cancel = button(tr("Close"));
  layout->addWidget(cancel);
  layout->addWidget(complaint_, 1);
  for (QPushButton* part : {save_, back_, next_, start_}) layout->addWidget(part);
  connect(cancel, &QPushButton::clicked, this, &TrainingWizard::closed);
  connect(save_, &QPushButton::clicked, this, [this] { write(false); });
  connect(start_, &QPushButton::clicked, this, [this] { write(true); });
  connect(next_, &QPushButton::clicked, this, &TrainingWizard::next);
  connect(back_, &QPushButton::clicked, this,
          [this] { openPage(static_cast<WizardPage>(stack_->currentIndex() - 1)); });
  return foot;
}

void TrainingWizard::addStep(const QString& title, const QString& help, WizardStep* step) {
  const int index = static_cast<int>(steps_.size());
  QPushButton* entry = button(QStringLiteral("%1   %2").arg(index + 1).arg(title), "step");
  entry->setAccessibleName(title);
  entry->setCheckable(true);
  group_.addButton(entry, index);
  rail_->addWidget(entry);
  connect(entry, &QPushButton::clicked, this,
          [this, index] { openPage(static_cast<WizardPage>(index)); });
  auto* middle = new QWidget;
  auto* layout = column(middle, 0, 16);
  auto* head = column(nullptr, 0, 4);
  head->addWidget(label(title, "title"));
  head->addWidget(paragraph(help));
  layout->addLayout(head);
  layout->addWidget(step, 1);
  stack_->addWidget(readingColumn(middle, kTextWidth));
  steps_.push_back(step);
  entries_.push_back(entry);
  connect(step, &WizardStep::edited, this, &TrainingWizard::take);
  connect(step, &WizardStep::factsFound, this, &TrainingWizard::takeFacts);
  connect(step, &WizardStep::settled, this, &TrainingWizard::settled);
}

void TrainingWizard::beginNew() {
  begin(core::withStarterFiles(core::planFor(QStringLiteral("starter")), starter_));
}

void TrainingWizard::begin(const core::TrainingPlan& plan, const QString& folder) {
  plan_ = plan;
  folder_ = folder;
  facts_ = {};
  suggested_ = core::withStarterFiles(core::planFor(QStringLiteral("starter")), starter_);
  goingOn_ = false;
  waiting_ = false;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    entries_[i]->setEnabled(i == 0 || !folder.isEmpty());
  }
  openPage(WizardPage::Data);
  // Of a draft any page may come next, and all of them tell times on this machine.
  if (!folder.isEmpty()) steps_[static_cast<std::size_t>(WizardPage::Resources)]->entered();
}

WizardPage TrainingWizard::page() const {
  return static_cast<WizardPage>(stack_->currentIndex());
}

void TrainingWizard::openPage(WizardPage page) {
  const auto place = static_cast<std::size_t>(page);
  entries_[place]->setEnabled(true);
  entries_[place]->setChecked(true);
  steps_[place]->setFacts(facts_);
  steps_[place]->show(plan_);
  stack_->setCurrentIndex(static_cast<int>(page));
  steps_[place]->entered();
  complaint_->clear();
  goingOn_ = false;
  showFoot();
  // Return goes on; only the first page needs something typed.
  QWidget* first = page == WizardPage::Data     ? steps_[place]
                   : page == WizardPage::Review ? static_cast<QWidget*>(start_)
                                                : next_;
  first->setFocus();
}

void TrainingWizard::take(const core::TrainingPlan& plan) {
  plan_.name = plan.name;  // says nothing of what the run takes
  if (plan_ != plan) forgetCheck();
  plan_ = plan;
  const QString name = nameOf(plan.data);
  const bool suggested = plan_.name == suggested_.name && page() == WizardPage::Data;
  if (suggested && name != plan_.name) {
    plan_.name = suggested_.name = name;
    steps_[static_cast<std::size_t>(page())]->show(plan_);
  }
  complaint_->clear();
  showFoot();
  Q_EMIT edited();
}

// What the check measured was measured of other answers.
void TrainingWizard::forgetCheck() {
  if (facts_.checkRun.isEmpty()) return;
  facts_.checkRun = {};
  for (WizardStep* step : steps_) step->setFacts(facts_);
}

void TrainingWizard::takeFacts(const core::EstimateFacts& facts) {
  facts_ = facts;
  for (WizardStep* step : steps_) {
    if (step != sender()) step->setFacts(facts);
  }
  const bool fresh = page() == WizardPage::Data && folder_.isEmpty();
  if (!fresh || !suggestStart(plan_, suggested_, starter_, facts_.samples)) return;
  showFoot();
  Q_EMIT edited();
}

// A newcomer has no prompts in mind; those of the captions show best whether anything is learnt.
// Suggested ones follow the data, the user's own stay.
void TrainingWizard::suggestPrompts() {
  QStringList& prompts = plan_.samples.prompts;
  if (!prompts.isEmpty() && prompts != suggested_.samples.prompts) return;
  suggested_.samples.prompts = data_->check()->captions().mid(0, kSuggestedPrompts);
  if (prompts == suggested_.samples.prompts) return;
  prompts = suggested_.samples.prompts;
  steps_[static_cast<std::size_t>(page())]->show(plan_);
  Q_EMIT edited();
}

void TrainingWizard::next() {
  goingOn_ = false;
  for (const core::PlanProblem& problem : core::problemsOf(plan_)) {
    if (problem.page != page() || !problem.blocking) continue;
    complaint_->setText(problem.sentence + QLatin1Char(' ') + problem.suggestion);
    return;
  }
  const QString obstacle = steps_[static_cast<std::size_t>(page())]->obstacle();
  if (!obstacle.isEmpty()) {
    complaint_->setText(obstacle);
    goingOn_ = true;  // as soon as what is waited for has come
    return;
  }
  openPage(static_cast<WizardPage>(stack_->currentIndex() + 1));
}

void TrainingWizard::settled() {
  const WizardStep* here = steps_[static_cast<std::size_t>(page())];
  if (sender() != here) return;
  if (goingOn_ || here->obstacle().isEmpty()) complaint_->clear();
  if (!goingOn_) return;
  next();
  goingOn_ = false;
}

// Return goes on from wherever it is of no other use; it starts only where Start has the focus.
void TrainingWizard::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
    return QWidget::keyPressEvent(event);
  }
  auto* focused = qobject_cast<QPushButton*>(QApplication::focusWidget());
  QPushButton* meant = focused != nullptr && isAncestorOf(focused) ? focused : next_;
  if (meant->isVisible() && meant->isEnabled()) meant->click();
}

void TrainingWizard::showFoot() {
  const bool last = page() == WizardPage::Review;
  back_->setEnabled(page() != WizardPage::Data);
  next_->setVisible(!last);
  start_->setVisible(last);
  bool blocked = false;
  for (const core::PlanProblem& problem : core::problemsOf(plan_)) {
    blocked = blocked || problem.blocking;
  }
  const RunCheck& check = *review_->check();
  start_->setEnabled(!blocked && !waiting_);
  start_->setText(blocked || check.running() || check.passed() ? tr("Start") : tr("Start anyway"));
  start_->setAccessibleName(start_->text());
  save_->setEnabled(!waiting_);
}

void TrainingWizard::write(bool start) {
  waiting_ = true;
  showFoot();
  if (plan_.name.isEmpty()) plan_.name = tr("training");
  if (start) {
    service_.writeAndStart(plan_, folder_);
  } else {
    service_.write(plan_, folder_);
  }
}

void TrainingWizard::written(const QString& folder, bool starting) {
  if (!std::exchange(waiting_, false)) return;
  folder_ = folder;
  showFoot();
  if (starting) {
    Q_EMIT started(folder);
  } else {
    Q_EMIT saved(folder);
  }
}

}  // namespace crossflow::ui
