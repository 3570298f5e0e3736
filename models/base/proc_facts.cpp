// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/proc_facts.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>
#include <vector>

#include "models/base/unix_time.h"

namespace crossflow {
inline namespace base {

namespace {

std::string contentOf(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The number at the beginning, past spaces.
std::optional<int64_t> numberIn(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  int64_t value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  return end.ec == std::errc() ? std::optional(value) : std::nullopt;  // not for "max"
}

/// What follows `name` in the line that begins with it: "MemAvailable:   123 kB".
std::optional<std::string> lineAfter(const std::string& text, std::string_view name) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(name)) return line.substr(name.size());
  return std::nullopt;
}

int64_t valueIn(const std::string& text, std::string_view name) {
  return numberIn(lineAfter(text, name).value_or("")).value_or(0);
}

/// The path in the line of /proc/self/cgroup that holds `mark`, "5:cpu,memory:/a/b"; else "/".
std::string pathAfter(const std::string& groups, const std::string& mark) {
  std::istringstream lines(groups);
  for (std::string line; std::getline(lines, line);) {
    const size_t at = line.find(mark);
    const bool first = mark[0] == ':' ? at != std::string::npos : at == 0;
    if (first) return line.substr(at + mark.size());
  }
  return "/";
}

/// What one control group leaves; file pages it holds count as free, the kernel drops them first.
std::optional<MemoryRoom> roomIn(const std::string& folder, const char* limitFile,
                                 const char* usedFile) {
  const auto limit = numberIn(contentOf(folder + limitFile));
  const auto used = numberIn(contentOf(folder + usedFile));
  constexpr int64_t kNoLimit = int64_t{1} << 60;  // version 1 has a number for it
  if (!limit || !used || *limit >= kNoLimit) return std::nullopt;
  const std::string facts = contentOf(folder + "/memory.stat");
  const int64_t droppable = std::max(valueIn(facts, "total_inactive_file "),  // version 1
                                     valueIn(facts, "inactive_file "));
  return MemoryRoom{std::max<int64_t>(*limit - *used + droppable, 1),
                    MemoryRoom::Bound::ControlGroup, *limit};
}

/// Keeps the one with the least room; one that says 0 knows nothing.
void narrow(MemoryRoom& room, const MemoryRoom& other) {
  if (room.left == 0 || other.left < room.left) room = other;
}

/// A control group's limit holds for all that lie below it.
void heedGroups(MemoryRoom& room) {
  struct Version {
    std::string line, root;
    const char *limit, *used;
  };
  const Version versions[] = {
      {"0::", "/sys/fs/cgroup", "/memory.max", "/memory.current"},
      {":memory:", "/sys/fs/cgroup/memory", "/memory.limit_in_bytes", "/memory.usage_in_bytes"}};
  const std::string groups = contentOf("/proc/self/cgroup");
  for (const Version& version : versions) {
    std::filesystem::path group = pathAfter(groups, version.line);
    while (true) {
      const std::string folder = version.root + (group == "/" ? "" : group.string());
      if (const auto found = roomIn(folder, version.limit, version.used)) narrow(room, *found);
      if (!group.has_relative_path()) break;
      group = group.parent_path();
    }
  }
}

/// What `ulimit -v` and `ulimit -d` leave. Threads reserve address space that they never fill.
void heedLimits(MemoryRoom& room) {
  const std::string status = contentOf("/proc/self/status");
  for (const auto& [resource, used] :
       {std::pair(RLIMIT_AS, "VmSize:"), std::pair(RLIMIT_DATA, "VmData:")}) {
    struct rlimit limit {};
    if (::getrlimit(resource, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) continue;
    const auto bytes = static_cast<int64_t>(std::min<rlim_t>(limit.rlim_cur, INT64_MAX));
    narrow(room, {std::max<int64_t>(bytes - valueIn(status, used) * 1024, 1),
                  MemoryRoom::Bound::ProcessLimit, bytes});
  }
}

}  // namespace

MemoryRoom memoryRoom() {
  MemoryRoom room;
  room.left = valueIn(contentOf("/proc/meminfo"), "MemAvailable:") * 1024;
  heedGroups(room);
  heedLimits(room);
  return room;
}

int64_t availableMemory() {
  return memoryRoom().left;
}

int64_t residentMemory() {
  int64_t pages = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> pages >> resident;
  return resident * sysconf(_SC_PAGESIZE);
}

int64_t anonymousMemory() {
  return valueIn(contentOf("/proc/self/status"), "RssAnon:") * 1024;
}

std::optional<ProcessLook> lookAtProcess(int64_t pid) {
  if (pid <= 0) return std::nullopt;
  const std::string folder = "/proc/" + std::to_string(pid);
  // The name stands in parentheses and may hold anything; fields are counted after it.
  const std::string stat = contentOf(folder + "/stat");
  const size_t name = stat.rfind(')');
  if (name == std::string::npos) return std::nullopt;
  std::istringstream words(stat.substr(name + 1));
  const std::vector<std::string> fields{std::istream_iterator<std::string>(words), {}};
  constexpr size_t kState = 0, kUserTime = 11, kSystemTime = 12, kStartTime = 19;
  if (fields.size() <= kStartTime || fields[kState] == "Z" || fields[kState] == "X")
    return std::nullopt;
  const auto seconds = [&fields](size_t field) {
    return static_cast<double>(numberIn(fields[field]).value_or(0)) /
           static_cast<double>(sysconf(_SC_CLK_TCK));
  };
  double uptime = 0;
  std::ifstream("/proc/uptime") >> uptime;
  ProcessLook look;
  look.started = unixTime() - uptime + seconds(kStartTime);
  look.processorSeconds = seconds(kUserTime) + seconds(kSystemTime);
  look.commandLine = contentOf(folder + "/cmdline");
  std::replace(look.commandLine.begin(), look.commandLine.end(), '\0', ' ');
  return look;
}

std::string hostName() {
  char name[256] = {};
  return gethostname(name, sizeof name - 1) == 0 ? name : "";
}

}  // namespace base
}  // namespace crossflow
