// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/device_graph.h"

#include "models/base/error.h"
#include "models/cuda/cuda_library.h"

namespace crossflow::models {
namespace {

constexpr size_t kLongestError = 1024;

}  // namespace

std::unique_ptr<DeviceGraph> DeviceGraph::capture(c10::Device device,
                                                  const std::function<void()>& work) {
  const CudaLibrary& cuda = CudaLibrary::get();
  if (!device.is_cuda() || !cuda.available())
    throw Error("Only a GPU records its work: " + cuda.whyNot().english());
  char error[kLongestError] = "";
  const auto run = [](void* argument) { (*static_cast<const std::function<void()>*>(argument))(); };
  void* graph = cuda.functions().captureGraph(
      device.index(), run, const_cast<void*>(static_cast<const void*>(&work)), error, sizeof error);
  if (graph == nullptr) throw Error(std::string("The GPU's work could not be recorded: ") + error);
  return std::unique_ptr<DeviceGraph>(new DeviceGraph(graph));
}

DeviceGraph::~DeviceGraph() {
  CudaLibrary::get().functions().freeGraph(graph_);
}

void DeviceGraph::replay() const {
  char error[kLongestError] = "";
  if (!CudaLibrary::get().functions().replayGraph(graph_, error, sizeof error))
    throw Error(std::string("The GPU's recorded work could not be repeated: ") + error);
}

}  // namespace crossflow::models
