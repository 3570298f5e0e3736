// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SIGTERM (log-out), SIGHUP and SIGINT as signals of the event loop, where the session can be
// saved.

#include <QObject>
#include <QSocketNotifier>

namespace crossflow::studio {

class EndSignals : public QObject {
  Q_OBJECT

 public:
  /// One of a process at a time. Those that whoever started us has asked to ignore stay ignored.
  explicit EndSignals(QObject* parent = nullptr);
  ~EndSignals() override;

 Q_SIGNALS:
  void asked();

 private:
  int pipe_[2] = {-1, -1};
  QSocketNotifier* notifier_ = nullptr;
};

}  // namespace crossflow::studio
