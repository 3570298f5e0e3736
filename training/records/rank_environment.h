// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which process of a job this one is, from the environment that launchers set: our own, torchrun,
// SLURM's srun and Open MPI's mpirun all work.

#include <cstdint>
#include <functional>
#include <string>

namespace crossflow::training {

struct RankEnvironment {
  int64_t rank = 0, localRank = 0, world = 1, localWorld = 1;
  std::string masterAddress = "127.0.0.1";
  uint16_t masterPort = 29500;
  bool agentHostsStore = false;  // torchrun: its agent runs the store, rank 0 must not
  bool placesDevices = false;    // SLURM, MPI: may show each process a single GPU of its own
};

/// `get` looks up a variable; nullptr if it is not set. RANK and WORLD_SIZE come first, then
/// SLURM_PROCID and SLURM_NTASKS, then OMPI_COMM_WORLD_RANK and _SIZE; none: a job of one.
/// Throws RunError(Network) on values that contradict each other.
RankEnvironment readRankEnvironment(const std::function<const char*(const char*)>& get);

/// First host of a SLURM node list, e.g. "gpu[07-09,12],cpu1" -> "gpu07".
std::string firstSlurmHost(const std::string& nodeList);

}  // namespace crossflow::training
