// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Used by the text encoders: a vocabulary that does not belong to the weights is an error with a
// name, not an index out of bounds.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

/// Throws Error unless 0 <= ids < vocabSize everywhere. `encoder` names the network in the message.
/// Waits for the device: call it once per prompt.
void expectTokensWithin(const at::Tensor& ids, int64_t vocabSize, const char* encoder);

}  // namespace crossflow::models
