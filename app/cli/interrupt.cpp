// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cstdint>

#include "app/cli/exit_code.h"

namespace crossflow::cli {

Interrupt::Interrupt() {
  // A closed pipe and a file that may not grow are answers of write(), not ends of the program.
  ::signal(SIGXFSZ, SIG_IGN);
  ::signal(SIGPIPE, SIG_IGN);
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, signal);
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  signals_ = ::signalfd(-1, &set, SFD_CLOEXEC);
  end_ = ::eventfd(0, EFD_CLOEXEC);
  if (signals_ >= 0 && end_ >= 0) thread_ = std::thread([this] { watch(); });
}

Interrupt::~Interrupt() {
  if (thread_.joinable()) {
    const uint64_t one = 1;
    if (::write(end_, &one, sizeof one) == sizeof one)
      thread_.join();
    else
      thread_.detach();
  }
  if (signals_ >= 0) ::close(signals_);
  if (end_ >= 0) ::close(end_);
}

void Interrupt::watch() {
  while (true) {
    pollfd waits[] = {{signals_, POLLIN, 0}, {end_, POLLIN, 0}};
    if (::poll(waits, 2, -1) < 0) continue;
    if (waits[1].revents != 0) return;
    signalfd_siginfo info{};
    if (::read(signals_, &info, sizeof info) != sizeof info) continue;
    if (source_.stop_requested()) ::_exit(static_cast<int>(ExitCode::Cancelled));
    source_.request_stop();
  }
}

}  // namespace crossflow::cli
