// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/rank_environment.h"

#include <charconv>
#include <optional>

#include "models/base/counted.h"
#include "training/config/run_error.h"

namespace crossflow::training {

using protocol::Cause;

namespace {

using Lookup = std::function<const char*(const char*)>;

std::optional<int64_t> number(const Lookup& get, const char* name) {
  const char* text = get(name);
  if (text == nullptr || *text == '\0') return std::nullopt;
  const std::string value(text);
  int64_t result = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
  if (error != std::errc() || end != value.data() + value.size() || result < 0)
    throw RunError(Cause::Network, std::string("The environment variable ") + name + " is \"" +
                                       value + "\" instead of a number.");
  return result;
}

// rank, world, local rank and local world of one launcher's convention.
struct Names {
  const char *rank, *world, *localRank, *localWorld;
};
constexpr Names kConventions[] = {
    {"RANK", "WORLD_SIZE", "LOCAL_RANK", "LOCAL_WORLD_SIZE"},
    {"SLURM_PROCID", "SLURM_NTASKS", "SLURM_LOCALID", "SLURM_NTASKS_PER_NODE"},
    {"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE", "OMPI_COMM_WORLD_LOCAL_RANK",
     "OMPI_COMM_WORLD_LOCAL_SIZE"},
};

void readMaster(const Lookup& get, RankEnvironment& e) {
  if (const char* address = get("MASTER_ADDR"))
    e.masterAddress = address;
  else if (const char* nodes = get("SLURM_JOB_NODELIST"))
    e.masterAddress = firstSlurmHost(nodes);
  const auto port = number(get, "MASTER_PORT");
  // Jobs that share a node must not share a port.
  const int64_t fallback = 29500 + number(get, "SLURM_JOB_ID").value_or(0) % 1000;
  const int64_t chosen = port.value_or(fallback);
  if (chosen > 65535) throw RunError(Cause::Network, "MASTER_PORT is larger than 65535.");
  e.masterPort = static_cast<uint16_t>(chosen);
}

}  // namespace

RankEnvironment readRankEnvironment(const Lookup& get) {
  RankEnvironment e;
  for (const Names& names : kConventions) {
    const auto rank = number(get, names.rank), world = number(get, names.world);
    if (!rank || !world) continue;
    e.rank = *rank;
    e.world = *world;
    e.localRank = number(get, names.localRank).value_or(0);
    e.localWorld = number(get, names.localWorld).value_or(1);
    e.placesDevices = &names != &kConventions[0];
    break;
  }
  if (e.world < 1 || e.rank >= e.world)
    throw RunError(Cause::Network, "The launcher's environment says rank " +
                                       std::to_string(e.rank) + " of " +
                                       base::counted(e.world, "process", "processes") + ".");
  readMaster(get, e);
  const char* agent = get("TORCHELASTIC_USE_AGENT_STORE");
  e.agentHostsStore = agent != nullptr && std::string(agent) == "True";
  return e;
}

std::string firstSlurmHost(const std::string& nodeList) {
  const std::size_t bracket = nodeList.find('[');
  const std::size_t comma = nodeList.find(',');
  if (bracket == std::string::npos || comma < bracket) return nodeList.substr(0, comma);
  const std::size_t end = nodeList.find_first_of(",-]", bracket);
  return nodeList.substr(0, bracket) + nodeList.substr(bracket + 1, end - bracket - 1);
}

}  // namespace crossflow::training
