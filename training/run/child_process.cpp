// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/child_process.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "training/records/write_failure.h"

namespace crossflow::training {

using protocol::Cause;

namespace {

std::vector<std::string> mergedEnvironment(const std::map<std::string, std::string>& added) {
  std::vector<std::string> merged;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text(*entry);
    if (!added.contains(text.substr(0, text.find('=')))) merged.push_back(text);
  }
  for (const auto& [name, value] : added)
    if (!value.empty()) merged.push_back(std::string(name).append("=").append(value));
  return merged;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> list;
  list.reserve(texts.size() + 1);
  for (std::string& text : texts) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

// Between fork and exec only async-signal-safe calls are allowed.
[[noreturn]] void becomeProgram(char* const* arguments, char* const* environment, int log,
                                pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);  // it died before we asked
  dup2(log, STDOUT_FILENO);
  dup2(log, STDERR_FILENO);
  std::signal(SIGINT, SIG_IGN);  // Ctrl-C is the launcher's business, it asks by the file STOP
  execve(arguments[0], arguments, environment);
  _exit(127);
}

}  // namespace

ChildProcess ChildProcess::start(const std::vector<std::string>& arguments,
                                 const std::map<std::string, std::string>& environment,
                                 const std::filesystem::path& log) {
  std::vector<std::string> argumentTexts = arguments;
  std::vector<std::string> environmentTexts = mergedEnvironment(environment);
  const std::vector<char*> argv = pointers(argumentTexts), envp = pointers(environmentTexts);
  const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (out < 0) failWriting("open", log, errno);
  const pid_t parent = getpid();
  const pid_t pid = fork();
  if (pid == 0) becomeProgram(argv.data(), envp.data(), out, parent);
  close(out);
  if (pid < 0)
    throw RunError(Cause::OutOfMemory,
                   std::string("Cannot start a worker: ") + std::strerror(errno) + ".");
  return ChildProcess(pid);
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      ended_(other.ended_),
      halted_(other.halted_),
      status_(other.status_),
      haltedAt_(other.haltedAt_) {}

ChildProcess::~ChildProcess() {
  if (pid_ < 0 || ended_) return;
  kill(pid_, SIGKILL);
  wait();
}

void ChildProcess::note(int status) {
  if (WIFSTOPPED(status)) {
    halted_ = true;
    haltedAt_ = std::chrono::steady_clock::now();
  } else if (WIFCONTINUED(status)) {
    halted_ = false;
  } else {
    ended_ = true;
    halted_ = false;
    status_ = status;
  }
}

bool ChildProcess::isRunning() {
  int status = 0;
  while (!ended_ && waitpid(pid_, &status, WNOHANG | WUNTRACED | WCONTINUED) == pid_) note(status);
  return !ended_;
}

void ChildProcess::wait() {
  int status = 0;
  while (!ended_) {
    const pid_t result = waitpid(pid_, &status, 0);
    if (result == pid_)
      note(status);
    else if (errno != EINTR)
      ended_ = true;
  }
}

void ChildProcess::signal(int number) const {
  if (!ended_ && pid_ > 0) kill(pid_, number);
}

std::chrono::steady_clock::duration ChildProcess::haltedFor() const {
  return halted_ ? std::chrono::steady_clock::now() - haltedAt_
                 : std::chrono::steady_clock::duration{0};
}

int ChildProcess::exitCode() const {
  return WIFEXITED(status_) ? WEXITSTATUS(status_) : 128 + endedBy();
}

int ChildProcess::endedBy() const {
  return ended_ && WIFSIGNALED(status_) ? WTERMSIG(status_) : 0;
}

std::string ChildProcess::howItEnded() const {
  if (!ended_) return "has been halted for too long";
  if (endedBy() != 0)
    return "was ended by signal " + std::to_string(endedBy()) + " (" + strsignal(endedBy()) + ")";
  return "exited with code " + std::to_string(exitCode());
}

uint16_t freeTcpPort() {
  const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof(address);
  const bool known = probe >= 0 &&
                     bind(probe, reinterpret_cast<sockaddr*>(&address), length) == 0 &&
                     getsockname(probe, reinterpret_cast<sockaddr*>(&address), &length) == 0;
  if (probe >= 0) close(probe);
  if (!known) throw RunError(Cause::Network, "No free TCP port can be found on this machine.");
  return ntohs(address.sin_port);
}

}  // namespace crossflow::training
