// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/staged_copy.h"

#include <c10/core/Event.h>
#include <c10/core/StreamGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <algorithm>
#include <memory>

#include "models/base/error.h"
#include "models/torch.h"

namespace crossflow::models {
namespace {

// Two of them stay with LibTorch until the program ends. A millisecond's copy each on a fast bus.
constexpr int64_t kBufferBytes = 32 << 20;

struct SideStream {
  explicit SideStream(at::Device where)
      : gpu(where.type()),
        device(where),
        stream(gpu.getStreamFromGlobalPool(device, /*isHighPriority=*/false)),
        before(device.type()),
        sent{c10::Event(device.type()), c10::Event(device.type())} {}

  void send(const at::Tensor& target, const at::Tensor& piece, size_t buffer) {
    // What was asked for before may still use the memory that the target was given.
    before.record(gpu.getStream(device));
    before.block(stream);
    const c10::StreamGuard aside(stream);
    target.copy_(piece, /*non_blocking=*/true);
    sent[buffer].record(stream);
  }

  c10::impl::VirtualGuardImpl gpu;
  at::Device device;
  c10::Stream stream;
  c10::Event before;
  std::array<c10::Event, 2> sent;
};

at::Tensor bytesOf(const at::Tensor& contiguous) {
  return contiguous.view({-1}).view(at::kByte);
}

}  // namespace

std::optional<StagingLine> stagingLine(at::Device device) {
  if (!device.is_cuda()) return std::nullopt;
  StagingLine line;
  try {
    for (at::Tensor& buffer : line.buffers)
      buffer = at::empty({kBufferBytes}, at::TensorOptions(at::kByte).pinned_memory(true));
  } catch (const c10::Error&) {
    return std::nullopt;
  }
  const auto side = std::make_shared<SideStream>(device);
  line.send = [side](const at::Tensor& target, const at::Tensor& piece, size_t buffer) {
    side->send(target, piece, buffer);
  };
  line.wait = [side](size_t buffer) { side->sent[buffer].synchronize(); };
  return line;
}

StagedCopy::~StagedCopy() {
  try {
    finish();
  } catch (const std::exception&) {
    // The device has failed: whoever uses it next hears why.
  }
}

void StagedCopy::finish() {
  for (size_t buffer = 0; buffer < line_.buffers.size(); ++buffer) line_.wait(buffer);
}

at::Tensor StagedCopy::to(at::Device device, const at::Tensor& value, const std::stop_token& stop) {
  // With gaps between its numbers it is no run of bytes; weights of files seldom are so.
  if (!value.is_contiguous()) return value.to(device);
  at::Tensor target = at::empty(value.sizes(), value.options().device(device));
  if (value.numel() == 0) return target;
  try {
    send(bytesOf(target), bytesOf(value), stop);
  } catch (...) {
    finish();  // nothing may still be written into memory that is given back now
    throw;
  }
  return target;
}

void StagedCopy::send(const at::Tensor& target, const at::Tensor& source,
                      const std::stop_token& stop) {
  const int64_t most = line_.buffers[0].numel();
  for (int64_t from = 0; from < source.numel(); from += most) {
    if (stop.stop_requested()) throw Cancelled();
    const int64_t bytes = std::min(most, source.numel() - from);
    const size_t buffer = std::exchange(next_, 1 - next_);
    line_.wait(buffer);
    const at::Tensor piece = line_.buffers[buffer].narrow(0, 0, bytes);
    piece.copy_(source.narrow(0, from, bytes));
    line_.send(target.narrow(0, from, bytes), piece, buffer);
  }
}

}  // namespace crossflow::models
