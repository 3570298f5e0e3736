// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/out_of_memory.h"

#include <catch2/catch.hpp>
#include <new>
#include <stdexcept>
#include <string>

#include "models/base/error.h"

using namespace crossflow;

namespace {

/// Stands for c10::OutOfMemoryError, which this program is not linked with.
struct DeviceOutOfMemoryError : std::exception {
  const char* what() const noexcept override { return "no room"; }
};

bool says(const char* text) {
  return isOutOfMemory(std::runtime_error(text));
}

}  // namespace

TEST_CASE("all ways to say that memory ran out are known", "[out_of_memory]") {
  CHECK(isOutOfMemory(std::bad_alloc()));
  CHECK(isOutOfMemory(DeviceOutOfMemoryError()));
  CHECK(says("CUDA out of memory. Tried to allocate 2.00 GiB."));
  CHECK(says("CUDA error: out of memory\nCUDA kernel errors might be reported later."));
  CHECK(
      says("[enforce fail at alloc_cpu.cpp:124] err == 0. DefaultCPUAllocator: can't allocate "
           "memory: you tried to allocate 8 bytes. Error code 12 (Cannot allocate memory)"));
  CHECK(says("DefaultCPUAllocator: not enough memory: you tried to allocate 8 bytes."));
  CHECK(says("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"));
  CHECK(says("cuDNN error: CUDNN_STATUS_ALLOC_FAILED"));
}

TEST_CASE("other failures are not taken for want of memory", "[out_of_memory]") {
  CHECK_FALSE(says("CUDA error: an illegal memory access was encountered"));
  CHECK_FALSE(says("CUDA error: CUBLAS_STATUS_EXECUTION_FAILED"));
  CHECK_FALSE(says("a back trace\nthat names out of memory"));
  CHECK_FALSE(isOutOfMemory(Error("'out of memory.pt' cannot be opened.")));
}
