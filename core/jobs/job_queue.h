// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only place where the GUI thread and the workers meet. Down: errands (load, list models) go
// first, then the newest preview, then renders in order. Of several idle workers the one that
// enrolled first takes a job: its device has the model in memory already. Up: a box of reports, in
// order. Every method may be called from any thread; only take() blocks.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <variant>
#include <vector>

#include "core/engine/engine.h"
#include "core/jobs/job.h"

namespace crossflow::core {

/// What a worker tells: something about a job, or the models and devices it found.
using Report = std::variant<JobEvent, std::vector<ModelSummary>, std::vector<Device>, DeviceReport>;

class JobQueue {
 public:
  using Worker = std::size_t;
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

  /// One more worker, for jobs that ask for `device` and those that leave it open. The first one
  /// also gets those that ask for a device without a worker.
  Worker enrol(const QString& device);

  /// Blocks until there is work for it or the queue is closed (then nothing). Pair with release().
  std::optional<Job> take(Worker worker = 0);

  /// The waiting preview, for a worker in the middle of another job: if it is urgent, meant for
  /// this worker's device, and `suits` (asked while the queue is locked: quick). Never blocks.
  using Suits = std::function<bool(const GenerationRequest& request)>;
  std::optional<Job> takeUrgent(Worker worker, const Suits& suits);

  /// Offers a share of `spread` to every other worker, once each, for when it has nothing else to
  /// do. False if there is no other.
  bool callHelp(const std::shared_ptr<Spread>& spread);
  /// Nobody has to come any more.
  void sendHelpAway(const std::shared_ptr<Spread>& spread);

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
  // With mutex_ held.
  std::optional<Job> next(Worker worker);
  bool suits(const Job& job, Worker worker) const;
  bool isFor(const Job& job, Worker worker) const;
  Job start(Job job, bool preview);

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> errands_;
  std::deque<Job> renders_;
  std::deque<Job> helps_;
  std::optional<Job> preview_;
  std::vector<Running> running_;
  std::vector<QString> devices_;  // of the workers
  std::set<Worker> idle_;
  std::vector<Report> reports_;
  bool paused_ = false;
  bool closed_ = false;
};

}  // namespace crossflow::core
