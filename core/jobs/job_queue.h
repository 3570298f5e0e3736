// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only place where the GUI thread and the workers meet. Down: errands (load, list models) go
// first, then the newest preview, then renders in order. Up: a box of reports, in order. Every
// method may be called from any thread; only take() blocks.

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <variant>
#include <vector>

#include "core/engine/engine.h"
#include "core/jobs/job.h"

namespace crossflow::core {

/// What a worker tells: something about a job, or the models it found.
using Report = std::variant<JobEvent, std::vector<ModelSummary>>;

class JobQueue {
 public:
  enum class Cancel { Removed, Stopping, Unknown };

  /// Adds a render at the end of the lane, or an errand to the front lane.
  void push(Job job);

  /// Latest wins: asks the running preview to stop and returns the waiting one it replaced.
  std::optional<JobId> pushPreview(Job job);

  /// A waiting job is removed (it will never start); a running one is asked to stop.
  Cancel cancel(JobId id);

  /// Moves a waiting render to `position` among the waiting ones. False when it has started.
  bool move(JobId id, std::size_t position);

  /// While paused no render is handed out; previews and errands still are.
  void setPaused(bool paused);

  /// Waiting renders in the order in which they will start.
  std::vector<JobId> waiting() const;

  /// Blocks until there is work or the queue is closed (then nothing). Pair with release().
  std::optional<Job> take();

  /// The taker is done with this job.
  void release(JobId id);

  /// Puts a report into the box. True if the box was empty: the reader has to be woken.
  bool report(Report report);

  /// Empties the box.
  std::vector<Report> drain();

  /// Drops what waits, asks what runs to stop, wakes every taker. Final.
  void close();

 private:
  struct Running {
    JobId id{};
    std::stop_source stop;
    bool preview = false;
  };
  std::optional<Job> next();  // mutex_ held
  Job start(Job job, bool preview);

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> errands_;
  std::deque<Job> renders_;
  std::optional<Job> preview_;
  std::vector<Running> running_;
  std::vector<Report> reports_;
  bool paused_ = false;
  bool closed_ = false;
};

}  // namespace crossflow::core
