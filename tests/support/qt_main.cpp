// SPDX-License-Identifier: GPL-3.0-or-later
// main() of test programs that need an event loop but no window.
#define CATCH_CONFIG_RUNNER
#include <QCoreApplication>
#include <QStandardPaths>
#include <catch2/catch.hpp>

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QCoreApplication application(argc, argv);
  return Catch::Session().run(argc, argv);
}
