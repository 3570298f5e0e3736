// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/gated_mlp.h"

#include "models/torch.h"

#include "models/layers/few_kernels.h"

namespace crossflow::models {

MLPBlockImpl::MLPBlockImpl(int64_t width, int64_t hidden) {
  norm = register_module("norm", TDRMSNorm(width));
  w0 = register_module("w0", Linear(width, hidden));
  w1 = register_module("w1", Linear(width, hidden));
  w2 = register_module("w2", Linear(hidden, width));
}

at::Tensor MLPBlockImpl::gate(const at::Tensor& y) const {
  // Or both products would bring it to their type.
  const bool once = FewKernels::wantedFor(y) && y.scalar_type() != w0->inputType();
  const at::Tensor input = once ? y.to(w0->inputType()) : y;
  return w1->forwardTimes(input, w0->forwardGelu(input));
}

}  // namespace crossflow::models
