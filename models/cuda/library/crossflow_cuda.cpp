// SPDX-License-Identifier: GPL-3.0-or-later
// The shared library crossflow_cuda: everything that links to NVIDIA's part of LibTorch. See
// cuda_interface.h for what the functions promise. No exception leaves it.

#include <ATen/cuda/CUDAContextLight.h>
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAFunctions.h>
#include <c10/cuda/CUDAGuard.h>
#include <cuda_runtime_api.h>

#include <cstdio>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>

#include "models/cuda/cuda_interface.h"
#include "models/cuda/library/own_kernels.h"

namespace crossflow::models {
namespace {

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

/// Ends a recording that failed, so that its stream and memory can be used again.
void abandon(at::cuda::CUDAGraph& graph) {
  try {
    graph.capture_end();
  } catch (const std::exception&) {
    cudaGetLastError();  // the failure itself is on its way already
  }
}

/// One for each device: cuBLAS keeps a workspace for each stream that it was ever asked on.
c10::cuda::CUDAStream recordingStream(int device) {
  static std::map<int, c10::cuda::CUDAStream> streams;
  const auto index = static_cast<c10::DeviceIndex>(device);
  return streams.try_emplace(device, c10::cuda::getStreamFromPool(false, index)).first->second;
}

void record(at::cuda::CUDAGraph& graph, void (*work)(void*), void* argument) {
  graph.capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal);
  try {
    work(argument);
  } catch (...) {
    abandon(graph);
    throw;
  }
  graph.capture_end();
}

struct Graph {
  at::cuda::CUDAGraph recorded;
  int device = 0;
};

void* captureGraph(int device, void (*work)(void*), void* argument, char* error, size_t errorSize) {
  static std::mutex oneAtATime;
  const std::lock_guard lock(oneAtATime);
  try {
    const c10::cuda::CUDAGuard guard(static_cast<c10::DeviceIndex>(device));
    auto graph = std::make_unique<Graph>();
    graph->device = device;
    const c10::cuda::CUDAStream stream = recordingStream(device);
    c10::cuda::device_synchronize();
    {
      // Recording is possible on streams other than the default one alone.
      const c10::cuda::CUDAStreamGuard onStream(stream);
      work(argument);
      stream.synchronize();
      // The recording has memory of its own: what the trial took would lie beside it unused.
      c10::cuda::CUDACachingAllocator::emptyCache();
      record(graph->recorded, work, argument);
    }
    return graph.release();
  } catch (const std::exception& failure) {
    std::snprintf(error, errorSize, "%s", failure.what());
    return nullptr;
  }
}

bool replayGraph(void* graph, char* error, size_t errorSize) {
  try {
    auto* captured = static_cast<Graph*>(graph);
    const c10::cuda::CUDAGuard guard(static_cast<c10::DeviceIndex>(captured->device));
    captured->recorded.replay();
    return true;
  } catch (const std::exception& failure) {
    std::snprintf(error, errorSize, "%s", failure.what());
    return false;
  }
}

void freeGraph(void* graph) {
  delete static_cast<Graph*>(graph);
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

constexpr CudaInterface kInterface{.version = kCudaInterfaceVersion,
                                   .deviceCount = deviceCount,
                                   .freeMemory = freeMemory,
                                   .emptyCache = emptyCache,
                                   .limitMemory = limitMemory,
                                   .captureGraph = captureGraph,
                                   .replayGraph = replayGraph,
                                   .freeGraph = freeGraph,
                                   .compileProgram = compileProgram,
                                   .freeProgram = freeProgram,
                                   .loadProgram = loadProgram,
                                   .findKernel = findKernel,
                                   .startKernel = startKernel,
                                   .makeNccl = makeNccl};

}  // namespace
}  // namespace crossflow::models

extern "C" __attribute__((visibility("default"))) const crossflow::models::CudaInterface*
crossflow_cuda_interface() {
  return &crossflow::models::kInterface;
}
