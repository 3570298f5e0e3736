// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/numpy/numpy_array.h"

#include <ATen/Functions.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstring>

#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

constexpr size_t kMostDims = 8;

uint64_t expectedBytes(const NumpyLayout& layout, const std::filesystem::path& file,
                       std::string_view what) {
  unsigned __int128 bytes = c10::elementSize(layout.dtype.dtype);
  bool empty = false;
  for (const int64_t size : layout.shape) {
    if (size < 0 || layout.shape.size() > kMostDims) {
      failFile(file, what, " has a negative size or more than 8 dimensions; make the file again.");
    }
    empty = empty || size == 0;
    // Of an empty array too: its strides are products of the other sizes.
    bytes *= static_cast<uint64_t>(std::max<int64_t>(size, 1));
    if (bytes >> 62 != 0) failFile(file, what, " claims an impossible size; make the file again.");
  }
  return empty ? 0 : static_cast<uint64_t>(bytes);
}

void swapBytes(char* data, uint64_t length, size_t width) {
  for (uint64_t at = 0; at + width <= length; at += width)
    std::reverse(data + at, data + at + width);
}

}  // namespace

at::Tensor numpyTensor(const NumpyLayout& layout, std::string_view bytes,
                       const std::filesystem::path& file, std::string_view what) {
  const uint64_t expected = expectedBytes(layout, file, what);
  if (bytes.size() != expected) {
    failFile(file, what, " has ", bytes.size(), " bytes where its shape needs ", expected,
             "; the file is damaged, make it again.");
  }
  const c10::InferenceMode ordinary(false);
  std::vector<int64_t> sizes = layout.shape;
  if (layout.fortran) std::reverse(sizes.begin(), sizes.end());
  at::Tensor tensor = at::empty(sizes, at::TensorOptions(layout.dtype.dtype));
  if (!bytes.empty()) std::memcpy(tensor.data_ptr(), bytes.data(), bytes.size());
  if (layout.dtype.bigEndian) {
    const size_t parts = at::isComplexType(layout.dtype.dtype) ? 2 : 1;
    swapBytes(static_cast<char*>(tensor.data_ptr()), bytes.size(),
              c10::elementSize(layout.dtype.dtype) / parts);
  }
  if (!layout.fortran) return tensor;
  std::vector<int64_t> order;
  for (int64_t i = tensor.dim(); i-- > 0;) order.push_back(i);
  return tensor.permute(order).contiguous();
}

}  // namespace crossflow::models
