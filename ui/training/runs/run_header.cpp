// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/run_header.h"

#include <QApplication>
#include <QHBoxLayout>
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
      remove_(iconButton("trash", tr("Delete this run"))),
      problem_(new RunProblemBox) {
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
  for (QLabel* part : {progressText_, message_, remaining_}) words->addWidget(part);
  words->setStretchFactor(message_, 1);
  layout->addLayout(words);
  // A row of their own: beside the title, three of them do not fit the smallest windows.
  QHBoxLayout* actions = row(8);
  for (QPushButton* action : {start_, pause_, draw_, lengthen_, stop_, edit_}) {
    action->hide();
    actions->addWidget(action);
  }
  actions->addStretch();
  layout->addLayout(actions);
  layout->addWidget(problem_);
  connect(start_, &QPushButton::clicked, this, &RunHeader::startWanted);
  connect(problem_->resume(), &QPushButton::clicked, this, &RunHeader::startWanted);
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
  problem_->show(run);
}

void RunHeader::showActions(const core::RunRecord& run) {
  const bool active = core::isActive(run.condition);
  const bool draft = run.condition == RunCondition::Draft;
  const bool resumes = core::canResume(run);
  const bool failed = run.problem && !active;
  const bool paused = run.condition == RunCondition::Paused;
  pauseAsked_ = run.pauseAsked;
  QPushButton* const resume = problem_->resume();
  QPushButton* const turns[] = {start_, stop_, resume};  // one takes another's place, focus too
  const bool held = (waitsAt_ != nullptr && waitsAt_ == QApplication::focusWidget()) ||
                    std::any_of(std::begin(turns), std::end(turns),
                                [](const QPushButton* turn) { return turn->hasFocus(); });
  start_->setVisible(!active && !failed && (draft || resumes));
  start_->setText(draft ? tr("Start") : tr("Resume"));
  start_->setAccessibleName(start_->text());
  resume->setVisible(failed);
  resume->setText(resumes ? tr("Resume") : tr("Try again"));
  resume->setAccessibleName(resume->text());
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
  remove_->setEnabled(!active);  // there all the time: its neighbours stay where they are
  remove_->setToolTip(active ? tr("Stop this run before you delete it") : tr("Delete this run"));
  kill_->setEnabled(active);
  waitsAt_ = nullptr;
  if (!held) return;
  for (QPushButton* turn : turns) {
    if (turn->isVisible() && turn->isEnabled()) return turn->setFocus();
  }
  waitsAt_ = QApplication::focusWidget();  // while it stops none can take it
}

}  // namespace crossflow::ui
