// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A process that this one started and is responsible for. It ends when its parent does.

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace crossflow::training {

class ChildProcess {
 public:
  /// Runs `arguments` (the first is the program) with `environment` added to this process's; both
  /// outputs are appended to `log`. Throws RunError.
  static ChildProcess start(const std::vector<std::string>& arguments,
                            const std::map<std::string, std::string>& environment,
                            const std::filesystem::path& log);
  ChildProcess(ChildProcess&& other) noexcept;
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  /// Kills it if it still runs.
  ~ChildProcess();

  bool isRunning();
  /// Blocks until it ended.
  void wait();
  void signal(int number) const;
  pid_t pid() const { return pid_; }

  /// How long it has been halted by SIGSTOP; zero if it is not.
  std::chrono::steady_clock::duration haltedFor() const;
  /// 0 only if it exited by itself with 0.
  int exitCode() const;
  /// The signal that ended it; 0 if none did.
  int endedBy() const;
  /// "was ended by signal 9 (Killed)", "exited with code 3", "has been halted ...".
  std::string howItEnded() const;

 private:
  explicit ChildProcess(pid_t pid) : pid_(pid) {}
  void note(int status);

  pid_t pid_ = -1;
  bool ended_ = false, halted_ = false;
  int status_ = 0;
  std::chrono::steady_clock::time_point haltedAt_;
};

/// A TCP port of this machine that nobody uses at the moment.
uint16_t freeTcpPort();

}  // namespace crossflow::training
