// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <QFileInfo>
#include <QtGlobal>

#include "core/system/paths.h"

namespace crossflow::core {

namespace {

constexpr std::size_t kFileSize = 1 << 20;
constexpr std::size_t kFiles = 3;

void forward(QtMsgType type, const QMessageLogContext&, const QString& text) {
  const auto level = type == QtDebugMsg      ? spdlog::level::debug
                     : type == QtInfoMsg     ? spdlog::level::info
                     : type == QtWarningMsg  ? spdlog::level::warn
                     : type == QtCriticalMsg ? spdlog::level::err
                                             : spdlog::level::critical;
  spdlog::log(level, "Qt: {}", text.toStdString());
}

}  // namespace

void openLog(const QString& path) {
  std::vector<spdlog::sink_ptr> sinks{std::make_shared<spdlog::sinks::stderr_sink_mt>()};
  sinks.front()->set_level(spdlog::level::warn);
  QString trouble;
  try {
    if (usableFolder(QFileInfo(path).absolutePath())) {
      sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path.toStdString(),
                                                                             kFileSize, kFiles));
    }
  } catch (const spdlog::spdlog_ex& error) {
    trouble = QString::fromUtf8(error.what());
  }
  auto logger = std::make_shared<spdlog::logger>("crossflow", sinks.begin(), sinks.end());
  logger->flush_on(spdlog::level::info);
  spdlog::set_default_logger(std::move(logger));
  if (!trouble.isEmpty()) spdlog::warn("no log file: {}", trouble.toStdString());
  qInstallMessageHandler(forward);
}

}  // namespace crossflow::core
