// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// bf16 autocast for the forward pass. A new thread starts without it and with fp16 as its type, so
// type and switch are both set here, and restored.

#include <ATen/autocast_mode.h>

namespace crossflow::training {

class Autocast {
 public:
  Autocast(at::DeviceType device, bool on) : device_(device), on_(on) {
    if (!on_) return;
    before_ = at::autocast::is_autocast_enabled(device_);
    type_ = at::autocast::get_autocast_dtype(device_);
    at::autocast::set_autocast_dtype(device_, at::kBFloat16);
    at::autocast::set_autocast_enabled(device_, true);
    at::autocast::increment_nesting();
  }
  ~Autocast() {
    if (!on_) return;
    if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
    at::autocast::set_autocast_enabled(device_, before_);
    at::autocast::set_autocast_dtype(device_, type_);
  }
  Autocast(const Autocast&) = delete;
  Autocast& operator=(const Autocast&) = delete;

 private:
  at::DeviceType device_;
  bool on_, before_ = false;
  at::ScalarType type_ = at::kHalf;
};

}  // namespace crossflow::training
