// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/device_graph.h"

#include <exception>

#include "models/base/error.h"
#include "models/base/out_of_memory.h"
#include "models/cuda/cuda_library.h"

namespace crossflow::models {
namespace {

constexpr size_t kLongestError = 1024;

/// An Error of ours never counts as want of memory: what says so stays what it is.
[[noreturn]] void fail(const std::string& text, const char* reason) {
  const std::runtime_error plain(reason);
  if (isOutOfMemory(plain)) throw plain;
  throw Error(text + ": " + reason);
}

std::mutex& recording() {
  static std::mutex mutex;
  return mutex;
}

/// What the library runs; its fault is kept, the library only has its text.
struct Work {
  const std::function<void()>& run;
  std::exception_ptr fault;

  static void call(void* argument) {
    auto& work = *static_cast<Work*>(argument);
    try {
      work.run();
    } catch (...) {
      work.fault = std::current_exception();
      throw;
    }
  }
};

}  // namespace

std::unique_ptr<DeviceGraph> DeviceGraph::capture(c10::Device device,
                                                  const std::function<void()>& work) {
  const CudaLibrary& cuda = CudaLibrary::get();
  if (!device.is_cuda() || !cuda.available())
    throw Error("Only a GPU records its work: " + cuda.whyNot().english());
  const std::lock_guard alone(recording());
  char error[kLongestError] = "";
  Work whole{work, {}};
  void* graph =
      cuda.functions().captureGraph(device.index(), &Work::call, &whole, error, sizeof error);
  if (graph == nullptr && whole.fault) std::rethrow_exception(whole.fault);
  if (graph == nullptr) fail("The GPU's work could not be recorded", error);
  return std::unique_ptr<DeviceGraph>(new DeviceGraph(graph));
}

NobodyRecords::NobodyRecords() : lock_(recording()) {}

DeviceGraph::~DeviceGraph() {
  CudaLibrary::get().functions().freeGraph(graph_);
}

void DeviceGraph::replay() const {
  char error[kLongestError] = "";
  if (!CudaLibrary::get().functions().replayGraph(graph_, error, sizeof error))
    fail("The GPU's recorded work could not be repeated", error);
}

}  // namespace crossflow::models
