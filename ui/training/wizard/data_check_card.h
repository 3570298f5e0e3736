// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks the trainer what is in a source of training data and shows the answer as it comes: how far,
// how many, what is wrong with which file.

#include <QFrame>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QStringList>
#include <QWidget>
#include <utility>
#include <vector>

#include "core/runs/plan/name_captions.h"
#include "core/runs/plan/training_plan.h"
#include "core/runs/service/trainer_process.h"
#include "ui/theme/tones.h"

class QJsonArray;

namespace crossflow::ui {

class DataCheck : public QWidget {
  Q_OBJECT

 public:
  explicit DataCheck(const QString& trainer, QWidget* parent = nullptr);

  /// Begins unless these answers were checked already; an empty path clears.
  void check(const core::DataAnswers& answers, int pictureSize);
  bool running() const { return process_.isRunning(); }
  /// Other answers are being typed: what is known does not hold until check() is called.
  void expect() { expected_ = true; }
  /// Why nothing can be trained on these data, as far as is known; empty: nothing speaks against.
  QString obstacle() const;
  /// Some of the captions, spread over the data; empty until they were counted.
  const QStringList& captions() const { return captions_; }
  QString text() const { return headline_->text(); }
  int problemsListed() const { return list_->count(); }

 Q_SIGNALS:
  void counted(qint64 pairs, qint64 averagePairBytes);
  /// The check has ended, well or not.
  void settled();

 private:
  void receive(const QJsonObject& line);
  void addProblem(const QJsonObject& line);
  void showSummary();
  void showExamples(const QJsonArray& examples);
  void showThumbnails(const std::vector<QImage>& pictures);
  void showObstacle(const QString& text, const QString& detail);
  /// Where no picture has a caption: their file names, if these are words.
  void offerNames(const core::DataAnswers& asked);
  void takeNames();
  void showHeadline(const char* iconName, Tone tone, const QString& text, const QString& detail);

  core::TrainerProcess process_;
  core::DataAnswers data_;
  int pictureSize_ = 0;
  bool usable_ = true, expected_ = false;
  QStringList captions_;
  QStringList examples_;  // files of the pictures shown
  std::pair<core::DataAnswers, std::vector<core::NamedPicture>> offer_;  // names of its pictures
  QFrame* box_;
  QLabel *icon_, *headline_, *detail_;
  QProgressBar* bar_;
  QWidget* thumbnails_;
  QPushButton* take_;
  QListWidget* list_;
};

/// "3 without a caption": a kind of problem and how often it was met.
QString problemCountText(const QString& what, qint64 count);

/// The same for what is done to pictures and captions: "3 turned upright".
QString remarkCountText(const QString& remark, qint64 count);

}  // namespace crossflow::ui
