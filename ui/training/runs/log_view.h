// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tab "Log": the end of what the trainer's processes said, growing while it is looked at, and
// the notices of the run.

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>
#include <QToolButton>
#include <vector>

#include "core/runs/figures/run_metrics.h"

namespace crossflow::ui {

class LogView : public QWidget {
  Q_OBJECT

 public:
  explicit LogView(QWidget* parent = nullptr);

  void setRun(const QString& folder);
  void setNotes(const std::vector<core::RunNote>& notes);
  QString text() const { return text_->toPlainText(); }

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  struct News {
    QString run, file;
    QStringList files;
    QString telling;  // the log to begin with; empty: none holds anything
    QByteArray bytes;
    qint64 end = 0;
    bool again = false;  // from the beginning of the tail
  };
  static News read(const QString& run, const QString& file, qint64 from);
  void poll();
  bool begin(const QString& telling);
  void receive(const News& news);
  void showNotes();
  void append(const QString& text);
  void find();

  QString folder_;
  QString file_;
  qint64 offset_ = -1;  // of the next byte to read; negative: begin with the tail
  bool asked_ = false;
  bool byHand_ = false;  // the log was chosen, and stays
  std::vector<core::RunNote> notes_;
  QTimer timer_;
  QComboBox* files_;
  QLineEdit* search_;
  QToolButton* follow_;
  QPlainTextEdit* text_;
};

}  // namespace crossflow::ui
