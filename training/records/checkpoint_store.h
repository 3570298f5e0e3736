// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The checkpoints of a run: <step>.ckpt folders that are either whole or not there. A folder is
// written under another name with a manifest, synced and renamed; a process that dies anywhere in
// between leaves nothing that could be taken for a checkpoint.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace crossflow::training {

struct CheckpointEntry {
  int64_t step = 0;
  std::filesystem::path folder;
};

class CheckpointStore {
 public:
  /// Creates the folder if need be.
  CheckpointStore(std::filesystem::path folder, int64_t keepLast);

  /// Removes what an earlier death left half written; for the process that writes, before it does.
  void removeLeftovers() const;

  /// Blocks. `write` puts files into the folder it is given. Older checkpoints beyond keepLast are
  /// removed afterwards, the best one and those of kept.json never. Throws RunError(NoSpace) and
  /// leaves the old ones alone.
  std::filesystem::path save(int64_t step,
                             const std::function<void(const std::filesystem::path&)>& write);

  /// Newest first.
  std::vector<CheckpointEntry> list() const;
  /// The newest one whose files are all there and unchanged; damaged ones are passed over and named
  /// in `damaged`.
  std::optional<CheckpointEntry> newestWhole(std::vector<std::string>* damaged = nullptr) const;

  /// Remembers `step` as the best so far if `score` is below the remembered one, or that was of
  /// another `metric`. True if it was.
  bool offerBest(int64_t step, double score, const std::string& metric);
  std::optional<int64_t> best() const;
  std::filesystem::path folderOf(int64_t step) const;

  /// Throws RunError(NoSpace) unless `bytes` and a fifth more are free.
  void requireSpace(int64_t bytes) const;

 private:
  std::set<int64_t> kept() const;  // the best one, and those of kept.json
  void prune() const;

  std::filesystem::path folder_;
  int64_t keepLast_;
};

/// An empty text if every file that the manifest of `checkpoint` names is there with its size and
/// CRC, and the manifest is that of the step in the folder's name; otherwise what is wrong. Folders
/// without a manifest (the original's) pass if they hold nnet.pth and step.pth.
std::string damageOf(const std::filesystem::path& checkpoint);

}  // namespace crossflow::training
