// SPDX-License-Identifier: GPL-3.0-or-later
// For test programs that drive widgets: a window system off-screen, and settings of their own.
#include <QApplication>
#include <QSettings>

#include "tests/support/temp_dir.h"
#include "tests/support/with_application.h"

namespace {

struct GuiApplication final : crossflow::tests::WithApplication<QApplication> {
  using WithApplication::WithApplication;
  void testRunStarting(const Catch::TestRunInfo& run) override {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    folder_.emplace();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                       QString::fromStdString(folder_->path().string()));
    WithApplication::testRunStarting(run);
    QApplication::setOrganizationName(QStringLiteral("crossflow-test"));
    QApplication::setApplicationName(QStringLiteral("crossflow-studio"));
  }
  /// No test finds the window's place or a choice that the one before it left.
  void testCaseStarting(const Catch::TestCaseInfo& test) override {
    WithApplication::testCaseStarting(test);
    QSettings().clear();
  }
  void testRunEnded(const Catch::TestRunStats& stats) override {
    WithApplication::testRunEnded(stats);
    folder_.reset();
  }

 private:
  std::optional<crossflow::tests::TempDir> folder_;
};

CATCH_REGISTER_LISTENER(GuiApplication)

}  // namespace
