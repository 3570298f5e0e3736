// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Catch2's main function knows nothing of Qt: this gives the tests of a program its application,
// there while they run. Its user defines CATCH_CONFIG_EXTERNAL_INTERFACES first.

#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <QStandardPaths>
#include <catch2/catch.hpp>
#include <cerrno>
#include <optional>

namespace crossflow::tests {

template <class Application>
struct WithApplication : Catch::TestEventListenerBase {
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
  std::optional<Application> application_;
};

}  // namespace crossflow::tests
