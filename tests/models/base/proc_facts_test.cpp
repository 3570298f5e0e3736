// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/proc_facts.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <vector>

#include "models/base/unix_time.h"

using namespace crossflow;

TEST_CASE("memory is counted in bytes", "[proc_facts]") {
  CHECK(availableMemory() > 1 << 20);
  const int64_t before = residentMemory();
  CHECK(before > 1 << 18);
  const std::vector<char> held(64 << 20, 'x');
  CHECK(residentMemory() >= before + (60 << 20));
  CHECK(held.back() == 'x');
}

TEST_CASE("a process is seen while it lives and not after", "[proc_facts]") {
  const auto self = lookAtProcess(getpid());
  REQUIRE(self);
  CHECK(self->started <= unixTime() + 1);
  CHECK(self->started > unixTime() - 3600);
  CHECK(self->commandLine.find("crossflow_base_tests") != std::string::npos);

  const pid_t child = fork();
  if (child == 0) _exit(0);
  siginfo_t end{};
  waitid(P_PID, static_cast<id_t>(child), &end, WEXITED | WNOWAIT);  // dead, not yet buried
  CHECK_FALSE(lookAtProcess(child));
  waitpid(child, nullptr, 0);
  CHECK_FALSE(lookAtProcess(child));
  CHECK_FALSE(lookAtProcess(0));
  CHECK_FALSE(lookAtProcess(-1));
}

TEST_CASE("the machine says its name as the system does", "[proc_facts]") {
  char name[256] = {};
  REQUIRE(gethostname(name, sizeof name - 1) == 0);
  CHECK(hostName() == name);
}

TEST_CASE("the limits of a shell count as memory that is not there", "[proc_facts]") {
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_AS, &before) == 0);
  constexpr int64_t kRoom = int64_t{512} << 20;
  int64_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  const int64_t limit = pages * ::sysconf(_SC_PAGESIZE) + kRoom;
  const rlimit lowered{static_cast<rlim_t>(limit), before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_AS, &lowered) == 0);
  const int64_t left = availableMemory();
  const MemoryRoom room = memoryRoom();
  ::setrlimit(RLIMIT_AS, &before);
  CHECK(left > 0);
  CHECK(left <= kRoom);
  CHECK(room.bound == MemoryRoom::Bound::ProcessLimit);
  CHECK(room.limit == limit);
}

TEST_CASE("what a process holds for itself is part of what it holds", "[proc_facts]") {
  const int64_t before = anonymousMemory();
  CHECK(before > 0);
  const std::vector<char> held(64 << 20, 'x');
  CHECK(anonymousMemory() >= before + (60 << 20));
  CHECK(anonymousMemory() <= residentMemory() + (1 << 20));
  CHECK(held.back() == 'x');
}
