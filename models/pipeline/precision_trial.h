// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which number format this processor multiplies faster, found by trying both. What a processor
// claims to know says little: without units of their own bf16 products are emulated at half the
// speed of fp32, with them they take half the time.

#include <c10/core/ScalarType.h>

namespace crossflow::models {

struct PrecisionTrial {
  static constexpr double kMultiplyAdds = 128.0 * 1024 * 1024;  // of the layer that is timed
  double float32Seconds = 0, bfloat16Seconds = 0;               // the layer, of one thread

  /// bf16 only where it is clearly faster: a little speed is not worth a rounding.
  c10::ScalarType winner() const;
};

/// Times a linear layer of usual size in both formats, in the form that networks run in here, on as
/// many threads as they have. Blocks for some 50 ms, half a second where bf16 is emulated.
PrecisionTrial tryPrecisions();

/// The trial of this processor, made once in the life of the process.
const PrecisionTrial& precisionTrial();

/// The dtype in which networks run fastest on this processor without visible loss: the winner of
/// precisionTrial().
c10::ScalarType bestCpuPrecision();

}  // namespace crossflow::models
