// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Batches on the device, the next one copied there while the device works on this one: on a GPU the
// copy has a stream of its own, and only the batch's use waits for it.

#include <c10/core/Event.h>
#include <c10/core/Stream.h>

#include <functional>
#include <optional>

#include "training/data/batch.h"

namespace crossflow::training {

class DeviceFeed {
 public:
  /// `take` gives the next batch on the processor, in pinned memory where copies are to overlap.
  DeviceFeed(std::function<Batch()> take, at::Device device);

  /// The next batch, for the device's current stream. Blocks and throws as `take` does.
  Batch next();
  /// Begins to copy the batch after the last one; once this one's work has been asked for. Blocks
  /// as `take` does. Nothing on a processor.
  void prepare();

 private:
  std::function<Batch()> take_;
  at::Device device_;
  std::optional<c10::Stream> stream_;
  std::optional<Batch> coming_;
  std::optional<c10::Event> there_;
};

}  // namespace crossflow::training
