// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QImage>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <optional>

#include "core/engine/engine.h"

namespace crossflow::ui {

/// What the card says beyond the model's own summary.
struct ModelFacts {
  std::optional<double> seconds;  // of one picture on this machine; none: never measured
  bool onCard = false;            // graphics cards draw here, not the processor
  QString page;                   // where its description and licence are; empty: none
  bool own = false;               // all its files lie in the user's folder
  QString example;                // the newest picture it made here; empty: none
};

/// One model: verdict, figures, an example and what can be done with it.
class ModelCard : public QFrame {
  Q_OBJECT

 public:
  ModelCard(const core::ModelSummary& model, const ModelFacts& facts, QWidget* parent = nullptr);

  /// total 0: not known yet. Shows the bar. Without a pace nothing is said of the time that is
  /// left.
  void showProgress(qint64 done, qint64 total, std::optional<double> bytesPerSecond = {});
  /// Another download has to end first.
  void showWaiting();
  void hideProgress();

 Q_SIGNALS:
  void downloadWanted();
  void pauseWanted();
  void tryWanted();
  void useWanted();
  void removeWanted();

 private:
  QWidget* words(const core::ModelSummary& model, const ModelFacts& facts);
  QWidget* badges(const core::ModelSummary& model);
  QWidget* buttons(const core::ModelSummary& model, const ModelFacts& facts);
  QWidget* progressLine(const core::ModelSummary& model);
  void showExample(const QString& path);
  void showLine(const QString& words);

  QLabel* example_;
  QWidget* line_ = nullptr;
  QProgressBar* bar_ = nullptr;
  QLabel* text_ = nullptr;
  QPushButton* get_ = nullptr;
  QPushButton* pause_ = nullptr;
};

}  // namespace crossflow::ui
