// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/run/trainer_process.h"

#include <thread>

#include "tests/support/test_data.h"

namespace crossflow::tests {

namespace fs = std::filesystem;

training::ChildProcess startTrainer(const fs::path& run, const char* command,
                                    const std::map<std::string, std::string>& environment) {
  return training::ChildProcess::start(
      {programPath("crossflow-train").string(), command, run.string()}, environment,
      run / "trainer.log");
}

bool waitFor(const std::function<bool()>& condition, std::chrono::seconds patience) {
  using std::chrono::steady_clock;
  const auto end = steady_clock::now() + patience;
  while (steady_clock::now() < end) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return false;
}

}  // namespace crossflow::tests
