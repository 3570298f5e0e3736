// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/service/training_service.h"

#include <algorithm>
#include <utility>

#include "core/runs/service/run_keeper.h"
#include "core/runs/service/trainer_process.h"

namespace crossflow::core {

namespace {

// Runs `work` on the keeper's thread.
template <typename Work>
void post(RunKeeper* keeper, Work work) {
  QMetaObject::invokeMethod(
      keeper, [keeper, work = std::move(work)] { work(*keeper); }, Qt::QueuedConnection);
}

}  // namespace

TrainingService::TrainingService(Options options, QObject* parent)
    : QObject(parent), options_(std::move(options)) {
  qRegisterMetaType<RunEvents>();
  qRegisterMetaType<std::vector<RunRecord>>();
  qRegisterMetaType<Failure>();
  if (options_.trainer.isEmpty()) options_.trainer = findTrainer();
  keeper_ = new RunKeeper(options_.runsFolder, options_.opened, options_.trainer);
  keeper_->moveToThread(&thread_);
  connect(&thread_, &QThread::finished, keeper_, &QObject::deleteLater);
  connect(keeper_, &RunKeeper::runsFound, this, &TrainingService::receiveRuns);
  connect(keeper_, &RunKeeper::eventsFound, this, &TrainingService::eventsArrived);
  connect(this, &TrainingService::eventsArrived, &figures_, &RunFigures::add);
  connect(&figures_, &RunFigures::followed, this, &TrainingService::follow);
  connect(&figures_, &RunFigures::unfollowed, this, &TrainingService::unfollow);
  connect(keeper_, &RunKeeper::openedChanged, this,
          [this](const QStringList& opened) { options_.opened = opened; });
  connect(keeper_, &RunKeeper::planned, this, &TrainingService::planned);
  connect(keeper_, &RunKeeper::done, this, &TrainingService::done);
  connect(keeper_, &RunKeeper::refused, this, &TrainingService::refused);
  thread_.setObjectName(QStringLiteral("runs"));
  thread_.start();
  post(keeper_, [pause = options_.pollMilliseconds](RunKeeper& k) { k.begin(pause); });
}

TrainingService::~TrainingService() {
  thread_.quit();
  thread_.wait();
}

void TrainingService::receiveRuns(const std::vector<RunRecord>& runs) {
  runs_ = runs;
  Q_EMIT runsChanged();
}

const RunRecord* TrainingService::find(const QString& folder) const {
  const auto found = std::find_if(runs_.begin(), runs_.end(),
                                  [&folder](const RunRecord& run) { return run.folder == folder; });
  return found == runs_.end() ? nullptr : &*found;
}

QStringList TrainingService::opened() const {
  return options_.opened;
}

void TrainingService::write(const TrainingPlan& plan, const QString& folder) {
  post(keeper_, [plan, folder](RunKeeper& k) { k.write(plan, folder); });
}

void TrainingService::writeAndStart(const TrainingPlan& plan, const QString& folder) {
  post(keeper_, [plan, folder](RunKeeper& k) { k.writeAndStart(plan, folder); });
}

void TrainingService::start(const QString& folder) {
  post(keeper_, [folder](RunKeeper& k) { k.start(folder); });
}

void TrainingService::stop(const QString& folder) {
  post(keeper_, [folder](RunKeeper& k) { k.stop(folder); });
}

void TrainingService::pause(const QString& folder, bool pause) {
  post(keeper_, [folder, pause](RunKeeper& k) { k.pause(folder, pause); });
}

void TrainingService::lengthen(const QString& folder, qint64 steps) {
  post(keeper_, [folder, steps](RunKeeper& k) { k.lengthen(folder, steps); });
}

void TrainingService::kill(const QString& folder) {
  post(keeper_, [folder](RunKeeper& k) { k.kill(folder); });
}

void TrainingService::duplicate(const QString& folder, const QString& name) {
  post(keeper_, [folder, name](RunKeeper& k) { k.duplicate(folder, name); });
}

void TrainingService::remove(const QString& folder) {
  post(keeper_, [folder](RunKeeper& k) { k.remove(folder); });
}

void TrainingService::attach(const QString& folder) {
  post(keeper_, [folder](RunKeeper& k) { k.attach(folder); });
}

void TrainingService::detach(const QString& folder) {
  post(keeper_, [folder](RunKeeper& k) { k.detach(folder); });
}

void TrainingService::follow(const QString& folder) {
  post(keeper_, [folder](RunKeeper& k) { k.follow(folder); });
}

void TrainingService::unfollow(const QString& folder) {
  post(keeper_, [folder](RunKeeper& k) { k.unfollow(folder); });
}

}  // namespace crossflow::core
