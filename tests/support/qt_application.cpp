// SPDX-License-Identifier: GPL-3.0-or-later
// For test programs that need an event loop but no window: it is there while tests run.
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <QCoreApplication>
#include <QStandardPaths>
#include <catch2/catch.hpp>
#include <cerrno>
#include <optional>

namespace {

struct CoreApplication final : Catch::TestEventListenerBase {
  using TestEventListenerBase::TestEventListenerBase;
  void testRunStarting(const Catch::TestRunInfo& run) override {
    TestEventListenerBase::testRunStarting(run);
    QStandardPaths::setTestModeEnabled(true);
    application_.emplace(count_, words_);
  }
  void testRunEnded(const Catch::TestRunStats& stats) override {
    application_.reset();
    TestEventListenerBase::testRunEnded(stats);
  }

 private:
  int count_ = 1;
  char* words_[2] = {program_invocation_name, nullptr};
  std::optional<QCoreApplication> application_;
};

CATCH_REGISTER_LISTENER(CoreApplication)

}  // namespace
