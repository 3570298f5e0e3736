// SPDX-License-Identifier: GPL-3.0-or-later
// With a library in the driver's place that plays every kind of machine.
#include "models/cuda/nvidia_driver.h"

#include <dlfcn.h>
#include <stdlib.h>

#include "models/base/error.h"
#include "models/cuda/named_device.h"
#include "tests/support/catch_torch.h"
#include "tests/support/test_data.h"

using namespace crossflow::models;

namespace {

NvidiaDriver ask(const char* script) {
  // Found by its own name later, as the driver is: a library that is open already comes first.
  static const std::string kFile =
      crossflow::tests::programPath("fake-driver/libcuda.so.1").string();
  static void* const kOpened = ::dlopen(kFile.c_str(), RTLD_NOW | RTLD_GLOBAL);
  REQUIRE(kOpened != nullptr);
  ::setenv("FAKE_DRIVER", script, 1);
  return askNvidiaDriver();
}

}  // namespace

TEST_CASE("a driver that is too old says which one is needed", "[driver]") {
  const NvidiaDriver driver = ask("12040;NVIDIA H100,9,0");
  CHECK(driver.found);
  CHECK(driver.cudaVersion == 12040);
  CHECK_THAT(driver.whyNot.english(), Catch::Contains("too old") && Catch::Contains("580"));
}

TEST_CASE("a card without kernels is named and not used, its neighbour is", "[driver]") {
  const NvidiaDriver both = ask("13000;NVIDIA GeForce GTX 1080,6,1;NVIDIA H200,9,0");
  REQUIRE(both.cards.size() == 2);
  CHECK(both.whyNot.english().empty());
  CHECK_THAT(both.cards[0].whyNot().english(),
             Catch::Contains("GTX 1080") && Catch::Contains("6.1") && Catch::Contains("7.5"));
  CHECK(both.cards[1].whyNot().english().empty());
  CHECK(both.cards[1].totalMemory == int64_t{8} << 30);

  const NvidiaDriver alone = ask("13000;NVIDIA GeForce GTX 1080,6,1");
  CHECK(alone.whyNot.english() == alone.cards[0].whyNot().english());
  CHECK(ask("13000;NVIDIA T4,7,5").whyNot.english().empty());
}

TEST_CASE("alike cards and slices of one are told apart by their numbers", "[driver]") {
  const NvidiaDriver driver = ask("13000;NVIDIA H200,9,0;NVIDIA H200 MIG 1g.18gb,9,0");
  CHECK(driver.cards[0].uuid == "GPU-00010203-0405-0607-0809-0a0b0c0d0e0f");
  CHECK(driver.cards[1].uuid == "MIG-10111213-1415-1617-1819-1a1b1c1d1e1f");
}

TEST_CASE("what is free of a card is asked without opening it", "[driver]") {
  const NvidiaDriver driver = ask("13000;NVIDIA H200,9,0;NVIDIA H200 MIG 1g.18gb,9,0");
  REQUIRE(::dlopen(crossflow::tests::programPath("fake-driver/libnvidia-ml.so.1").c_str(),
                   RTLD_NOW | RTLD_GLOBAL) != nullptr);
  CHECK(freeMemoryOf(driver.cards[0]) == int64_t{6} << 30);
  CHECK(freeMemoryOf(driver.cards[1]) == int64_t{3} << 30);
  CHECK(freeMemoryOf({}) == 0);
}

TEST_CASE("a driver that sees nothing or fails says so", "[driver]") {
  CHECK_THAT(ask("13000").whyNot.english(), Catch::Contains("sees no GPU"));
  CHECK_THAT(ask("error 100").whyNot.english(), Catch::Contains("CUDA_VISIBLE_DEVICES"));
  CHECK_THAT(ask("error 803").whyNot.english(), Catch::Contains("803"));
}

TEST_CASE("devices have names; others are refused with what there is", "[driver]") {
  ask("12040;NVIDIA H100,9,0");
  CHECK(namedDevice("cpu").is_cpu());
  CHECK(namedDevice("auto").is_cpu());
  CHECK_THROWS_WITH(namedDevice("cuda"), Catch::Contains("580"));
  CHECK_THROWS_WITH(namedDevice("cuda:x"), Catch::Contains("cuda:x"));
  CHECK_THROWS_WITH(namedDevice("tpu"), Catch::Contains("there is cpu"));
}
