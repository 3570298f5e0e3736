// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What training frameworks put in front of a network's names (DataParallel, torch.compile, FSDP,
// Lightning, a dictionary around the state), and how it is told from names of the network's own.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace crossflow::models {

struct TensorInfo;

/// Lengths of the front parts of `name` that consist of wrapper words, the empty one first.
std::vector<size_t> wrapperLengths(std::string_view name);

/// The wrapper under which `known` accepts most of the names; "" when in doubt.
std::string commonWrapper(const std::vector<TensorInfo>& tensors,
                          const std::function<bool(std::string_view name)>& known);

}  // namespace crossflow::models
