// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/bad_samples.h"

#include <algorithm>
#include <utility>

#include "training/config/run_error.h"

namespace crossflow::training {

BadSamples::BadSamples(int64_t count, double allowedFraction, std::string what)
    : bad_(static_cast<std::size_t>(count)),
      allowedFraction_(allowedFraction),
      what_(std::move(what)) {}

bool BadSamples::contains(int64_t index) const {
  std::lock_guard lock(mutex_);
  return bad_[static_cast<std::size_t>(index)];
}

void BadSamples::note(int64_t index, const std::string& why) {
  std::lock_guard lock(mutex_);
  if (bad_[static_cast<std::size_t>(index)]) return;
  bad_[static_cast<std::size_t>(index)] = true;
  ++badCount_;
  notices_.push_back(why + " It is skipped.");
  const auto count = static_cast<double>(bad_.size());
  if (static_cast<double>(badCount_) <= std::max(1.0, allowedFraction_ * count)) return;
  throw RunError(
      protocol::Cause::BadData,
      std::to_string(badCount_) + " of " + std::to_string(bad_.size()) + ' ' + what_ +
          " could not be read, which is more than data.badFraction allows; the last one: " + why,
      "Repair or remove the " + what_ + " named in events.jsonl, or raise data.badFraction.");
}

void BadSamples::tell(const std::string& sentence) {
  std::lock_guard lock(mutex_);
  notices_.push_back(sentence);
}

std::vector<std::string> BadSamples::takeNotices() {
  std::lock_guard lock(mutex_);
  return std::exchange(notices_, {});
}

}  // namespace crossflow::training
