// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks the trainer whether a plan would start: configuration, data, weights, disk, network store,
// devices; a line with a tick or a fix for each. The plan is written into a hidden folder beside
// the runs for that, so the real disk is tested and no name is taken yet.

#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QWidget>
#include <memory>

#include "core/runs/plan/training_plan.h"
#include "core/runs/service/trainer_process.h"

namespace crossflow::ui {

class RunCheck : public QWidget {
  Q_OBJECT

 public:
  RunCheck(const QString& trainer, QString runsFolder, QWidget* parent = nullptr);

  /// Begins unless this very plan was checked already.
  void check(const core::TrainingPlan& plan);
  void clear();
  bool running() const;
  /// Every check is good, or only waits for a preparation step.
  bool passed() const { return done_ && bad_ == 0; }
  QStringList sentences() const { return sentences_; }

 Q_SIGNALS:
  void finished(const QJsonObject& summary);

 private:
  enum class Mark { Good, Bad, Later, Busy };
  void write();
  void receive(const QJsonObject& line);
  void addRow(Mark mark, const QString& sentence, const QString& suggestion = {});
  void addStart();
  void dropRows();

  QString runsFolder_;
  std::unique_ptr<QTemporaryDir> folder_;
  core::TrainerProcess process_;
  core::TrainingPlan plan_;
  bool known_ = false, writing_ = false, done_ = false, prepares_ = false;
  int bad_ = 0;
  QStringList sentences_;
  QJsonObject start_;  // the line that lists its tensors
  QVBoxLayout* rows_;
};

}  // namespace crossflow::ui
