// SPDX-License-Identifier: GPL-3.0-or-later
// For test programs that drive widgets: a window system off-screen, and settings of their own.
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <catch2/catch.hpp>
#include <cerrno>
#include <optional>

#include "tests/support/temp_dir.h"

namespace {

struct GuiApplication final : Catch::TestEventListenerBase {
  using TestEventListenerBase::TestEventListenerBase;
  void testRunStarting(const Catch::TestRunInfo& run) override {
    TestEventListenerBase::testRunStarting(run);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    folder_.emplace();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                       QString::fromStdString(folder_->path().string()));
    application_.emplace(count_, words_);
    QApplication::setOrganizationName(QStringLiteral("crossflow-test"));
    QApplication::setApplicationName(QStringLiteral("crossflow-studio"));
  }
  /// No test finds the window's place or a choice that the one before it left.
  void testCaseStarting(const Catch::TestCaseInfo& test) override {
    TestEventListenerBase::testCaseStarting(test);
    QSettings().clear();
  }
  void testRunEnded(const Catch::TestRunStats& stats) override {
    application_.reset();
    folder_.reset();
    TestEventListenerBase::testRunEnded(stats);
  }

 private:
  int count_ = 1;
  char* words_[2] = {program_invocation_name, nullptr};
  std::optional<crossflow::tests::TempDir> folder_;
  std::optional<QApplication> application_;
};

CATCH_REGISTER_LISTENER(GuiApplication)

}  // namespace
