// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/stop_signal.h"

#include <csignal>
#include <initializer_list>

namespace crossflow::training {

namespace {

volatile std::sig_atomic_t stopSignalCame = 0;

void noteStopSignal(int) {
  stopSignalCame = 1;
}

}  // namespace

void listenForStopSignals() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction now {};
    if (sigaction(number, nullptr, &now) != 0 || now.sa_handler == SIG_IGN) continue;
    now = {};
    now.sa_handler = noteStopSignal;
    now.sa_flags = SA_RESTART;  // no read or write of the run is to fail for it
    sigaction(number, &now, nullptr);
  }
}

bool stopSignalled() {
  return stopSignalCame != 0;
}

}  // namespace crossflow::training
