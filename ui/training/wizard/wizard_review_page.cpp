// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/wizard_review_page.h"

#include <QHBoxLayout>
#include <QJsonDocument>

#include "core/runs/plan/run_preparation.h"
#include "ui/shared/widgets.h"
#include "ui/training/wizard/form.h"

namespace crossflow::ui {

namespace {

void drop(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
}

}  // namespace

WizardReviewPage::WizardReviewPage(const QString& trainer, const QString& runsFolder,
                                   QWidget* parent)
    : WizardStep(parent),
      name_(named(new QLineEdit, tr("Name of the run"))),
      problems_(column(nullptr, 0, 8)),
      steps_(column(nullptr, 0, 8)),
      stepsBox_(new QWidget),
      check_(new RunCheck(trainer, runsFolder)),
      config_(named(new QPlainTextEdit, tr("Configuration"))) {
  auto* layout = column(this, 0, 16);
  addField(layout, tr("Name of the run"), name_, tr("Its folder has the same name."));
  layout->addLayout(problems_);
  auto* first = column(stepsBox_, 0, 8);
  first->addWidget(label(tr("Prepared first"), "section"));
  first->addLayout(steps_);
  layout->addWidget(stepsBox_);
  QFrame* checks = card();
  auto* inside = column(checks, 16, 10);
  inside->addWidget(label(tr("Would it start?"), "section"));
  inside->addWidget(check_);
  layout->addWidget(checks);
  auto* config = column(nullptr, 0, 4);
  config->addWidget(label(tr("The exact configuration"), "section"));
  config_->setReadOnly(true);
  config_->setTabChangesFocus(true);
  config_->setProperty("mono", true);
  config->addWidget(config_, 1);
  layout->addLayout(config, 1);
  connect(name_, &QLineEdit::textEdited, this, [this](const QString& name) {
    plan_.name = name.trimmed();
    Q_EMIT edited(plan_);
    showProblems();
  });
  connect(check_, &RunCheck::finished, this, [this](const QJsonObject& summary) {
    facts_.checkRun = summary;
    Q_EMIT factsFound(facts_);
    Q_EMIT checked();
  });
}

void WizardReviewPage::show(const core::TrainingPlan& plan) {
  plan_ = plan;
  if (name_->text().trimmed() != plan.name) name_->setText(plan.name);
  config_->setPlainText(
      QString::fromUtf8(QJsonDocument(core::configOf(plan)).toJson(QJsonDocument::Indented)));
  showProblems();
  showPreparation();
}

void WizardReviewPage::entered() {
  for (const core::PlanProblem& problem : core::problemsOf(plan_)) {
    if (problem.blocking) return check_->clear();
  }
  core::TrainingPlan plan = plan_;
  plan.name = QStringLiteral("check");  // a name says nothing about whether it would run
  check_->check(plan);
}

void WizardReviewPage::showProblems() {
  drop(problems_);
  for (const core::PlanProblem& problem : core::problemsOf(plan_)) {
    auto* box = new QFrame;
    box->setProperty("kind", QLatin1String(problem.blocking ? "bad" : "warn"));
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(12);
    auto* words = column(nullptr, 0, 2);
    words->addWidget(paragraph(problem.sentence, ""));
    if (!problem.suggestion.isEmpty()) words->addWidget(paragraph(problem.suggestion, "small"));
    layout->addLayout(words, 1);
    if (problem.page != core::WizardPage::Review) {
      QPushButton* go = button(tr("Go there"), "link");
      go->setAccessibleName(tr("Go to the page of: %1").arg(problem.sentence));
      connect(go, &QPushButton::clicked, this,
              [this, page = problem.page] { Q_EMIT pageWanted(page); });
      layout->addWidget(go);
    }
    problems_->addWidget(box);
  }
}

void WizardReviewPage::showPreparation() {
  drop(steps_);
  const auto steps = core::preparationOf(plan_);
  stepsBox_->setVisible(!steps.empty());
  int number = 0;
  for (const core::PreparationStep& step : steps) {
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    QLabel* place = label(QString::number(++number), "badge");
    place->setFixedSize(28, 22);
    place->setAlignment(Qt::AlignCenter);
    layout->addWidget(place, 0, Qt::AlignTop);
    auto* words = column(nullptr, 0, 1);
    words->addWidget(label(step.title));
    words->addWidget(paragraph(step.why, "small"));
    layout->addLayout(words, 1);
    steps_->addWidget(line);
  }
}

}  // namespace crossflow::ui
