// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QStringList>
#include <functional>

namespace crossflow::ui {

/// The usual menu of a text without its undo and redo, which are the page's. Blocks until it
/// closes.
void showTextMenu(QPlainTextEdit& edit, const QPoint& where);

/// A prompt of a few lines. Enter asks for the picture, Shift+Enter begins a line, Alt+Up/Down walk
/// through earlier prompts. Undo is the page's, so its own is off.
class PromptEdit : public QPlainTextEdit {
  Q_OBJECT

 public:
  explicit PromptEdit(const QString& name, int lines, QWidget* parent = nullptr);

  QString prompt() const { return toPlainText(); }
  /// Does not signal; keeps the cursor where it was if it can.
  void setPrompt(const QString& prompt);
  /// Newest first.
  void setHistory(const QStringList& prompts) { history_ = prompts; }
  /// Offers endings while its popup is open; not owned.
  void setCompleter(QCompleter* completer) { completer_ = completer; }
  /// Applied to what is typed, pasted or dropped, e.g. to name emoji.
  void setReading(std::function<QString(const QString&)> reading) { reading_ = std::move(reading); }

 Q_SIGNALS:
  void edited(const QString& prompt);
  void submitted();

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  /// Files that are dropped are the window's.
  bool canInsertFromMimeData(const QMimeData* source) const override;

 private:
  void recall(int by);
  bool leftToCompleter(QKeyEvent* event);
  void read();

  QPointer<QCompleter> completer_;
  std::function<QString(const QString&)> reading_;
  QStringList history_;
  QString draft_;
  int recalled_ = -1;
  bool silent_ = false;
};

}  // namespace crossflow::ui
