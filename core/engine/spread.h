// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pictures of one job spread over several devices: whoever has an engine takes a share, draws
// it and comes for the next, so a fast card draws more than a slow one. What is told is one job's
// story: pictures in their order, one fraction, each notice once.

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <stop_token>
#include <vector>

#include "core/engine/engine.h"

namespace crossflow::core {

class Spread {
 public:
  /// `sink` is called on any of the threads that work, by one at a time.
  Spread(const std::vector<GenerationRequest>& requests, std::stop_token stop, EngineSink sink);

  /// Draws shares with `engine` on `device` until none is left; blocks. Each thread brings an
  /// engine of its own. Never throws.
  /// Its own shares' end: Finished, or what ended the last one.
  RunResult work(Engine& engine, const QString& device);
  /// The same for a thread that comes to help: it loads the model before it takes anything, so that
  /// nobody waits for its loading. A device that cannot help costs nothing but a notice, unless the
  /// process is poisoned by it (Kind::Device): that ends the job.
  RunResult help(Engine& engine, const QString& device);
  /// Blocks until nobody draws any more, and says how the job ended; a failure goes before a stop.
  /// Nothing is told or drawn afterwards.
  RunResult result();

 private:
  struct Share {
    int first = 0;
    std::vector<GenerationRequest> pictures;
  };
  std::optional<Share> takeShare(const QString& device);
  RunResult draw(Engine& engine, const Share& share);
  void receive(const Share& share, EngineEvent event);
  void receiveProgress(const Share& share, Progress progress);
  void end(const Share& share, const RunResult& result);

  std::mutex mutex_;
  std::condition_variable ended_;
  int drawing_ = 0;        // shares that are taken and not ended
  bool closed_ = false;    // sink_ may be gone
  std::stop_source stop_;  // also set by the first failure
  std::stop_callback<std::function<void()>> forward_;
  EngineSink sink_;
  std::vector<GenerationRequest> items_;  // one picture each
  std::size_t next_ = 0;                  // the first that nobody has taken
  std::size_t told_ = 0;                  // pictures that sink_ has seen
  std::map<int, Picture> ready_;          // finished before their turn
  std::map<int, double> drawn_;           // pictures' worth, by share
  std::set<QString> notices_;
  double fraction_ = 0;
  std::optional<RunResult> bad_;
};

/// Draws on all of `engines` at once, each on its device; blocks. One thread each.
RunResult runOnAll(const std::vector<std::pair<std::unique_ptr<Engine>, QString>>& engines,
                   const std::vector<GenerationRequest>& requests, std::stop_token stop,
                   const EngineSink& sink);

}  // namespace crossflow::core
