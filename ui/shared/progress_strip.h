// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is being done right now, how far it is, how long it will take, and the way to stop it. Comes
// for what takes longer than a moment and stays from one render of a queue to the next: what stands
// above it must not jump with every picture.

#include <QElapsedTimer>
#include <QFrame>
#include <QProgressBar>
#include <QTimer>

#include "core/jobs/inference_service.h"
#include "ui/shared/elided_label.h"

namespace crossflow::ui {

/// The engine's own guess; without one the pace so far, once some of it has been seen. `elapsed`
/// are the seconds since the first sign of progress.
std::optional<double> secondsLeft(const core::Progress& progress, double elapsed);

class ProgressStrip : public QFrame {
  Q_OBJECT

 public:
  explicit ProgressStrip(core::InferenceService& service, QWidget* parent = nullptr);

 private:
  void receive(const core::JobEvent& event);
  void show(const core::Progress& progress);
  static QString phaseText(const core::Progress& progress);
  QString words(const core::Progress& progress) const;

  core::InferenceService& service_;
  core::JobId job_{};
  QElapsedTimer since_;
  QTimer leave_;
  ElidedLabel* phase_;
  ElidedLabel* time_;
  QProgressBar* bar_;
};

}  // namespace crossflow::ui
