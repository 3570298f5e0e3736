// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which samples could not be read: they are skipped and told once; too many end the run.

#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

namespace crossflow::training {

class BadSamples {
 public:
  /// `what`: "pictures", "features"; one bad sample is always allowed.
  BadSamples(int64_t count, double allowedFraction, std::string what);

  bool contains(int64_t index) const;
  /// Throws RunError(BadData) when this one is one too many.
  void note(int64_t index, const std::string& why);
  /// One more sentence that takeNotices() gives; nothing is counted.
  void tell(const std::string& sentence);
  /// The sentences since the last call.
  std::vector<std::string> takeNotices();

 private:
  mutable std::mutex mutex_;  // several threads read ahead
  std::vector<bool> bad_;
  int64_t badCount_ = 0;
  double allowedFraction_;
  std::string what_;
  std::vector<std::string> notices_;
};

}  // namespace crossflow::training
