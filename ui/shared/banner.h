// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Says what went wrong or what was done, above the page and without stopping anyone. Newer words
// replace older ones; notices leave by themselves, failures stay until closed.

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <functional>

#include "core/types/failure.h"

namespace crossflow::ui {

class Banner : public QFrame {
  Q_OBJECT

 public:
  explicit Banner(QWidget* parent = nullptr);

  void showFailure(const core::Failure& failure);
  void showNotice(const QString& sentence);
  /// With a button, e.g. "Undo".
  void showAction(const QString& sentence, const QString& name, std::function<void()> action);
  QString text() const { return sentence_->text(); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void drawIcon();
  void present(const char* kind, const char* iconName, const QString& sentence,
               const QString& suggestion);

  const char* iconName_ = nullptr;
  QLabel* icon_;
  QLabel* sentence_;
  QLabel* suggestion_;
  QPushButton* action_;
  QToolButton* close_;
  QTimer leave_;
  std::function<void()> act_;
};

}  // namespace crossflow::ui
