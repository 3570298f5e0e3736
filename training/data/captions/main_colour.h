// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The colour word that is true of a picture by its own pixels.

#include <ATen/core/Tensor.h>

#include <string>

namespace crossflow::training {

/// picture [H, W, 3] RGB bytes on white -> "red", "orange", "yellow", "green", "blue", "purple",
/// "pink", "brown", "black", "grey" where most of what is drawn has that colour; else
/// empty.
std::string mainColour(const at::Tensor& picture);

}  // namespace crossflow::training
