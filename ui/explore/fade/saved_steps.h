// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a run has saved, for a slider over it.

#include <QString>
#include <QStringList>

namespace crossflow::ui {

struct SavedSteps {
  QStringList models;  // the checkpoints' folders, the first step first
  bool whole = true;   // each is a model; a distilled one's texts stay with its teacher
  QString prompt;      // that the run watches; may be empty
  int steps = 0;       // of a picture, as the run's model says; 0: it does not
  double guidance = 0;
};

/// Blocks for a look at the folder and two small files. Of very many steps some, evenly.
SavedSteps savedStepsOf(const QString& run);

}  // namespace crossflow::ui
