// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/last_words.h"

#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"

using namespace crossflow;
using namespace crossflow::training;
using protocol::Cause;

namespace {

/// How a process of a job ends, in which a thread that nobody waits for throws that.
template <typename Fault>
int endOfRank(const std::filesystem::path& run, int rank, const Fault& fault) {
  const pid_t child = ::fork();
  if (child == 0) {
    reportLastWords(run, rank);
    std::thread([&] { fault(); }).detach();
    for (;;) ::pause();  // for the silent rank
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

TEST_CASE("NCCL's watch ends a process that then says why", "[last_words]") {
  const tests::TempDir run;
  const auto silent = [] {
    TORCH_CHECK_WITH(DistBackendError, false,
                     "[Rank 1] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=7, "
                     "OpType=ALLREDUCE, Timeout(ms)=600000) ran for 600023 milliseconds");
  };
  CHECK(endOfRank(run.path(), 1, silent) == protocol::exitCode(Cause::LostRank));
  const auto failure = firstFailure(run.path());
  REQUIRE(failure);
  CHECK(failure->cause == Cause::LostRank);
  CHECK(failure->rank == 1);
  CHECK_THAT(failure->sentence,
             Catch::Contains("gone or silent") && Catch::Contains("OpType=ALLREDUCE"));
  CHECK_FALSE(readStatus(run.path()));  // rank 0's
}

TEST_CASE("What the watch says of a broken card is the card's fault", "[last_words]") {
  const tests::TempDir run;
  const auto broken = [] {
    TORCH_CHECK_WITH(DistBackendError, false,
                     "Process group watchdog thread terminated with exception: CUDA error: an "
                     "illegal memory access was encountered");
  };
  CHECK(endOfRank(run.path(), 0, broken) == protocol::exitCode(Cause::Internal));
  CHECK_THAT(firstFailure(run.path())->sentence, Catch::Contains("graphics card"));
  REQUIRE(readStatus(run.path()));
  CHECK(readStatus(run.path())->state == protocol::RunState::Failed);
}
