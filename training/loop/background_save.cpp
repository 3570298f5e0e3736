// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/background_save.h"

#include <utility>

namespace crossflow::training {

void BackgroundSave::start(int64_t step, Write write) {
  const auto begin = std::chrono::steady_clock::now();
  writing_ = std::async(std::launch::async, [step, begin, write = std::move(write)] {
    Done done{step, write()};
    done.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return done;
  });
}

std::optional<BackgroundSave::Done> BackgroundSave::take(bool wait) {
  if (!writing_.valid()) return std::nullopt;
  if (!wait && writing_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
    return std::nullopt;
  return writing_.get();
}

}  // namespace crossflow::training
