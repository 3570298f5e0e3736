// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/job_queue.h"

#include <algorithm>
#include <utility>

namespace crossflow::core {

namespace {

auto findJob(auto& jobs, JobId id) {
  return std::find_if(jobs.begin(), jobs.end(), [id](const auto& job) { return job.id == id; });
}

}  // namespace

void JobQueue::push(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (closed_) return;
    const bool render =
        std::holds_alternative<RenderTask>(job.task) || std::holds_alternative<FilmTask>(job.task);
    (render ? renders_ : errands_).push_back(std::move(job));
  }
  changed_.notify_all();
}

std::optional<JobId> JobQueue::pushPreview(Job job) {
  std::optional<JobId> replaced;
  {
    const std::lock_guard lock(mutex_);
    if (closed_) return job.id;
    if (preview_) replaced = preview_->id;
    preview_ = std::move(job);
    for (Running& running : running_) {
      if (running.preview) running.stop.request_stop();
    }
  }
  changed_.notify_all();
  return replaced;
}

JobQueue::Cancel JobQueue::cancel(JobId id) {
  const std::lock_guard lock(mutex_);
  if (const auto it = findJob(renders_, id); it != renders_.end()) {
    renders_.erase(it);
    return Cancel::Removed;
  }
  if (const auto it = findJob(errands_, id); it != errands_.end()) {
    errands_.erase(it);
    return Cancel::Removed;
  }
  if (preview_ && preview_->id == id) {
    preview_.reset();
    return Cancel::Removed;
  }
  if (const auto it = findJob(running_, id); it != running_.end()) {
    it->stop.request_stop();
    return Cancel::Stopping;
  }
  return Cancel::Unknown;
}

bool JobQueue::move(JobId id, std::size_t position) {
  const std::lock_guard lock(mutex_);
  const auto it = findJob(renders_, id);
  if (it == renders_.end()) return false;
  Job job = std::move(*it);
  renders_.erase(it);
  const auto target = static_cast<std::ptrdiff_t>(std::min(position, renders_.size()));
  renders_.insert(renders_.begin() + target, std::move(job));
  return true;
}

void JobQueue::setPaused(bool paused) {
  {
    const std::lock_guard lock(mutex_);
    paused_ = paused;
  }
  changed_.notify_all();
}

std::vector<JobId> JobQueue::waiting() const {
  const std::lock_guard lock(mutex_);
  std::vector<JobId> ids;
  ids.reserve(renders_.size());
  for (const Job& job : renders_) ids.push_back(job.id);
  return ids;
}

std::optional<Job> JobQueue::take() {
  std::unique_lock lock(mutex_);
  std::optional<Job> job;
  changed_.wait(lock, [&] { return closed_ || (job = next()).has_value(); });
  return job;
}

std::optional<Job> JobQueue::next() {
  if (!errands_.empty()) {
    Job job = std::move(errands_.front());
    errands_.pop_front();
    return start(std::move(job), false);
  }
  if (preview_) {
    Job job = std::move(*preview_);
    preview_.reset();
    return start(std::move(job), true);
  }
  if (!paused_ && !renders_.empty()) {
    Job job = std::move(renders_.front());
    renders_.pop_front();
    return start(std::move(job), false);
  }
  return std::nullopt;
}

Job JobQueue::start(Job job, bool preview) {
  running_.push_back({job.id, job.stop, preview});
  return job;
}

void JobQueue::release(JobId id) {
  const std::lock_guard lock(mutex_);
  if (const auto it = findJob(running_, id); it != running_.end()) running_.erase(it);
}

bool JobQueue::report(Report report) {
  const std::lock_guard lock(mutex_);
  reports_.push_back(std::move(report));
  return reports_.size() == 1;
}

std::vector<Report> JobQueue::drain() {
  const std::lock_guard lock(mutex_);
  return std::exchange(reports_, {});
}

void JobQueue::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    errands_.clear();
    renders_.clear();
    preview_.reset();
    for (Running& running : running_) running.stop.request_stop();
  }
  changed_.notify_all();
}

}  // namespace crossflow::core
