// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/run_header.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <algorithm>

#include "ui/shared/widgets.h"
#include "ui/training/runs/run_texts.h"

namespace crossflow::ui {

using core::RunCondition;

namespace {

constexpr int kHeaderScale = 1000;

}  // namespace

RunHeader::RunHeader(QWidget* parent)
    : QFrame(parent),
      title_(new ElidedLabel({}, "title")),
      badge_(label({}, "badge")),
      progressText_(label({}, "muted")),
      remaining_(label({}, "muted")),
      message_(paragraph({}, "small")),
      bar_(named(new QProgressBar, tr("Progress of the training"))),
      start_(button(tr("Start"), "primary", "play")),
      pause_(button(tr("Pause"), nullptr, "pause")),
      draw_(button(tr("Draw with it"), nullptr, "prompt")),
      lengthen_(button(tr("Train longer…"), nullptr, "play")),
      stop_(button(tr("Stop and save"), nullptr, "stop")),
      edit_(button(tr("Edit"), nullptr, "edit")),
      remove_(iconButton("trash", tr("Delete this run"))) {
  setProperty("kind", QLatin1String("topbar"));
  auto* layout = column(this, 20, 8);
  layout->setContentsMargins(20, 16, 16, 12);
  QHBoxLayout* top = row(8);
  title_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  top->addWidget(title_);
  top->addWidget(badge_);
  top->addStretch();
  QToolButton* copy = iconButton("copy", tr("Duplicate this run"));
  QToolButton* folder = iconButton("folder", tr("Open its folder"));
  QToolButton* report = iconButton("report", tr("Write a report"));
  QToolButton* more = iconButton("more", tr("More commands"));
  more->setMenu(buildMore());
  more->setPopupMode(QToolButton::InstantPopup);
  for (QToolButton* part : {copy, folder, report, more, remove_}) top->addWidget(part);
  layout->addLayout(top);
  bar_->setRange(0, kHeaderScale);
  bar_->setTextVisible(false);
  layout->addWidget(bar_);
  QHBoxLayout* words = row(8);
  words->addWidget(progressText_);
  words->addWidget(message_, 1);
  words->addWidget(remaining_);
  layout->addLayout(words);
  // A row of their own: beside the title, three of them do not fit the smallest windows.
  QHBoxLayout* actions = row(8);
  for (QPushButton* action : {start_, pause_, draw_, lengthen_, stop_, edit_}) {
    action->hide();
    actions->addWidget(action);
  }
  actions->addStretch();
  layout->addLayout(actions);
  layout->addWidget(buildProblem());
  connect(start_, &QPushButton::clicked, this, &RunHeader::startWanted);
  connect(pause_, &QPushButton::clicked, this, [this] { Q_EMIT pauseWanted(!pauseAsked_); });
  connect(draw_, &QPushButton::clicked, this, &RunHeader::drawWanted);
  connect(lengthen_, &QPushButton::clicked, this, &RunHeader::lengthenWanted);
  connect(stop_, &QPushButton::clicked, this, &RunHeader::stopWanted);
  connect(edit_, &QPushButton::clicked, this, &RunHeader::editWanted);
  connect(copy, &QToolButton::clicked, this, &RunHeader::duplicateWanted);
  connect(folder, &QToolButton::clicked, this, &RunHeader::folderWanted);
  connect(report, &QToolButton::clicked, this, &RunHeader::reportWanted);
  connect(remove_, &QToolButton::clicked, this, &RunHeader::removeWanted);
}

QMenu* RunHeader::buildMore() {
  auto* menu = new QMenu(this);
  onwards_ = menu->addAction(icon("plus"), tr("New training from its weights…"));
  connect(onwards_, &QAction::triggered, this, &RunHeader::onwardsWanted);
  connect(menu->addAction(icon("cluster"), tr("Train it elsewhere…")), &QAction::triggered, this,
          &RunHeader::linesWanted);
  menu->addSeparator();
  kill_ = menu->addAction(icon("stop"), tr("End at once, without saving"));
  connect(kill_, &QAction::triggered, this, &RunHeader::killWanted);
  return menu;
}

QWidget* RunHeader::buildProblem() {
  problem_ = new QFrame;
  problem_->setProperty("kind", QLatin1String("bad"));
  auto* layout = new QHBoxLayout(problem_);
  layout->setContentsMargins(12, 10, 10, 10);
  layout->setSpacing(12);
  auto* picture = new QLabel;
  picture->setPixmap(icon("warning", Tone::Danger).pixmap(QSize(20, 20)));
  problemSentence_ = paragraph({}, "strong");
  problemHelp_ = paragraph({}, "small");
  problemPlace_ = label({}, "small");
  resume_ = button(tr("Resume"), nullptr, "play");
  auto* words = column(nullptr, 0, 2);
  words->addWidget(problemSentence_);
  words->addWidget(problemHelp_);
  words->addWidget(problemPlace_);
  layout->addWidget(picture, 0, Qt::AlignTop);
  layout->addLayout(words, 1);
  layout->addWidget(resume_);
  connect(resume_, &QPushButton::clicked, this, &RunHeader::startWanted);
  return problem_;
}

void RunHeader::show(const core::RunRecord& run) {
  title_->setWords(run.name);
  badge_->setText(core::conditionText(run.condition));
  setKind(badge_, conditionBadge(run.condition));
  badge_->setFixedHeight(22);
  if (const QLatin1String kind(conditionBadge(run.condition)); bar_->property("kind") != kind) {
    setKind(bar_, kind.data());
  }
  bar_->setVisible(run.steps > 0 && run.condition != RunCondition::Draft);
  bar_->setValue(static_cast<int>(progressOf(run) * kHeaderScale));
  progressText_->setText(progressText(run));
  message_->setText(run.message);
  remaining_->setText(remainingText(run));
  showActions(run);
  showProblem(run);
}

void RunHeader::showActions(const core::RunRecord& run) {
  const bool active = core::isActive(run.condition);
  const bool draft = run.condition == RunCondition::Draft;
  const bool resumes = core::canResume(run);
  const bool failed = run.problem && !active;
  const bool paused = run.condition == RunCondition::Paused;
  pauseAsked_ = run.pauseAsked;
  QPushButton* const turns[] = {start_, stop_, resume_};  // one takes another's place, focus too
  const bool held = std::any_of(std::begin(turns), std::end(turns),
                                [](const QPushButton* turn) { return turn->hasFocus(); });
  start_->setVisible(!active && !failed && (draft || resumes));
  start_->setText(draft ? tr("Start") : tr("Resume"));
  start_->setAccessibleName(start_->text());
  resume_->setVisible(failed);
  resume_->setText(resumes ? tr("Resume") : tr("Try again"));
  resume_->setAccessibleName(resume_->text());
  pause_->setVisible(active && run.condition != RunCondition::Preparing &&
                     run.condition != RunCondition::Stopping);
  pause_->setText(pauseAsked_ ? tr("Go on") : tr("Pause"));
  pause_->setAccessibleName(pause_->text());
  pause_->setIcon(icon(pauseAsked_ ? "play" : "pause"));
  pause_->setToolTip(tr("A pause keeps the model loaded and saves what it has learnt."));
  draw_->setVisible(paused && !run.checkpoint.isEmpty());
  lengthen_->setVisible(run.condition == RunCondition::Finished);
  onwards_->setEnabled(!run.checkpoint.isEmpty());
  stop_->setVisible(active);
  stop_->setEnabled(run.condition != RunCondition::Stopping);
  edit_->setVisible(draft);
  remove_->setVisible(!active);
  kill_->setEnabled(active);
  for (QPushButton* turn : turns) {
    if (held && turn->isVisible() && turn->isEnabled()) turn->setFocus();
  }
}

void RunHeader::showProblem(const core::RunRecord& run) {
  const bool wasVisible = !problem_->isHidden() && !problemSentence_->text().isEmpty();
  problem_->setVisible(run.problem.has_value());
  if (!run.problem) {
    problemSentence_->clear();
    return;
  }
  const core::RunProblem& problem = *run.problem;
  setKind(problem_, run.condition == RunCondition::Stalled ? "warn" : "bad");
  problemSentence_->setText(problem.sentence);
  problemHelp_->setText(problem.suggestion);
  problemHelp_->setVisible(!problem.suggestion.isEmpty());
  QStringList place;
  if (problem.rank >= 0) place << tr("Process %1").arg(problem.rank);
  if (problem.step > 0) place << tr("step %1").arg(QLocale().toString(problem.step));
  if (!run.checkpoint.isEmpty()) place << tr("saved: %1").arg(run.checkpoint);
  problemPlace_->setText(place.join(QStringLiteral(" · ")));
  problemPlace_->setVisible(!place.isEmpty());
  problem_->setAccessibleName(problem.sentence);
  if (!wasVisible) {
    QAccessibleEvent event(problem_, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
  }
}

}  // namespace crossflow::ui
