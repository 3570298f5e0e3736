// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/gated_mlp.h"

#include "models/torch.h"

namespace crossflow::models {

MLPBlockImpl::MLPBlockImpl(int64_t width, int64_t hidden) {
  norm = register_module("norm", TDRMSNorm(width));
  w0 = register_module("w0", Linear(width, hidden));
  w1 = register_module("w1", Linear(width, hidden));
  w2 = register_module("w2", Linear(hidden, width));
}

at::Tensor MLPBlockImpl::gate(const at::Tensor& y) const {
  return w1->forwardTimes(y, w0->forwardGelu(y));
}

}  // namespace crossflow::models
