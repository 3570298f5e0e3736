// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table of functions that the shared library crossflow_cuda exports. It is the one place that
// touches NVIDIA's part of LibTorch; the rest of the program opens it by name where a driver is
// present (cuda_library) and runs without it everywhere else. Torch-free but for opaque pointers.

#include <cstddef>
#include <cstdint>

namespace crossflow::models {

inline constexpr int kCudaInterfaceVersion = 3;
inline constexpr char kCudaInterfaceSymbol[] = "crossflow_cuda_interface";

struct CudaInterface {
  int version;
  int (*deviceCount)();
  /// Bytes free on the device; opens a context there. -1 on failure.
  int64_t (*freeMemory)(int device);
  /// Gives cached blocks back to the driver.
  void (*emptyCache)();
  /// Caps what this process takes of a device, 0..1: running out is an exception, never a spill.
  bool (*limitMemory)(int device, double fraction);
  /// Records what work(argument) puts on the device and does it once before, so that everything is
  /// there. nullptr with a text in `error` on failure. All tensors involved stay where they are.
  void* (*captureGraph)(int device, void (*work)(void*), void* argument, char* error,
                        size_t errorSize);
  /// Puts it on the device's current stream again; false with a text in `error` on failure.
  bool (*replayGraph)(void* graph, char* error, size_t errorSize);
  void (*freeGraph)(void* graph);
  /// CUDA source as a program of one kind of card ("sm_90"), its size in `size`; no card is needed.
  /// nullptr with a text in `error` on failure, as the next two. Freed by freeProgram.
  void* (*compileProgram)(const char* source, const char* architecture, size_t* size, char* error,
                          size_t errorSize);
  void (*freeProgram)(void* program);
  /// The program must stay where it is for as long as the process lives.
  void* (*loadProgram)(int device, const void* program, char* error, size_t errorSize);
  void* (*findKernel)(void* loaded, const char* name, char* error, size_t errorSize);
  /// Puts a kernel on the device's current stream. blocks: three numbers, threads: two.
  bool (*startKernel)(int device, void* kernel, const uint32_t* blocks, const uint32_t* threads,
                      void** arguments, char* error, size_t errorSize);
  /// `store` is a c10::intrusive_ptr<c10d::Store>*, `backend` a c10::intrusive_ptr<c10d::Backend>*
  /// that receives the NCCL backend. False with a text in `error` on failure.
  bool (*makeNccl)(const void* store, int rank, int size, int64_t timeoutMilliseconds,
                   void* backend, char* error, size_t errorSize);
};

}  // namespace crossflow::models
