// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/rank_environment.h"

#include <map>

#include "tests/support/catch_torch.h"
#include "training/config/run_error.h"

using namespace crossflow::training;

namespace {

RankEnvironment with(const std::map<std::string, std::string>& variables) {
  return readRankEnvironment([&](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? nullptr : found->second.c_str();
  });
}

}  // namespace

TEST_CASE("Without a launcher a process is alone", "[ranks]") {
  const RankEnvironment e = with({});
  REQUIRE(e.rank == 0);
  REQUIRE(e.world == 1);
}

TEST_CASE("torchrun's variables are honoured", "[ranks]") {
  const RankEnvironment e = with({{"RANK", "5"},
                                  {"WORLD_SIZE", "8"},
                                  {"LOCAL_RANK", "1"},
                                  {"LOCAL_WORLD_SIZE", "4"},
                                  {"MASTER_ADDR", "node7"},
                                  {"MASTER_PORT", "1234"},
                                  {"TORCHELASTIC_USE_AGENT_STORE", "True"},
                                  {"SLURM_PROCID", "9"},
                                  {"SLURM_NTASKS", "99"}});
  REQUIRE(e.rank == 5);
  REQUIRE(e.world == 8);
  REQUIRE(e.localRank == 1);
  REQUIRE(e.localWorld == 4);
  REQUIRE(e.masterAddress == "node7");
  REQUIRE(e.masterPort == 1234);
  REQUIRE(e.agentHostsStore);
}

TEST_CASE("SLURM's and MPI's variables are honoured", "[ranks]") {
  const RankEnvironment slurm = with({{"SLURM_PROCID", "3"},
                                      {"SLURM_NTASKS", "4"},
                                      {"SLURM_LOCALID", "3"},
                                      {"SLURM_JOB_NODELIST", "gpu[07-09,12]"},
                                      {"SLURM_JOB_ID", "41007"}});
  REQUIRE(slurm.rank == 3);
  REQUIRE(slurm.world == 4);
  REQUIRE(slurm.masterAddress == "gpu07");
  REQUIRE(slurm.masterPort == 29507);
  const RankEnvironment mpi = with({{"OMPI_COMM_WORLD_RANK", "1"}, {"OMPI_COMM_WORLD_SIZE", "2"}});
  REQUIRE(mpi.rank == 1);
  REQUIRE(mpi.world == 2);
}

TEST_CASE("Host lists of SLURM", "[ranks]") {
  REQUIRE(firstSlurmHost("gpu[07-09,12],cpu1") == "gpu07");
  REQUIRE(firstSlurmHost("a1,a2") == "a1");
  REQUIRE(firstSlurmHost("single") == "single");
}

TEST_CASE("Nonsense in the environment is named", "[ranks]") {
  REQUIRE_THROWS_AS(with({{"RANK", "x"}, {"WORLD_SIZE", "2"}}), RunError);
  REQUIRE_THROWS_AS(with({{"RANK", "2"}, {"WORLD_SIZE", "2"}}), RunError);
}
