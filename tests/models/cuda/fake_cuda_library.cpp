// SPDX-License-Identifier: GPL-3.0-or-later
// A CUDA library with one device and nothing behind it. Recording does the work once; where
// FAKE_GRAPH has a text, recording or, after "replay ", repeating fails with it.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include "models/cuda/cuda_interface.h"

namespace {

constexpr int64_t kFree = int64_t{6} << 30;

std::string fault() {
  const char* text = std::getenv("FAKE_GRAPH");
  return text == nullptr ? "" : text;
}

void* record(int, void (*work)(void*), void* argument, char* error, size_t errorSize) {
  static int graph = 0;
  try {
    work(argument);
  } catch (const std::exception& thrown) {
    std::snprintf(error, errorSize, "%s", thrown.what());
    return nullptr;
  }
  if (fault().empty() || fault().starts_with("replay ")) return &graph;
  std::snprintf(error, errorSize, "%s", fault().c_str());
  return nullptr;
}

bool repeat(void*, char* error, size_t errorSize) {
  if (!fault().starts_with("replay ")) return true;
  std::snprintf(error, errorSize, "%s", fault().substr(7).c_str());
  return false;
}

constexpr crossflow::models::CudaInterface kInterface{
    .version = crossflow::models::kCudaInterfaceVersion,
    .deviceCount = [] { return 1; },
    .freeMemory = [](int) { return kFree; },
    .emptyCache = [] {},
    .limitMemory = [](int, double) { return true; },
    .captureGraph = record,
    .replayGraph = repeat,
    .freeGraph = [](void*) {},
    .compileProgram = [](const char*, const char*, size_t*, char* error,
                         size_t errorSize) -> void* {
      std::snprintf(error, errorSize, "There is no compiler here.");
      return nullptr;
    },
    .freeProgram = [](void*) {},
    .loadProgram = [](int, const void*, char*, size_t) -> void* { return nullptr; },
    .findKernel = [](void*, const char*, char*, size_t) -> void* { return nullptr; },
    .startKernel = [](int, void*, const uint32_t*, const uint32_t*, void**, char*,
                      size_t) { return false; },
    .makeNccl =
        [](const void*, int, int, int64_t, void*, char* error, size_t) {
          *error = '\0';
          return false;
        }};

}  // namespace

extern "C" const crossflow::models::CudaInterface* crossflow_cuda_interface() {
  return &kInterface;
}
