// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/side_lane.h"

#include "models/torch.h"

#include <c10/core/Event.h>
#include <c10/core/StreamGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <memory>

namespace crossflow::models {
namespace {

/// Memory that the work takes belongs to its stream: what is freed there is used again there, in
/// order.
struct GpuLane {
  explicit GpuLane(c10::Device where)
      : gpu(where.type()),
        device(where),
        stream(gpu.getStreamFromGlobalPool(device, /*isHighPriority=*/false)) {}

  LaneWork ask(const std::function<void()>& work, const at::Tensor& used) const {
    c10::Event before(device.type());
    const auto end = std::make_shared<c10::Event>(device.type());
    before.record(gpu.getStream(device));
    before.block(stream);
    used.record_stream(stream);
    try {
      const c10::StreamGuard aside(stream);
      work();
      end->record(stream);
    } catch (...) {
      stream.synchronize();
      throw;
    }
    return {.done = [end] { return end->query(); }, .wait = [end] { end->synchronize(); }};
  }

  c10::impl::VirtualGuardImpl gpu;
  c10::Device device;
  c10::Stream stream;
};

}  // namespace

SideLane sideLane(c10::Device device) {
  if (!device.is_cuda()) return {};
  return [lane = std::make_shared<const GpuLane>(device)](const std::function<void()>& work,
                                                          const at::Tensor& used) {
    return lane->ask(work, used);
  };
}

}  // namespace crossflow::models
