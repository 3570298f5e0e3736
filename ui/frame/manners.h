// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>
#include <QObject>

class QWidget;

namespace crossflow::ui {

/// What every control of the program does and Qt's do not: the wheel scrolls and never changes a
/// control that has not been chosen, windows stay on the screen with their titles, a text field
/// takes no files, and a question's standing answer is the one that destroys nothing. One filter
/// over the application; lives while a window does.
class Manners : public QObject {
  Q_OBJECT

 public:
  explicit Manners(QObject* parent);
  ~Manners() override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  static void keepFocusNear(QWidget* going);
  void shown(QWidget* window);
  void fitToScreen(QWidget* window, bool placed);

  QMargins titled_;
};

}  // namespace crossflow::ui
