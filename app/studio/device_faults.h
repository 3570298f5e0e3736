// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Hears when a job reports a fault of the graphics card that poisons the process, and decides what
// follows: the program starts again, or, when that did not help, the user is told and asked.

#include <QObject>

#include "app/studio/start_again.h"
#include "core/jobs/inference_service.h"

namespace crossflow::studio {

class DeviceFaults : public QObject {
  Q_OBJECT

 public:
  /// A child of `service`. `before` is what this start came from; `mayStartAgain`: the queue and
  /// the pages would come back.
  DeviceFaults(core::InferenceService& service, const Comeback& before, bool mayStartAgain);

 Q_SIGNALS:
  /// The queue stands and the films are told to stop: save what is open and start again. Once.
  void startAgainWanted(const crossflow::studio::Comeback& comeback);
  /// Starting again has not helped, or cannot. The queue is paused. With `comeback` the user's
  /// choice of another device would start the program again.
  void helpWanted(const QString& sentence, const crossflow::studio::Comeback& comeback);

 private:
  void receive(const core::JobEvent& event);
  void act();
  bool willStartAgain() const;

  core::InferenceService& service_;
  Comeback comeback_;
  bool mayStartAgain_;
  bool faulted_ = false;
};

/// For the next start's banner: what ended the program before it. `crash` as in CommandLine.
QString whatHappened(const QString& crash, const Comeback& comeback);
/// A sentence, with a space before it; empty where no film was lost.
QString lostFilms(const Comeback& comeback);

}  // namespace crossflow::studio
