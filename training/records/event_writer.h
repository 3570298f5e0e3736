// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// events.jsonl of a run: append only, one JSON object per line, flushed per line, written by rank
// 0.

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>

#include "training/protocol/run_protocol.h"

namespace crossflow::training {

class EventWriter {
 public:
  /// Opens for appending; a line that an earlier process left torn is ended first. Throws RunError.
  explicit EventWriter(const std::filesystem::path& file);
  ~EventWriter();
  EventWriter(const EventWriter&) = delete;
  EventWriter& operator=(const EventWriter&) = delete;

  /// One line with "v", "time", "step", "kind" and `fields`. Numbers that are not finite become
  /// null. Throws RunError(NoSpace) when the disk is full.
  void write(protocol::EventKind kind, std::int64_t step, const nlohmann::json& fields);

 private:
  std::filesystem::path path_;
  int file_ = -1;
};

}  // namespace crossflow::training
