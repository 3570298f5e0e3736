// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/run_problem_box.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLocale>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

RunProblemBox::RunProblemBox(QWidget* parent)
    : QFrame(parent),
      sentence_(paragraph({}, "strong")),
      help_(paragraph({}, "small")),
      place_(label({}, "small")),
      resume_(button(tr("Resume"), nullptr, "play")) {
  setProperty("kind", QLatin1String("bad"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 10, 10, 10);
  layout->setSpacing(12);
  auto* picture = new QLabel;
  picture->setPixmap(icon("warning", Tone::Danger).pixmap(QSize(20, 20)));
  auto* words = column(nullptr, 0, 2);
  for (QLabel* part : {sentence_, help_, place_}) words->addWidget(part);
  layout->addWidget(picture, 0, Qt::AlignTop);
  layout->addLayout(words, 1);
  layout->addWidget(resume_);
}

void RunProblemBox::show(const core::RunRecord& run) {
  const bool wasVisible = !isHidden() && !sentence_->text().isEmpty();
  setVisible(run.problem.has_value());
  if (!run.problem) {
    sentence_->clear();
    return;
  }
  const core::RunProblem& problem = *run.problem;
  setKind(this, run.condition == core::RunCondition::Stalled ? "warn" : "bad");
  sentence_->setText(problem.sentence);
  help_->setText(problem.suggestion);
  help_->setVisible(!problem.suggestion.isEmpty());
  QStringList place;
  if (problem.rank >= 0) place << tr("Process %1").arg(problem.rank);
  if (problem.step > 0) place << tr("step %1").arg(QLocale().toString(problem.step));
  if (!run.checkpoint.isEmpty()) place << tr("saved: %1").arg(run.checkpoint);
  place_->setText(place.join(QStringLiteral(" · ")));
  place_->setVisible(!place.isEmpty());
  setAccessibleName(problem.sentence);
  if (!wasVisible) {
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
  }
}

}  // namespace crossflow::ui
