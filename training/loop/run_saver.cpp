// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/run_saver.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "models/base/out_of_memory.h"
#include "models/base/proc_facts.h"
#include "models/torch.h"
#include "training/config/run_error.h"

namespace crossflow::training {

using protocol::EventKind;
using protocol::RunState;
using std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds kLongestWait{30'000};  // before a checkpoint is tried again

// A copy of the state; nothing where memory has no room for one.
std::shared_ptr<const StateSnapshot> copyOf(const TrainState& state, int64_t bytes) {
  const int64_t free = availableMemory();
  if (free > 0 && free < bytes + bytes / 4) return nullptr;
  try {
    return std::make_shared<const StateSnapshot>(snapshotOf(state, /*copied=*/true));
  } catch (const std::exception& error) {
    if (!isOutOfMemory(error)) throw;
    return nullptr;
  }
}

}  // namespace

RunSaver::RunSaver(const LoopParts& parts, WaitForRoom wait)
    : p_(parts),
      waitForRoom_(std::move(wait)),
      bytes_(stateBytes(parts.state.parameters)),
      written_(parts.state.step > 0 ? parts.state.step : -1) {}

RunSaver::~RunSaver() {
  tryToWrite([this] { finish(true); });
}

std::filesystem::path RunSaver::write(const StateSnapshot& state) const {
  p_.checkpoints.requireSpace(bytes_);
  return p_.checkpoints.save(state.step, [&](const std::filesystem::path& target) {
    writeStateFiles(target, state, p_.config.optimizer, p_.config.train.steps);
    if (p_.addFiles) p_.addFiles(target);
  });
}

void RunSaver::begin() {
  finish(true);
  const auto copy = owed_ ? nullptr : copyOf(p_.state, bytes_);
  if (!copy) return saveWhole();
  writing_.start(copy->step, [this, copy] { return write(*copy); });
}

void RunSaver::saveWhole() {
  finish(true);
  if (written_ == p_.state.step) return;
  p_.journal.state(RunState::Saving);
  const auto start = steady_clock::now();
  BackgroundSave::Done done{p_.state.step, {}};
  const auto write = [&] { done.folder = this->write(snapshotOf(p_.state, /*copied=*/false)); };
  for (std::chrono::milliseconds wait{1000}; done.folder.empty();
       wait = std::min(2 * wait, kLongestWait))
    if (const auto full = noRoomFor(write)) waitForRoom_(full->sentence, wait);
  done.seconds = std::chrono::duration<double>(steady_clock::now() - start).count();
  report(done);
  owed_ = false;
  p_.journal.state(RunState::Running);
}

// What had no room is saved in another way, at this step or a later one.
void RunSaver::finish(bool wait) {
  std::optional<BackgroundSave::Done> done;
  if (noRoomFor([&] { done = writing_.take(wait); })) owed_ = true;
  if (done) report(*done);
}

void RunSaver::report(const BackgroundSave::Done& done) {
  const std::string name = done.folder.filename().string();
  written_ = done.step;
  p_.journal.checkpoint(name);
  p_.journal.event(EventKind::Checkpoint, done.step, {{"file", name}, {"seconds", done.seconds}});
  rememberBest();
}

void RunSaver::offerBest(int64_t step, double score, const std::string& metric) {
  offer_ = {step, score, metric};
  rememberBest();
}

void RunSaver::rememberBest() {
  if (!offer_ || offer_->step != written_) return;
  p_.journal.write([this, offer = *std::exchange(offer_, std::nullopt)] {
    p_.checkpoints.offerBest(offer.step, offer.score, offer.metric);
  });
}

}  // namespace crossflow::training
