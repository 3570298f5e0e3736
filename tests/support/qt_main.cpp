// SPDX-License-Identifier: GPL-3.0-or-later
// main() of test programs that need an event loop but no window.
#define CATCH_CONFIG_RUNNER
#include <QCoreApplication>
#include <QStandardPaths>
#include <catch2/catch.hpp>

// Qt is not instrumented, so the sanitizer does not see the lock that guards Qt's own event list
// and takes the freeing of a posted event for a race. Our values cross under our own lock.
extern "C" const char* __tsan_default_suppressions() {
  return "race:QCoreApplicationPrivate::sendPostedEvents\n";
}

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QCoreApplication application(argc, argv);
  return Catch::Session().run(argc, argv);
}
