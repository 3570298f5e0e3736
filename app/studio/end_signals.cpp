// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/end_signals.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>

namespace crossflow::studio {

namespace {

constexpr int kEndSignals[] = {SIGTERM, SIGHUP, SIGINT};
volatile int wakeUp = -1;

void noteEndSignal(int) {
  const int saved = errno;
  const char byte = 1;
  if (::write(wakeUp, &byte, 1) != 1) errno = 0;  // full: it has been noted already
  errno = saved;
}

void setEndHandlers(void (*handler)(int)) {
  for (const int number : kEndSignals) {
    struct sigaction action {};
    if (::sigaction(number, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(number, &action, nullptr);
  }
}

}  // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent) {
  if (::pipe2(pipe_, O_CLOEXEC | O_NONBLOCK) != 0) return;
  wakeUp = pipe_[1];
  notifier_ = new QSocketNotifier(pipe_[0], QSocketNotifier::Read, this);
  connect(notifier_, &QSocketNotifier::activated, this, [this] {
    char bytes[16];
    while (::read(pipe_[0], bytes, sizeof bytes) > 0) {
    }
    Q_EMIT asked();
  });
  setEndHandlers(noteEndSignal);
}

EndSignals::~EndSignals() {
  if (notifier_ == nullptr) return;
  setEndHandlers(SIG_DFL);
  notifier_->setEnabled(false);
  ::close(pipe_[0]);
  ::close(pipe_[1]);
}

}  // namespace crossflow::studio
