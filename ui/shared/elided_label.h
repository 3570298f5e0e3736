// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace crossflow::ui {

/// One line that never asks for more room than there is: what does not fit ends in dots, and a tip
/// says all of it. For prompts, paths and other words of any length.
class ElidedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ElidedLabel(const QString& words = {}, const char* kind = nullptr);

  void setWords(const QString& words);
  const QString& words() const { return words_; }
  /// Qt::ElideMiddle for paths.
  void setMode(Qt::TextElideMode mode);

  QSize minimumSizeHint() const override;
  QSize sizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void fit();

  QString words_;
  Qt::TextElideMode mode_ = Qt::ElideRight;
};

}  // namespace crossflow::ui
