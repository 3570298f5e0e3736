// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small dialogs in the program's own look: a yes-or-no question and a question for a name. Both
// block until they are answered; what Enter presses never destroys anything.

#include <QString>
#include <functional>
#include <optional>

class QWidget;

namespace crossflow::ui {

struct Question {
  QString title;   // what is asked, e.g. "Delete this model?"
  QString text;    // what comes of it
  QString action;  // what the button does, e.g. "Delete"
  bool destroys = false;
};

/// True if the action was chosen.
bool confirm(QWidget* parent, const Question& question);

struct NameQuestion {
  QString title, field, name, action;
  /// Says what is wrong with a name; empty: nothing. May be empty itself.
  std::function<QString(const QString& name)> objection;
  QString choice;          // a box to tick below the name; empty: none
  bool* chosen = nullptr;  // what it says at first, and in the end
};

/// The trimmed name; none if the dialog was left.
std::optional<QString> askForName(QWidget* parent, const NameQuestion& question);

struct NumberQuestion {
  QString title, field, action;
  int value = 0, least = 0, most = 0, step = 1;
};

/// None if the dialog was left.
std::optional<int> askForNumber(QWidget* parent, const NumberQuestion& question);

}  // namespace crossflow::ui
