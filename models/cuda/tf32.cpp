// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/tf32.h"

#include "models/torch.h"

namespace crossflow::models {

void useTf32(Tf32 where, c10::Device device) {
  if (!device.is_cuda()) return;
  at::globalContext().setAllowTF32CuDNN(where != Tf32::Nowhere);
  at::globalContext().setFloat32MatmulPrecision(where == Tf32::Everywhere ? "high" : "highest");
}

}  // namespace crossflow::models
