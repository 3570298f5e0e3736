// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/schedule_record.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "models/base/atomic_file.h"
#include "models/config/json_fields.h"

namespace crossflow::training {

namespace {

constexpr const char* kScheduleFile = "schedule.json";

constexpr std::pair<const char*, int64_t ScheduleRecord::*> kEntries[] = {
    {"train.seed", &ScheduleRecord::seed},
    {"train.batchSize", &ScheduleRecord::batchSize},
    {"train.accumulation", &ScheduleRecord::accumulation},
    {"processes", &ScheduleRecord::world},
    {"samples", &ScheduleRecord::samples},
};

}  // namespace

ScheduleRecord scheduleOf(const TrainSchedule& train, int64_t world, int64_t samples) {
  return {static_cast<int64_t>(train.seed), train.batchSize, train.accumulation, world, samples};
}

void writeSchedule(const std::filesystem::path& checkpoint, const ScheduleRecord& schedule) {
  nlohmann::json content{{"v", 1}};
  for (const auto& [name, member] : kEntries) content[name] = schedule.*member;
  writeFileAtomically(checkpoint / kScheduleFile, content.dump(1) + '\n');
}

std::string changesSince(const std::filesystem::path& checkpoint, const ScheduleRecord& now) {
  const nlohmann::json before = models::findJsonFile(checkpoint / kScheduleFile);
  std::string changes;
  if (!before.is_object()) return changes;
  for (const auto& [name, member] : kEntries) {
    const auto found = before.find(name);
    if (found == before.end() || !found->is_number_integer()) continue;
    const auto value = found->get<int64_t>();
    if (value == now.*member) continue;
    changes += (changes.empty() ? "" : ", ") + std::string(name) + " is " +
               std::to_string(now.*member) + " and was " + std::to_string(value);
  }
  return changes;
}

}  // namespace crossflow::training
