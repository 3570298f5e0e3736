// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bytes of a numpy array as a tensor.

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <string_view>
#include <vector>

#include "models/files/dtype_names.h"

namespace crossflow::models {

struct NumpyLayout {
  NumpyDtype dtype;
  bool fortran = false;  // the first index runs fastest
  std::vector<int64_t> shape;
};

/// A new contiguous tensor. `what` names the array in errors. Throws CheckpointError unless the
/// bytes are exactly those of the layout; nothing is allocated before that is known.
at::Tensor numpyTensor(const NumpyLayout& layout, std::string_view bytes,
                       const std::filesystem::path& file, std::string_view what);

}  // namespace crossflow::models
