// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/run_teller.h"

#include <unistd.h>

#include <cmath>
#include <iostream>

#include "models/base/counted.h"
#include "models/base/measures.h"
#include "models/base/unix_time.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using protocol::RunState;

namespace {

constexpr auto kLookPause = 1s, kPlainPause = 60s;

std::string nameOf(RunState state) {
  return std::string(protocol::kRunStateNames[static_cast<std::size_t>(state)]);
}

}  // namespace

std::string progressText(const RunStatus& status) {
  std::string text = "step " + std::to_string(status.step) + " of " + std::to_string(status.steps);
  if (status.state != RunState::Running) text += ", " + nameOf(status.state);
  if (status.state == RunState::Running && status.picturesPerSecond >= 1)
    text += ", " + base::counted(std::lround(status.picturesPerSecond), "picture") + " a second";
  if (status.state == RunState::Running && status.secondsRemaining >= 0)
    text += ", " + base::durationText(base::roughly(status.secondsRemaining)) + " left";
  return status.message.empty() ? text : text + ": " + status.message;
}

RunTeller::RunTeller(fs::path run)
    : run_(std::move(run)),
      terminal_(isatty(STDERR_FILENO) != 0),
      start_(unixTime()),
      looked_(std::chrono::steady_clock::now()),
      told_(looked_) {}

void RunTeller::look() {
  const auto now = std::chrono::steady_clock::now();
  if (now - looked_ < kLookPause) return;
  looked_ = now;
  const auto status = readStatus(run_);
  if (!status || status->heartbeat < start_ || status->steps == 0) return;
  if (status->state >= RunState::Stopped) return;  // an end is told by others
  const bool rests = status->state == RunState::Paused || state_ == RunState::Paused;
  const bool news = status->message != message_ || (rests && status->state != state_);
  state_ = status->state;
  message_ = status->message;
  if (!terminal_ && !news && now - told_ < kPlainPause) return;
  told_ = now;
  tell(*status);
}

void RunTeller::tell(const RunStatus& status) {
  std::cerr << (terminal_ ? "\r\033[K" : "") << progressText(status) << (terminal_ ? "" : "\n")
            << std::flush;
  drawn_ = terminal_;
}

void RunTeller::endLine() {
  if (drawn_) std::cerr << std::endl;
  drawn_ = false;
}

void RunTeller::tellEnd() {
  endLine();
  const auto status = readStatus(run_);
  if (!status || status->heartbeat < start_) return;
  const std::string place =
      status->checkpoint.empty()
          ? std::string()
          : " Newest checkpoint: " +
                (run_ / protocol::kCheckpointFolder / status->checkpoint).string();
  if (status->state == RunState::Finished)
    std::cerr << "Finished at step " << status->step << '.' << place << std::endl;
  if (status->state == RunState::Stopped)
    std::cerr << "Stopped at step " << status->step << "; the same command goes on from there."
              << place << std::endl;
}

}  // namespace crossflow::training
