// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/run_journal.h"

#include <unistd.h>

#include <condition_variable>
#include <nlohmann/json.hpp>
#include <utility>

#include "models/base/unix_time.h"
#include "training/records/stop_signal.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

// The group that the numbers of an event are shown in; none for events without numbers.
const char* groupOf(protocol::EventKind kind) {
  switch (kind) {
    case protocol::EventKind::Metrics:
      return "train/";
    case protocol::EventKind::Validation:
      return "validation/";
    case protocol::EventKind::Evaluation:
      return "evaluation/";
    default:
      return nullptr;
  }
}

std::vector<std::pair<std::string, double>> scalarsOf(const char* group, const json& fields) {
  std::vector<std::pair<std::string, double>> scalars;
  for (const auto& [name, value] : fields.items())
    if (value.is_number()) scalars.emplace_back(group + name, value.get<double>());
  return scalars;
}

}  // namespace

RunJournal::RunJournal(fs::path run, bool writes, int64_t steps, int64_t world, bool tensorboard)
    : run_(std::move(run)), writes_(writes) {
  if (!writes_) return;
  events_ = std::make_unique<EventWriter>(run_ / protocol::kEventFile);
  if (tensorboard) curves_ = std::make_unique<TensorboardWriter>(run_ / "tensorboard");
  status_.pid = getpid();
  status_.steps = steps;
  status_.world = static_cast<int>(world);
  status_.state = protocol::RunState::Preparing;
  status_.heartbeat = unixTime();
  writeStatus(run_, status_);  // a folder that takes no word of the run is refused here
  heart_ = std::jthread([this](const std::stop_token& stop) { beat(stop); });
}

RunJournal::~RunJournal() = default;

// Long silences (the first step of a large network, a save) must not look like death.
void RunJournal::beat(const std::stop_token& stop) {
  std::mutex sleep;
  std::condition_variable_any wake;
  std::unique_lock sleeping(sleep);
  const auto pause = std::chrono::duration<double>(protocol::kHeartbeatSeconds);
  while (!wake.wait_for(sleeping, stop, pause, [&] { return stop.stop_requested(); })) {
    std::lock_guard lock(mutex_);
    tell();
  }
}

void RunJournal::tell() {
  status_.heartbeat = unixTime();
  try {
    writeStatus(run_, status_);
  } catch (const std::exception&) {
    // A full disk stops the run where something of value cannot be written, not here.
  }
}

void RunJournal::write(std::function<void()> job) {
  if (!late_.empty() || !tried(job)) late_.push_back(std::move(job));
}

bool RunJournal::tried(const std::function<void()>& job) {
  auto failure = noRoomFor(job);
  if (failure) noRoom_ = std::move(*failure);
  return !failure;
}

bool RunJournal::caughtUp() {
  while (!late_.empty() && tried(late_.front())) late_.pop_front();
  return late_.empty();
}

void RunJournal::event(protocol::EventKind kind, int64_t step, const json& fields) {
  if (!writes_) return;
  write([this, kind, step, fields] { events_->write(kind, step, fields); });
  if (const char* group = groupOf(kind); curves_ && group != nullptr)
    write([this, step, scalars = scalarsOf(group, fields)] { curves_->write(step, scalars); });
}

void RunJournal::state(protocol::RunState state, const std::string& message) {
  if (!writes_) return;
  std::lock_guard lock(mutex_);
  status_.state = state;
  status_.message = message;
  tell();
}

void RunJournal::moved(int64_t step) {
  if (!writes_) return;
  std::lock_guard lock(mutex_);
  status_.step = step;
  ++status_.moves;
}

void RunJournal::progress(int64_t step, double secondsRemaining, double picturesPerSecond) {
  if (!writes_) return;
  std::lock_guard lock(mutex_);
  status_.step = step;
  status_.secondsRemaining = secondsRemaining;
  status_.picturesPerSecond = picturesPerSecond;
}

void RunJournal::checkpoint(const std::string& name) {
  if (!writes_) return;
  std::lock_guard lock(mutex_);
  status_.checkpoint = name;
}

bool RunJournal::stopRequested() const {
  return stopSignalled() || training::stopRequested(run_);
}

bool RunJournal::pauseRequested() const {
  return training::pauseRequested(run_);
}

}  // namespace crossflow::training
