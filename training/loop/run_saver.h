// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The checkpoints of a run as its loop saves them: beside the training that goes on, from a copy
// of the state in main memory that lives for as long as the save takes. Where memory has no room
// for a second state, or the disk none for the checkpoint, the training waits. For rank 0.

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "training/loop/background_save.h"
#include "training/loop/loop_parts.h"

namespace crossflow::training {

class RunSaver {
 public:
  /// Waits at most for the time, because the disk is full; throws when the run is to stop instead.
  using WaitForRoom = std::function<void(const std::string& why, std::chrono::milliseconds)>;

  RunSaver(const LoopParts& parts, WaitForRoom wait);
  /// Blocks until a save that runs has ended, and reports it if it came to a whole checkpoint.
  ~RunSaver();
  RunSaver(const RunSaver&) = delete;
  RunSaver& operator=(const RunSaver&) = delete;

  /// Begins to save the state as it is now. Blocks while it is copied and while an earlier save
  /// still runs. Throws what that one threw.
  void begin();
  /// Reports a save that has ended; does not block. Throws what it threw.
  void lookAfter() { finish(false); }
  /// A save found no room on the disk: saveWhole() is due.
  bool owesSave() const { return owed_; }
  /// Blocks until the state as it is now is on the disk and reported, waiting for room.
  void saveWhole();
  /// CheckpointStore::offerBest() for the checkpoint of `step`, once it is on the disk.
  void offerBest(int64_t step, double score, const std::string& metric);

 private:
  std::filesystem::path write(const StateSnapshot& state) const;
  void finish(bool wait);
  void report(const BackgroundSave::Done& done);
  void rememberBest();

  struct Offer {
    int64_t step = 0;
    double score = 0;
    std::string metric;
  };

  const LoopParts& p_;
  WaitForRoom waitForRoom_;
  int64_t bytes_;    // of a checkpoint
  int64_t written_;  // step of the newest checkpoint on the disk; -1: none
  bool owed_ = false;
  std::optional<Offer> offer_;
  BackgroundSave writing_;
};

}  // namespace crossflow::training
