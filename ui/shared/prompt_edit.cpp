// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/prompt_edit.h"

#include <QKeyEvent>
#include <algorithm>

namespace crossflow::ui {

PromptEdit::PromptEdit(const QString& name, int lines, QWidget* parent) : QPlainTextEdit(parent) {
  setAccessibleName(name);
  setUndoRedoEnabled(false);
  setTabChangesFocus(true);
  setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setFixedHeight(fontMetrics().lineSpacing() * lines + 28);
  connect(this, &QPlainTextEdit::textChanged, this, [this] {
    if (!silent_) Q_EMIT edited(prompt());
  });
}

void PromptEdit::setPrompt(const QString& prompt) {
  if (prompt == toPlainText()) return;
  silent_ = true;
  const int position = textCursor().position();
  setPlainText(prompt);
  QTextCursor cursor = textCursor();
  cursor.setPosition(static_cast<int>(std::min<qsizetype>(position, prompt.size())));
  setTextCursor(cursor);
  silent_ = false;
}

// Leaves undo and redo to the page: claiming them here would make two histories.
bool PromptEdit::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
      event->ignore();
      return false;
    }
  }
  return QPlainTextEdit::event(event);
}

void PromptEdit::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && !event->modifiers().testFlag(Qt::ShiftModifier)) {
    recalled_ = -1;
    Q_EMIT submitted();
    return;
  }
  if (event->modifiers() == Qt::AltModifier &&
      (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
    recall(event->key() == Qt::Key_Up ? 1 : -1);
    return;
  }
  QPlainTextEdit::keyPressEvent(event);
}

void PromptEdit::recall(int by) {
  if (recalled_ < 0) draft_ = prompt();
  recalled_ = std::clamp(recalled_ + by, -1, static_cast<int>(history_.size()) - 1);
  setPlainText(recalled_ < 0 ? draft_ : history_[recalled_]);
  moveCursor(QTextCursor::End);
}

}  // namespace crossflow::ui
