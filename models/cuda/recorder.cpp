// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/recorder.h"

#include <c10/core/Event.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <array>
#include <memory>

#include "models/cuda/device_graph.h"

namespace crossflow::models {
namespace {

/// A graph that is never more than two repetitions ahead of its device.
class PacedGraph {
 public:
  PacedGraph(c10::Device device, const std::function<void()>& work)
      : device_(device),
        graph_(DeviceGraph::capture(device, work)),
        ends_{c10::Event(device.type()), c10::Event(device.type())} {}

  void replay() {
    c10::Event& end = ends_[next_];
    next_ = 1 - next_;
    end.synchronize();  // of the repetition before the last
    graph_->replay();
    end.record(c10::impl::VirtualGuardImpl(device_.type()).getStream(device_));
  }

 private:
  c10::Device device_;
  std::unique_ptr<DeviceGraph> graph_;
  std::array<c10::Event, 2> ends_;
  size_t next_ = 0;
};

}  // namespace

Recorder deviceRecorder() {
  return [](c10::Device device, const std::function<void()>& work) -> Replay {
    return [graph = std::make_shared<PacedGraph>(device, work)] { graph->replay(); };
  };
}

}  // namespace crossflow::models
