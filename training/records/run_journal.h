// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a run tells the world: events, status with heartbeat, pictures. Rank 0 writes; the others'
// calls do nothing.

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <nlohmann/json_fwd.hpp>
#include <thread>

#include "training/records/event_writer.h"
#include "training/records/run_status.h"
#include "training/records/tensorboard_writer.h"

namespace crossflow::training {

class RunJournal {
 public:
  /// `tensorboard`: numbers go to <run>/tensorboard, too. Throws where the folder takes no file.
  RunJournal(std::filesystem::path run, bool writes, int64_t steps, int64_t world,
             bool tensorboard = false);
  ~RunJournal();

  /// Does it, now or when the disk has room again; in the order of the calls. Any other failure is
  /// thrown.
  void write(std::function<void()> job);
  /// True if nothing waits for room; tries what does again. Otherwise `noRoom` says why.
  bool caughtUp();
  const RunFailure& noRoom() const { return noRoom_; }

  /// By `write`.
  void event(protocol::EventKind kind, int64_t step, const nlohmann::json& fields);
  /// Never throws for the file: what a status tells is soon told again.
  void state(protocol::RunState state, const std::string& message = {});
  /// Something was done towards `step`; told with the next heartbeat.
  void moved(int64_t step);
  void progress(int64_t step, double secondsRemaining, double picturesPerSecond);
  void checkpoint(const std::string& name);
  bool stopRequested() const;
  /// Somebody wants the run to rest.
  bool pauseRequested() const;

  const std::filesystem::path& folder() const { return run_; }
  bool writes() const { return writes_; }

 private:
  void beat(const std::stop_token& stop);
  void tell();
  bool tried(const std::function<void()>& job);

  std::filesystem::path run_;
  bool writes_;
  std::unique_ptr<EventWriter> events_;
  std::unique_ptr<TensorboardWriter> curves_;  // may be null
  std::mutex mutex_;  // guards status_ and the file; the heartbeat has a thread of its own
  RunStatus status_;
  std::deque<std::function<void()>> late_;  // what found no room
  RunFailure noRoom_;
  std::jthread heart_;
};

}  // namespace crossflow::training
