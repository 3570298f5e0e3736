// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes one checkpoint beside the training that goes on. What it writes is a snapshot, so the two
// share nothing.

#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <optional>

namespace crossflow::training {

class BackgroundSave {
 public:
  struct Done {
    int64_t step = 0;
    std::filesystem::path folder;
    double seconds = 0;  // from start() until it was on the disk
  };
  /// Gives back where it wrote.
  using Write = std::function<std::filesystem::path()>;

  BackgroundSave() = default;
  /// Blocks until a save that runs has ended.
  ~BackgroundSave() = default;
  BackgroundSave(const BackgroundSave&) = delete;
  BackgroundSave& operator=(const BackgroundSave&) = delete;

  /// One at a time: the one before has been taken.
  void start(int64_t step, Write write);
  /// The save that has ended since the last call, if any; `wait`: blocks until the started one has.
  /// Throws what its Write threw.
  std::optional<Done> take(bool wait);

 private:
  std::future<Done> writing_;
};

}  // namespace crossflow::training
