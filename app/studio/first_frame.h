// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

class QWidget;

namespace crossflow::studio {

/// Calls `shown` once, when a window's first frame is on the screen: work that would delay it waits
/// until then. Where no screen shows the window (it starts minimised), after two seconds.
class FirstFrame : public QObject {
  Q_OBJECT

 public:
  /// `window` has been shown, so that it has a native window.
  FirstFrame(QWidget& window, std::function<void()> shown);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void finish();

  QTimer patience_;
  std::function<void()> shown_;
};

}  // namespace crossflow::studio
