// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A network's forward and backward pass on parts of a batch side by side, one part a thread. Small
// networks gain little from threads within each operator: waking them costs as much as the work.

#include <ATen/core/Tensor.h>

#include <functional>
#include <vector>

namespace crossflow::training {

/// Computes outputs, one row each for every row of the inputs. Called on several threads at a time;
/// draws no random numbers.
using RowBody = std::function<std::vector<at::Tensor>(const std::vector<at::Tensor>& inputs)>;

/// How many parts pay for a batch of `rows` on the processor's threads; 1: none do. Follows from
/// its arguments and the number of threads alone, so that a resumed run adds in the same order.
int64_t rowParts(int64_t rows, const std::vector<at::Tensor>& parameters);

/// body(inputs), with gradients for the inputs and for `parameters`, all that the body depends on.
/// The same up to rounding: gradients are summed part by part.
std::vector<at::Tensor> inRowParts(const std::vector<at::Tensor>& parameters, const RowBody& body,
                                   const std::vector<at::Tensor>& inputs);

}  // namespace crossflow::training
