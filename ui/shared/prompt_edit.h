// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QStringList>

namespace crossflow::ui {

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

 Q_SIGNALS:
  void edited(const QString& prompt);
  void submitted();

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void recall(int by);

  QStringList history_;
  QString draft_;
  int recalled_ = -1;
  bool silent_ = false;
};

}  // namespace crossflow::ui
