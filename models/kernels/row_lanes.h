// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sixteen numbers at a time, for kernels that are the same for all processors.

#include "models/kernels/registers.h"

namespace crossflow::models::lanes {

constexpr int64_t kLanes = 16;
using Sixteen = Registers<kLanes>;
using Lanes = Sixteen::Floats;

template <class Number>
CROSSFLOW_INLINE void load(const Number* from, Lanes& to) {
  Sixteen::load(from, to);
}

template <class Number>
CROSSFLOW_INLINE void store(const Lanes& from, Number* to) {
  Sixteen::store(from, to);
}

CROSSFLOW_INLINE void exponential(Lanes& x) {
  Sixteen::exponential(x);
}

CROSSFLOW_INLINE float sum(const Lanes& lanes) {
  return Sixteen::sum(lanes);
}

}  // namespace crossflow::models::lanes
