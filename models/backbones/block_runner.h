// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a backbone lets others step between its blocks: the trainer to save memory, parity checks to
// see inner values. Both are empty in normal use and cost nothing then.

#include <torch/nn/module.h>

#include <functional>
#include <string>
#include <vector>

namespace crossflow::models {

/// Computes one block's output from every tensor it depends on besides its own parameters.
using BlockBody = std::function<at::Tensor(const std::vector<at::Tensor>& inputs)>;

/// Called in place of body(inputs) when installed. The trainer's runs the body without keeping its
/// activations and computes it again in the backward pass; `block` owns the parameters involved.
using BlockRunner = std::function<at::Tensor(torch::nn::Module& block, const BlockBody& body,
                                             const std::vector<at::Tensor>& inputs)>;

/// Is shown inner values as they appear, under names such as "block0.attn". For the comparisons of
/// app/parity with the original alone: nothing else may look into a network.
using ActivationObserver = std::function<void(const std::string& name, const at::Tensor& value)>;

}  // namespace crossflow::models
