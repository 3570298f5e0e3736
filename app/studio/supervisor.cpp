// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/supervisor.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <string_view>

namespace crossflow::studio {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kCrashWindow{60};
constexpr int kFaults[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTRAP, SIGSYS};
constexpr int kRequests[] = {SIGTERM, SIGINT, SIGHUP};

volatile pid_t supervised = 0;

void passOn(int number) {
  const int saved = errno;
  if (supervised > 0) ::kill(supervised, number);
  errno = saved;
}

void handleRequests(void (*handler)(int)) {
  for (const int number : kRequests) {
    struct sigaction action {};
    if (::sigaction(number, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action = {};
    action.sa_handler = handler;
    ::sigaction(number, &action, nullptr);
  }
}

bool startChild() {
  const pid_t parent = ::getpid();
  // A signal between fork() and the note of its number would be lost.
  sigset_t requests, before;
  sigemptyset(&requests);
  for (const int number : kRequests) sigaddset(&requests, number);
  ::sigprocmask(SIG_BLOCK, &requests, &before);
  const pid_t child = ::fork();
  if (child == 0) {
    handleRequests(SIG_DFL);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(EXIT_FAILURE);  // it died before we asked
  }
  supervised = child;
  ::sigprocmask(SIG_SETMASK, &before, nullptr);
  return child == 0;
}

int waitForChild() {
  int status = 0;
  while (::waitpid(supervised, &status, 0) < 0 && errno == EINTR) {
  }
  supervised = 0;
  return status;
}

bool isFault(int status) {
  return WIFSIGNALED(status) &&
         std::find(std::begin(kFaults), std::end(kFaults), WTERMSIG(status)) != std::end(kFaults);
}

}  // namespace

int keepAlive(const std::function<int(const std::string& crash)>& body) {
  const char* wanted = std::getenv("CROSSFLOW_SUPERVISOR");
  if (wanted != nullptr && std::string_view(wanted) == "0") return body("");
  handleRequests(passOn);
  std::deque<Clock::time_point> crashes;
  std::string crash;
  while (true) {
    if (startChild()) return body(crash);
    if (supervised < 0) return body(crash);  // no room for a second process
    const int status = waitForChild();
    if (WIFEXITED(status)) return WEXITSTATUS(status);
    const int number = WTERMSIG(status);
    crash = ::strsignal(number);
    crashes.push_back(Clock::now());
    while (Clock::now() - crashes.front() > kCrashWindow) crashes.pop_front();
    const bool hopeless = crashes.size() >= std::size_t{kMostCrashes};
    if (isFault(status))
      std::fprintf(stderr, "crossflow-studio: ended by %s%s\n", crash.c_str(),
                   hopeless ? " again and again; it is not started any more" : "; starting again");
    if (!isFault(status) || hopeless) return 128 + number;
  }
}

}  // namespace crossflow::studio
