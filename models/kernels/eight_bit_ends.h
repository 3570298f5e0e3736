// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What follows a product of 8 bits, for kernels that keep numbers in Registers (each_processor.h).

#include "models/kernels/each_processor.h"

namespace crossflow::models {

enum class EightBitEnd { Nothing, Gelu, Times, Plus };

namespace lanes {

/// x · (1 + erf(x/√2)) / 2 to 1e-6, erf as the quotient of polynomials that Eigen has.
template <class R>
CROSSFLOW_INLINE void exactGelu(Floats<R>& x) {
  Floats<R> z = x * 0.70710678f;
  z = z > 4.0f ? Floats<R>{} + 4.0f : z;
  z = z < -4.0f ? Floats<R>{} - 4.0f : z;
  const Floats<R> square = z * z;
  Floats<R> above = square * -2.72614225801306e-10f + 2.77068142495902e-08f;
  above = above * square - 2.10102402082508e-06f;
  above = above * square - 5.69250639462346e-05f;
  above = above * square - 7.34990630326855e-04f;
  above = above * square - 2.95459980854025e-03f;
  above = above * square - 1.60960333262415e-02f;
  Floats<R> below = square * -1.45660718464996e-05f - 2.13374055278905e-04f;
  below = below * square - 1.68282697438203e-03f;
  below = below * square - 7.37332916720468e-03f;
  below = below * square - 1.42647390514189e-02f;
  x *= 0.5f + 0.5f * z * above / below;
}

/// `other` is read only where it takes part.
template <class R, EightBitEnd kEnd, class Other>
CROSSFLOW_INLINE void finish(Floats<R>& value, const Other* other) {
  if constexpr (kEnd == EightBitEnd::Gelu) exactGelu<R>(value);
  if constexpr (kEnd == EightBitEnd::Times || kEnd == EightBitEnd::Plus) {
    Floats<R> more;
    R::load(other, more);
    if constexpr (kEnd == EightBitEnd::Times)
      value *= more;
    else
      value += more;
  }
}

}  // namespace lanes
}  // namespace crossflow::models
