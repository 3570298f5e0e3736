// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/event_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <nlohmann/json.hpp>

#include "models/base/unix_time.h"
#include "training/records/write_failure.h"

namespace crossflow::training {

using nlohmann::json;

namespace {

bool endsInMidLine(int file) {
  const off_t size = lseek(file, 0, SEEK_END);
  char last = '\n';
  return size > 0 && pread(file, &last, 1, size - 1) == 1 && last != '\n';
}

}  // namespace

EventWriter::EventWriter(const std::filesystem::path& file) : path_(file) {
  file_ = open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (file_ < 0) failWriting("open", path_, errno);
  if (endsInMidLine(file_) && ::write(file_, "\n", 1) != 1) failWriting("write to", path_, errno);
}

EventWriter::~EventWriter() {
  close(file_);
}

void EventWriter::write(protocol::EventKind kind, std::int64_t step, const json& fields) {
  json line{{"v", protocol::kVersion}, {"time", unixTime()}, {"step", step}, {"kind", name(kind)}};
  line.update(fields);
  // dump() writes null for numbers that JSON does not know; text in a foreign encoding is replaced.
  const std::string text = line.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
  // One write for one line: readers never see two writers' bytes mixed.
  ssize_t written = -1;
  do written = ::write(file_, text.data(), text.size());
  while (written < 0 && errno == EINTR);
  if (written == static_cast<ssize_t>(text.size())) return;
  // Half a line on a full disk: the next try must not begin in its middle.
  if (written >= 0) {
    if (::ftruncate(file_, lseek(file_, 0, SEEK_END) - written) != 0)
      failWriting("write to", path_, errno);
    errno = ENOSPC;
  }
  failWriting("write to", path_, errno);
}

}  // namespace crossflow::training
