// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/proc_facts.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
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

/// What the control group leaves; file pages it holds count as free, the kernel drops them first.
std::optional<int64_t> leftInGroup() {
  const std::string root = "/sys/fs/cgroup";
  const std::string group = lineAfter(contentOf("/proc/self/cgroup"), "0::").value_or("");
  for (const std::string& folder : {root + group, root}) {
    const auto limit = numberIn(contentOf(folder + "/memory.max"));
    const auto used = numberIn(contentOf(folder + "/memory.current"));
    if (!limit || !used) continue;
    const int64_t droppable = valueIn(contentOf(folder + "/memory.stat"), "inactive_file ");
    return std::max<int64_t>(*limit - *used + droppable, 1);
  }
  return std::nullopt;
}

}  // namespace

int64_t availableMemory() {
  const int64_t machine = valueIn(contentOf("/proc/meminfo"), "MemAvailable:") * 1024;
  const auto group = leftInGroup();
  if (!group) return machine;
  return machine == 0 ? *group : std::min(machine, *group);
}

int64_t residentMemory() {
  int64_t pages = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> pages >> resident;
  return resident * sysconf(_SC_PAGESIZE);
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
