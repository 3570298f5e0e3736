// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An application that can count what each event costs the thread of the window, in the processor's
// time, which other programs lengthen less than that of the clock. For benches: a busy machine
// would make a test of it fail.

#include <time.h>

#include <QApplication>
#include <vector>

namespace crossflow::tests {

/// Milliseconds that the calling thread has computed.
inline double threadMilliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

class TimedApplication : public QApplication {
 public:
  using QApplication::QApplication;

  /// What the event loop hands out from now on is counted; what a handler sends on is part of that.
  void beginCounting() {
    costs_.clear();
    counting_ = true;
  }
  struct Cost {
    double milliseconds = 0;
    QString what;  // the receiver's class and the event's type, of what is not short
  };
  /// Of each event since.
  std::vector<Cost> endCounting() {
    counting_ = false;
    return std::move(costs_);
  }

  bool notify(QObject* receiver, QEvent* event) override {
    if (!counting_ || depth_ > 0) return QApplication::notify(receiver, event);
    ++depth_;
    const double before = threadMilliseconds();
    const char* name = receiver->metaObject()->className();  // it may be gone afterwards
    const int type = event->type();
    const bool result = QApplication::notify(receiver, event);
    const double cost = threadMilliseconds() - before;
    const bool tell = cost > kWorthTelling;
    costs_.push_back(
        {cost, tell ? QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(type) : QString()});
    --depth_;
    return result;
  }

 private:
  static constexpr double kWorthTelling = 4;  // milliseconds

  std::vector<Cost> costs_;
  bool counting_ = false;
  int depth_ = 0;
};

}  // namespace crossflow::tests
