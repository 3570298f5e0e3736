// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/service/run_keeper.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTimer>
#include <algorithm>
#include <utility>

#include "core/runs/folder/run_files.h"
#include "core/runs/plan/run_preparation.h"
#include "core/runs/service/run_actions.h"
#include "core/types/core_words.h"
#include "training/protocol/run_protocol.h"

namespace crossflow::core {

namespace {

constexpr qint64 kPortion = 1 << 20;  // bytes of events passed on at once

bool wasStarted(const QString& folder) {
  return QFileInfo::exists(runFile(folder, training::protocol::kStatusFile));
}

double age(const RunRecord& run) {
  return std::max(run.started, run.created);
}

}  // namespace

RunKeeper::RunKeeper(QString runsFolder, QStringList opened, QString trainer)
    : runsFolder_(std::move(runsFolder)),
      opened_(std::move(opened)),
      trainer_(std::move(trainer)) {}

// The timer has to be made on the thread it fires on.
void RunKeeper::begin(int pollMilliseconds) {
  auto* timer = new QTimer(this);
  connect(timer, &QTimer::timeout, this, &RunKeeper::poll);
  timer->start(pollMilliseconds);
  poll();
}

QStringList RunKeeper::runFolders() const {
  QStringList folders;
  const QDir dir(runsFolder_);
  for (const QString& name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    const QString folder = dir.absoluteFilePath(name);
    if (isRunFolder(folder)) folders << folder;
    const QString first = folder + u'/' + kAutoencoderFolder;
    if (wasStarted(first)) folders << first;
  }
  for (const QString& folder : opened_)
    if (!folders.contains(folder) && isRunFolder(folder)) folders << folder;
  return folders;
}

void RunKeeper::lookAtRuns() {
  const QStringList folders = runFolders();
  std::erase_if(watches_, [&](const auto& entry) { return !folders.contains(entry.first); });
  const double now = static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000;
  std::vector<RunRecord> runs;
  for (const QString& folder : folders) {
    RunWatch& watch = watches_.try_emplace(folder, folder).first->second;
    runs.push_back(watch.look(now, RunWatch::Clock::now()));
    if (runs.back().name == kAutoencoderFolder)
      runs.back().name = QFileInfo(QFileInfo(folder).path()).fileName() + QStringLiteral(" / ") +
                         kAutoencoderFolder;
  }
  std::stable_sort(runs.begin(), runs.end(),
                   [](const RunRecord& a, const RunRecord& b) { return age(a) > age(b); });
  if (last_ == runs) return;
  last_ = runs;
  Q_EMIT runsFound(runs);
}

void RunKeeper::poll() {
  lookAtRuns();
  QStringList folders;
  for (const auto& [folder, followed] : followed_) folders << folder;
  for (const QString& folder : folders) readEvents(folder);
}

// A portion at a time, so that a long history does not keep a stop waiting.
void RunKeeper::readEvents(const QString& folder) {
  const auto entry = followed_.find(folder);
  if (entry == followed_.end()) return;
  Followed& followed = entry->second;
  EventTailer::News news = followed.tailer.poll(kPortion);
  const bool complete = !news.more;
  if (!news.events.empty() || news.restarted || complete != followed.complete)
    Q_EMIT eventsFound(folder, news.events, news.restarted, complete);
  followed.complete = complete;
  if (news.more)
    QMetaObject::invokeMethod(
        this, [this, folder] { readEvents(folder); }, Qt::QueuedConnection);
}

void RunKeeper::answer(const QString& folder, const std::optional<Failure>& failure) {
  if (failure)
    Q_EMIT refused(folder, *failure);
  else
    Q_EMIT done(folder);
  lookAtRuns();
}

// The folder of what was written; a refusal is told.
std::optional<QString> RunKeeper::written(const TrainingPlan& plan, const QString& folder) {
  const QString target = folder.isEmpty() ? freeRunFolder(runsFolder_, plan.name) : folder;
  const Result<QString> written = writeRunFiles(plan, QFileInfo(target).absoluteFilePath());
  if (written) return *written;
  Q_EMIT refused(target, written.failure());
  return std::nullopt;
}

void RunKeeper::write(const TrainingPlan& plan, const QString& folder) {
  if (const auto target = written(plan, folder)) Q_EMIT planned(*target, false);
  lookAtRuns();
}

void RunKeeper::writeAndStart(const TrainingPlan& plan, const QString& folder) {
  const auto target = written(plan, folder);
  if (!target) return lookAtRuns();
  Q_EMIT planned(*target, true);
  start(*target);
}

void RunKeeper::start(const QString& folder) {
  answer(folder, startRun(folder, trainer_));
}

void RunKeeper::stop(const QString& folder) {
  answer(folder, stopRun(folder));
}

void RunKeeper::pause(const QString& folder, bool pause) {
  answer(folder, pauseRun(folder, pause));
}

void RunKeeper::lengthen(const QString& folder, qint64 steps) {
  auto failure = lengthenRun(folder, steps);
  answer(folder, failure ? failure : startRun(folder, trainer_));
}

void RunKeeper::kill(const QString& folder) {
  answer(folder, killRun(folder));
}

void RunKeeper::duplicate(const QString& folder, const QString& name) {
  const Result<QString> copy =
      duplicateRun(folder, freeRunFolder(QFileInfo(folder).absolutePath(), name));
  if (!copy) {
    answer(folder, copy.failure());
    return;
  }
  // Beside a run that was opened elsewhere the copy has to be opened, too.
  if (opened_.contains(folder)) attach(*copy);
  answer(*copy, std::nullopt);
}

void RunKeeper::remove(const QString& folder) {
  const auto failure = removeRun(folder);
  if (!failure && opened_.removeAll(folder) > 0) Q_EMIT openedChanged(opened_);
  answer(folder, failure);
}

void RunKeeper::attach(const QString& folder) {
  const QString absolute = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
  if (!isRunFolder(absolute)) {
    answer(folder,
           Failure{Failure::Kind::BadInput, CoreWords::tr("%1 is not a training run.").arg(folder),
                   CoreWords::tr("A run's folder holds a config.json.")});
    return;
  }
  if (!opened_.contains(absolute) && !runFolders().contains(absolute)) {
    opened_ << absolute;
    Q_EMIT openedChanged(opened_);
  }
  answer(absolute, std::nullopt);
}

void RunKeeper::detach(const QString& folder) {
  if (opened_.removeAll(folder) > 0) Q_EMIT openedChanged(opened_);
  answer(folder, std::nullopt);
}

void RunKeeper::follow(const QString& folder) {
  followed_.insert_or_assign(
      folder, Followed{EventTailer(runFile(folder, training::protocol::kEventFile)), false});
  readEvents(folder);
}

void RunKeeper::unfollow(const QString& folder) {
  followed_.erase(folder);
}

}  // namespace crossflow::core
