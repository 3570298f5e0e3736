// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPlainTextEdit>
#include <QWidget>

#include "core/requests/latent_expression.h"

namespace crossflow::ui {

/// One line of latent arithmetic. What is wrong is marked at its character and said below.
class ExpressionEdit : public QWidget {
  Q_OBJECT

 public:
  explicit ExpressionEdit(QWidget* parent = nullptr);

  QString text() const;
  /// Does not signal.
  void setText(const QString& text);
  void insert(const QString& text);
  /// Why a text without faults of its own cannot be drawn; empty: it can.
  void setFault(const QString& sentence);
  QString message() const;

 Q_SIGNALS:
  void edited(const QString& text);
  void submitted();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void check();
  void showMessage();

  QPlainTextEdit* edit_;
  QLabel* message_;
  std::optional<core::ExpressionError> error_;
  QString fault_;
  bool silent_ = false;
};

}  // namespace crossflow::ui
