// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of log.cpp for programs that go without spdlog.
#include <iostream>

#include "training/records/log.h"

namespace crossflow::training {

void logInfo(const std::string& line) {
  std::cerr << line << '\n';
}
void logError(const std::string& line) {
  std::cerr << "error: " << line << '\n';
}

}  // namespace crossflow::training
