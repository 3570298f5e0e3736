// SPDX-License-Identifier: GPL-3.0-or-later
// main() of test programs that drive widgets, off-screen and with settings of their own.
#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <catch2/catch.hpp>

#include "tests/support/temp_dir.h"

namespace {

/// No test finds the window's place or a choice that the one before it left.
struct FreshSettings final : Catch::TestEventListenerBase {
  using TestEventListenerBase::TestEventListenerBase;
  void testCaseStarting(const Catch::TestCaseInfo& test) override {
    TestEventListenerBase::testCaseStarting(test);
    QSettings().clear();
  }
};

CATCH_REGISTER_LISTENER(FreshSettings)

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QStandardPaths::setTestModeEnabled(true);
  const crossflow::tests::TempDir folder;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                     QString::fromStdString(folder.path().string()));
  QApplication application(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("crossflow-test"));
  QApplication::setApplicationName(QStringLiteral("crossflow-studio"));
  return Catch::Session().run(argc, argv);
}
