// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace crossflow::training {

namespace {

spdlog::logger& logger() {
  static const auto instance = spdlog::stderr_color_mt("train");
  return *instance;
}

}  // namespace

void logInfo(const std::string& line) {
  logger().info("{}", line);
}
void logError(const std::string& line) {
  logger().error("{}", line);
}

}  // namespace crossflow::training
