// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What helps while a prompt is typed: captions the model knows are offered, words it has never seen
// are marked, pieces beyond what its encoder reads are counted, and one plain sentence says so.

#include <QCompleter>
#include <QLabel>
#include <QStringListModel>
#include <QTimer>
#include <memory>

#include "core/engine/engine.h"
#include "core/requests/caption_list.h"
#include "ui/shared/prompt_edit.h"

namespace crossflow::ui {

class PromptHelp : public QLabel {
  Q_OBJECT

 public:
  /// Stands below the edit it helps.
  explicit PromptHelp(PromptEdit& edit, QWidget* parent = nullptr);
  ~PromptHelp() override;

  /// Reads the model's captions in the background.
  void setModel(const core::ModelSummary& model);
  void setCaptions(const core::CaptionList& captions);
  /// Of the prompt as it stands: pieces, and how many of them are read.
  void setPieces(int pieces, int read);
  const core::CaptionList& captions() const { return *captions_; }

 Q_SIGNALS:
  /// The hand rests: the pieces may be counted.
  void rested(const QString& prompt);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void offer();
  void take(const QString& caption);
  void judge();
  bool isBeingTyped(qsizetype end) const;
  QString segment() const;
  QString sentence(const QStringList& unknown) const;
  QString strangeTogether() const;

  PromptEdit& edit_;
  std::shared_ptr<const core::CaptionList> captions_;
  QStringListModel offered_;
  QCompleter completer_;
  QTimer rest_;
  QString model_;
  int pieces_ = 0, read_ = 0, asked_ = 0;
};

}  // namespace crossflow::ui
