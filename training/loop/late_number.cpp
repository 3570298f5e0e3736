// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/late_number.h"

#include <c10/core/impl/VirtualGuardImpl.h>

#include "models/torch.h"

namespace crossflow::training {

std::optional<double> LateNumber::exchange(const at::Tensor& value) {
  std::optional<double> before;
  if (coming_.defined()) {
    if (there_) there_->synchronize();
    before = coming_.item<double>();
  }
  const bool device = value.is_cuda();
  coming_ = at::empty({}, value.options().device(at::kCPU).pinned_memory(device));
  coming_.copy_(value, /*non_blocking=*/device);
  if (device) {
    there_.emplace(value.device().type());
    there_->record(c10::impl::VirtualGuardImpl(value.device().type()).getStream(value.device()));
  }
  return before;
}

}  // namespace crossflow::training
