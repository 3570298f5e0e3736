// SPDX-License-Identifier: GPL-3.0-or-later
// A machine with a driver, a CUDA library and a GPU, all three played: the program lies beside the
// stand-ins and finds them as it would find the real ones.
#include <dlfcn.h>
#include <stdlib.h>

#include <new>

#include "models/base/error.h"
#include "models/base/out_of_memory.h"
#include "models/cuda/card_use.h"
#include "models/cuda/cuda_library.h"
#include "models/cuda/device_graph.h"
#include "models/cuda/device_kernels.h"
#include "models/cuda/named_device.h"
#include "models/kernels/fused_kernels.h"
#include "tests/support/catch_torch.h"
#include "tests/support/test_data.h"

using namespace crossflow::models;

namespace {

const CudaLibrary& played() {
  static const std::string kDriver =
      crossflow::tests::programPath("fake-driver/libcuda.so.1").string();
  ::setenv("FAKE_DRIVER", "13000;NVIDIA H200,9,0;NVIDIA H200,9,0", 1);
  static void* const kOpened = ::dlopen(kDriver.c_str(), RTLD_NOW | RTLD_GLOBAL);
  REQUIRE(kOpened != nullptr);
  return CudaLibrary::get();
}

/// What recording `work` throws, or repeating it once it is recorded: its text, and whether it
/// counts as want of memory.
struct Fault {
  std::string text;
  bool full = false, ours = false;
};

Fault faultOf(const char* played, const std::function<void()>& work) {
  ::setenv("FAKE_GRAPH", played, 1);
  try {
    DeviceGraph::capture({c10::kCUDA, 0}, work)->replay();
  } catch (const std::exception& fault) {
    const bool ours = dynamic_cast<const crossflow::base::Error*>(&fault) != nullptr;
    return {fault.what(), crossflow::base::isOutOfMemory(fault), ours};
  }
  return {};
}

}  // namespace

TEST_CASE("without a compiler for kernels networks keep LibTorch's operators", "[driver]") {
  REQUIRE(played().available());
  const c10::Device card(c10::kCUDA, 0);
  CHECK(prepareFusedKernels(card) == "There is no compiler here.");
  CHECK(prepareFusedKernels(card) == "There is no compiler here.");
  CHECK_FALSE(hasFusedKernels(card));
  CHECK_FALSE(prepareFusedKernels(c10::kCPU).empty());
  ::setenv("CROSSFLOW_OWN_KERNELS", "0", 1);
  CHECK(prepareFusedKernels(card) == "CROSSFLOW_OWN_KERNELS is 0");
  ::unsetenv("CROSSFLOW_OWN_KERNELS");
}

TEST_CASE("what driver and LibTorch both see can be used", "[driver]") {
  const CudaLibrary& cuda = played();
  INFO(cuda.whyNot().english());
  REQUIRE(cuda.available());
  CHECK(cuda.whyNot().english().empty());
  CHECK(cuda.driver().cards.size() == 2);
  REQUIRE(cuda.devices().size() == 1);  // LibTorch sees one
  const CudaDevice* device = cuda.device(0);
  REQUIRE(device != nullptr);
  CHECK(device->name == "NVIDIA H200");
  CHECK(device->uuid == "GPU-00010203-0405-0607-0809-0a0b0c0d0e0f");
  CHECK(device->totalMemory == int64_t{8} << 30);
  CHECK(device->fastBFloat16());
  CHECK(cuda.device(1) == nullptr);
  CHECK(whyCardNotUsed(cuda, 0).english().empty());
  CHECK_THAT(whyCardNotUsed(cuda, 1).english(), Catch::Contains("does not see this card"));
  CHECK(cuda.freeMemory(0) == int64_t{6} << 30);
}

TEST_CASE("the GPU that can be used is the one that is meant by no name", "[driver]") {
  played();
  for (const char* name : {"auto", "cuda", "cuda:0"})
    CHECK(namedDevice(name) == c10::Device(c10::kCUDA, 0));
  CHECK(namedDevice("cpu").is_cpu());
  CHECK_THROWS_WITH(namedDevice("cuda:1"), Catch::Contains("there is cpu, cuda:0"));
}

TEST_CASE("a recording that fails says why, and want of memory stays what it is", "[driver]") {
  played();
  const auto nothing = [] {};
  CHECK(faultOf("", nothing).text.empty());
  CHECK(faultOf("", [] { throw std::bad_alloc(); }).full);
  CHECK(faultOf("", [] { throw crossflow::base::Error("not this"); }).text == "not this");

  const Fault refused = faultOf("operation not permitted when stream is capturing", nothing);
  CHECK_THAT(refused.text,
             Catch::Contains("could not be recorded") && Catch::Contains("not permitted"));
  CHECK(refused.ours);
  CHECK_FALSE(refused.full);
  CHECK(faultOf("CUDA out of memory. Tried to allocate 2 GiB", nothing).full);

  CHECK_THAT(faultOf("replay unspecified launch failure", nothing).text,
             Catch::Contains("could not be repeated") && Catch::Contains("launch failure"));
  CHECK(faultOf("replay CUDA error: out of memory", nothing).full);
}
