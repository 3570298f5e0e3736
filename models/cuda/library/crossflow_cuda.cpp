// SPDX-License-Identifier: GPL-3.0-or-later
// The shared library crossflow_cuda: everything that links to NVIDIA's part of LibTorch. See
// cuda_interface.h for what the functions promise. No exception leaves it.

#include <ATen/cuda/CUDAContextLight.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAFunctions.h>
#include <c10/cuda/CUDAGuard.h>
#include <cuda_runtime_api.h>

#include <cstdio>
#include <exception>
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>

#include "models/cuda/cuda_interface.h"

namespace crossflow::models {
namespace {

bool describe(int device, CudaDeviceFacts* facts) {
  cudaDeviceProp properties{};
  if (cudaGetDeviceProperties(&properties, device) != cudaSuccess) return false;
  std::snprintf(facts->name, sizeof facts->name, "%s", properties.name);
  facts->totalMemory = static_cast<int64_t>(properties.totalGlobalMem);
  facts->major = properties.major;
  facts->minor = properties.minor;
  return true;
}

int deviceCount() {
  return c10::cuda::device_count();
}

int64_t freeMemory(int device) {
  try {
    const c10::cuda::CUDAGuard guard(static_cast<c10::DeviceIndex>(device));
    size_t available = 0, total = 0;
    return cudaMemGetInfo(&available, &total) == cudaSuccess ? static_cast<int64_t>(available) : -1;
  } catch (const std::exception&) {
    return -1;
  }
}

void emptyCache() {
  try {
    c10::cuda::CUDACachingAllocator::emptyCache();
  } catch (const std::exception&) {
    return;  // after a fault of the device; the next use of it reports that
  }
}

bool limitMemory(int device, double fraction) {
  try {
    c10::cuda::CUDACachingAllocator::setMemoryFraction(fraction,
                                                       static_cast<c10::DeviceIndex>(device));
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

bool makeNccl(const void* store, int rank, int size, int64_t timeoutMilliseconds, void* backend,
              char* error, size_t errorSize) {
  try {
    auto options = c10d::ProcessGroupNCCL::Options::create();
    options->timeout = std::chrono::milliseconds(timeoutMilliseconds);
    *static_cast<c10::intrusive_ptr<c10d::Backend>*>(backend) =
        c10::make_intrusive<c10d::ProcessGroupNCCL>(
            *static_cast<const c10::intrusive_ptr<c10d::Store>*>(store), rank, size, options);
    return true;
  } catch (const std::exception& failure) {
    std::snprintf(error, errorSize, "%s", failure.what());
    return false;
  }
}

constexpr CudaInterface kInterface{
    kCudaInterfaceVersion, deviceCount, describe, freeMemory, emptyCache, limitMemory, makeNccl};

}  // namespace
}  // namespace crossflow::models

extern "C" __attribute__((visibility("default"))) const crossflow::models::CudaInterface*
crossflow_cuda_interface() {
  return &crossflow::models::kInterface;
}
