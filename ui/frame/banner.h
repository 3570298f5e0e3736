// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Says what went wrong or what was done: floats over a corner of its parent, so nothing below it
// moves, above the bars at its foot, whose buttons stay free, and keeps away from the pointer.
// Newer words replace older ones. Notices leave by themselves, failures when their cause is gone.

#include <QFrame>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>
#include <functional>

#include "core/types/failure.h"

namespace crossflow::ui {

class Banner : public QFrame {
  Q_OBJECT

 public:
  explicit Banner(QWidget* parent);

  /// `cause` is whose trouble it is; see settle().
  void showFailure(const core::Failure& failure, const QObject* cause = nullptr);
  void showNotice(const QString& sentence);
  /// With a button, e.g. "Undo".
  void showAction(const QString& sentence, const QString& name, std::function<void()> action);
  /// What is shown offers to undo the newest step there: it leaves when that happens otherwise.
  void leaveWhenUndone(const QUndoStack* stack);
  /// What `cause` complained of is over: its failure leaves, anything else stays.
  void settle(const QObject* cause);
  QString text() const { return sentence_->text(); }
  /// Out of the way of what the window shows now; by itself where its parent changes size.
  void place();

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void drawIcon();
  void present(const char* kind, const char* iconName, const QString& sentence,
               const QString& suggestion);
  int floorAt(const QRect& place) const;
  void leave();

  const char* iconName_ = nullptr;
  const QObject* cause_ = nullptr;  // compared only
  bool high_ = false;               // in the upper corner, because the pointer is in the lower one
  QLabel* icon_;
  QLabel* sentence_;
  QLabel* suggestion_;
  QPushButton* action_;
  QToolButton* close_;
  QTimer leave_, watch_;
  std::function<void()> act_;
  QMetaObject::Connection undone_;
};

}  // namespace crossflow::ui
