// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QToolButton>
#include <QWidget>

namespace crossflow::ui {

/// A 64-bit seed. Unlocked, every render draws a new one; locked, it stays.
class SeedField : public QWidget {
  Q_OBJECT

 public:
  explicit SeedField(QWidget* parent = nullptr);

  void setSeed(quint64 seed, bool locked);
  static quint64 draw();

 Q_SIGNALS:
  void edited(quint64 seed, bool locked);

 private:
  void showLock();

  quint64 seed_ = 0;
  QLineEdit* text_;
  QToolButton* dice_;
  QToolButton* lock_;
};

}  // namespace crossflow::ui
