// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/device_feed.h"

#include <c10/core/StreamGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include "models/torch.h"

namespace crossflow::training {

DeviceFeed::DeviceFeed(std::function<Batch()> take, at::Device device)
    : take_(std::move(take)), device_(device) {
  if (!device_.is_cuda()) return;
  const c10::impl::VirtualGuardImpl gpu(device_.type());
  stream_ = gpu.getStreamFromGlobalPool(device_, /*isHighPriority=*/false);
  there_.emplace(device_.type());
}

void DeviceFeed::prepare() {
  if (!stream_ || coming_) return;
  const Batch batch = take_();  // its memory is kept by LibTorch until the copies have read it
  const c10::StreamGuard aside(*stream_);
  coming_ = batch.to(device_);
  there_->record(*stream_);
}

Batch DeviceFeed::next() {
  if (!stream_) return take_().to(device_);
  prepare();
  const c10::Stream now = c10::impl::VirtualGuardImpl(device_.type()).getStream(device_);
  there_->block(now);
  Batch batch = *std::exchange(coming_, std::nullopt);
  batch.usedOn(now);
  return batch;
}

}  // namespace crossflow::training
