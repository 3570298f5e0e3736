// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/job_queue.h"

#include <algorithm>
#include <utility>

namespace crossflow::core {

namespace {

auto findJob(auto& jobs, JobId id) {
  return std::find_if(jobs.begin(), jobs.end(), [id](const auto& job) { return job.id == id; });
}

/// Empty: any will do.
QString deviceOf(const Task& task) {
  if (const auto* render = std::get_if<RenderTask>(&task)) return render->request.device;
  if (const auto* preview = std::get_if<PreviewTask>(&task)) return preview->request.device;
  if (const auto* invert = std::get_if<InvertTask>(&task)) return invert->request.device;
  if (const auto* load = std::get_if<LoadTask>(&task)) return load->device;
  const auto* film = std::get_if<FilmTask>(&task);
  return film == nullptr || film->frames.empty() ? QString() : film->frames.front().device;
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

JobQueue::Worker JobQueue::enrol(const QString& device) {
  const std::lock_guard lock(mutex_);
  devices_.push_back(device);
  return devices_.size() - 1;
}

std::optional<Job> JobQueue::take(Worker worker) {
  std::optional<Job> job;
  {
    std::unique_lock lock(mutex_);
    idle_.insert(worker);
    changed_.wait(lock, [&] { return closed_ || (job = next(worker)).has_value(); });
    idle_.erase(worker);
  }
  changed_.notify_all();  // what this worker left behind is for the next idle one
  return job;
}

std::optional<Job> JobQueue::takeUrgent(Worker worker, const Suits& suits) {
  const std::lock_guard lock(mutex_);
  if (!preview_) return std::nullopt;
  const auto& task = std::get<PreviewTask>(preview_->task);
  const bool wanted = task.urgency == PreviewUrgency::AtOnce && isFor(*preview_, worker);
  if (!wanted || !suits(task.request)) return std::nullopt;
  Job job = std::move(*preview_);
  preview_.reset();
  return start(std::move(job), true);
}

std::optional<Job> JobQueue::next(Worker worker) {
  const auto suiting = [&](std::deque<Job>& jobs) {
    return std::find_if(jobs.begin(), jobs.end(),
                        [&](const Job& job) { return suits(job, worker); });
  };
  if (const auto it = suiting(errands_); it != errands_.end()) {
    Job job = std::move(*it);
    errands_.erase(it);
    return start(std::move(job), false);
  }
  if (preview_ && suits(*preview_, worker)) {
    Job job = std::move(*preview_);
    preview_.reset();
    return start(std::move(job), true);
  }
  if (paused_) return std::nullopt;
  for (std::deque<Job>* jobs : {&renders_, &helps_}) {
    const auto it = suiting(*jobs);
    if (it == jobs->end()) continue;
    Job job = std::move(*it);
    jobs->erase(it);
    return start(std::move(job), false);
  }
  return std::nullopt;
}

bool JobQueue::suits(const Job& job, Worker worker) const {
  return isFor(job, worker) && std::none_of(idle_.begin(), idle_.lower_bound(worker),
                                            [&](Worker earlier) { return isFor(job, earlier); });
}

bool JobQueue::isFor(const Job& job, Worker worker) const {
  const QString wanted = deviceOf(job.task);
  if (wanted.isEmpty() || devices_.empty() || devices_[worker] == wanted) return true;
  return worker == 0 && std::find(devices_.begin(), devices_.end(), wanted) == devices_.end();
}

Job JobQueue::start(Job job, bool preview) {
  running_.push_back({job.id, job.stop, preview});
  return job;
}

bool JobQueue::callHelp(const std::shared_ptr<Spread>& spread) {
  {
    const std::lock_guard lock(mutex_);
    if (closed_ || devices_.size() < 2) return false;
    for (std::size_t i = 1; i < devices_.size(); ++i) helps_.push_back({{}, HelpTask{spread}, {}});
  }
  changed_.notify_all();
  return true;
}

void JobQueue::sendHelpAway(const std::shared_ptr<Spread>& spread) {
  const std::lock_guard lock(mutex_);
  std::erase_if(helps_,
                [&](const Job& job) { return std::get<HelpTask>(job.task).spread == spread; });
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
    helps_.clear();
    preview_.reset();
    for (Running& running : running_) running.stop.request_stop();
  }
  changed_.notify_all();
}

}  // namespace crossflow::core
