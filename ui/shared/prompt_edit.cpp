// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/prompt_edit.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <algorithm>
#include <memory>

namespace crossflow::ui {

PromptEdit::PromptEdit(const QString& name, int lines, QWidget* parent) : QPlainTextEdit(parent) {
  setAccessibleName(name);
  setUndoRedoEnabled(false);
  setTabChangesFocus(true);
  setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setFixedHeight(fontMetrics().lineSpacing() * lines + 28);
  connect(this, &QPlainTextEdit::textChanged, this, [this] {
    if (silent_) return;
    read();
    Q_EMIT edited(prompt());
  });
}

void PromptEdit::read() {
  if (!reading_) return;
  const QString written = toPlainText();
  const QString understood = reading_(written);
  if (understood == written) return;
  const qsizetype behind = written.size() - textCursor().position();
  silent_ = true;
  setPlainText(understood);
  QTextCursor cursor = textCursor();
  cursor.setPosition(static_cast<int>(std::max<qsizetype>(0, understood.size() - behind)));
  setTextCursor(cursor);
  silent_ = false;
}

bool PromptEdit::canInsertFromMimeData(const QMimeData* source) const {
  return !source->hasUrls() && QPlainTextEdit::canInsertFromMimeData(source);
}

// Its popup sends every key here first. Enter is the completer's only when something was chosen in
// it: otherwise it means the prompt as it stands. Tab takes the first when nothing was chosen,
// which a completer does not do by itself.
bool PromptEdit::leftToCompleter(QKeyEvent* event) {
  if (!completer_ || !completer_->popup()->isVisible()) return false;
  const bool chosen = completer_->popup()->currentIndex().isValid();
  switch (event->key()) {
    case Qt::Key_Tab:
      if (!chosen) {
        const QModelIndex first = completer_->completionModel()->index(0, 0);
        completer_->popup()->hide();
        Q_EMIT completer_->activated(first.data(completer_->completionRole()).toString());
        event->accept();
        return true;
      }
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (!chosen) {
        completer_->popup()->hide();
        return false;
      }
      break;
    case Qt::Key_Escape:
      break;
    default:
      return false;
  }
  event->ignore();
  return true;
}

void PromptEdit::setPrompt(const QString& prompt) {
  if (prompt == toPlainText()) return;
  silent_ = true;
  const int position = textCursor().position();
  const QString before = toPlainText();
  setPlainText(prompt);
  QTextCursor cursor = textCursor();
  // Inside of another word it would be in the way, and before all of them after a start.
  const bool edited = position > 0 && prompt.startsWith(before.left(position));
  cursor.setPosition(static_cast<int>(edited ? position : prompt.size()));
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
  // Otherwise Tab would have left for the next control before it counts as a key.
  if (event->type() == QEvent::KeyPress) {
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Tab && leftToCompleter(key)) return true;
  }
  return QPlainTextEdit::event(event);
}

void PromptEdit::keyPressEvent(QKeyEvent* event) {
  if (leftToCompleter(event)) return;
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

void PromptEdit::contextMenuEvent(QContextMenuEvent* event) {
  showTextMenu(*this, event->globalPos());
}

void showTextMenu(QPlainTextEdit& edit, const QPoint& where) {
  const std::unique_ptr<QMenu> menu(edit.createStandardContextMenu());
  // They stand first, always grey: the text has no history of its own.
  while (!menu->isEmpty()) {
    QAction* first = menu->actions().front();
    const bool last = first->isSeparator();
    menu->removeAction(first);
    if (last) break;
  }
  menu->exec(where);
}

void PromptEdit::recall(int by) {
  if (recalled_ < 0) draft_ = prompt();
  recalled_ = std::clamp(recalled_ + by, -1, static_cast<int>(history_.size()) - 1);
  setPlainText(recalled_ < 0 ? draft_ : history_[recalled_]);
  moveCursor(QTextCursor::End);
}

}  // namespace crossflow::ui
