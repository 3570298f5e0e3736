// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Rows of a tensor of either type, for the kernels that pass over them (row_kernels.cpp and
// modulation_kernels.cpp). Include models/torch.h first.

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <vector>

#include "models/kernels/each_processor.h"
#include "models/kernels/parallel_for.h"

namespace crossflow::models::lanes {

/// Where the rows of a tensor are.
struct RowPlaces {
  explicit RowPlaces(const at::Tensor& x)
      : data(static_cast<char*>(const_cast<void*>(x.const_data_ptr()))),
        half(x.scalar_type() == at::kBFloat16),
        width(x.size(-1)),
        rows(x.numel() / x.size(-1)),
        rowsInBlock(rows / std::max<int64_t>(1, x.size(0))),
        rowBytes(width * static_cast<int64_t>(x.element_size())),
        blockBytes(x.stride(0) * static_cast<int64_t>(x.element_size())) {}

  template <class Value>
  Value* row(int64_t index) const {
    const int64_t block = index / rowsInBlock;
    return reinterpret_cast<Value*>(data + block * blockBytes +
                                    (index - block * rowsInBlock) * rowBytes);
  }

  char* data;
  bool half;
  int64_t width, rows, rowsInBlock, rowBytes, blockBytes;
};

/// Copies a row to fp32, `more` added if it is there. Returns the sum of squares.
template <class R, class In, class More>
CROSSFLOW_INLINE float gather(const In* x, const More* more, float* to, int64_t width) {
  Floats<R> squares{};
  for (int64_t i = 0; i < width; i += R::kLanes) {
    Floats<R> value;
    R::load(x + i, value);
    if (more != nullptr) {
      Floats<R> other;
      R::load(more + i, other);
      value += other;
    }
    R::store(value, to + i);
    squares += value * value;
  }
  return R::sum(squares);
}

template <class R>
CROSSFLOW_INLINE float gather(const RowPlaces& x, const RowPlaces* more, int64_t row, float* to) {
  const float* none = nullptr;
  if (more == nullptr)
    return x.half ? gather<R>(x.row<Half>(row), none, to, x.width)
                  : gather<R>(x.row<float>(row), none, to, x.width);
  if (x.half)
    return more->half ? gather<R>(x.row<Half>(row), more->row<Half>(row), to, x.width)
                      : gather<R>(x.row<Half>(row), more->row<float>(row), to, x.width);
  return more->half ? gather<R>(x.row<float>(row), more->row<Half>(row), to, x.width)
                    : gather<R>(x.row<float>(row), more->row<float>(row), to, x.width);
}

/// range(R(), scratch, begin, end) by the processor's kind. Each thread gets a row of fp32 to work
/// in.
template <class Range>
void inParallel(const RowPlaces& x, const Range& range) {
  constexpr int64_t kGrain = 1 << 15;  // channels; LibTorch's own for such work
  models::parallelFor(
      0, x.rows, std::max<int64_t>(1, kGrain / x.width), [&](int64_t begin, int64_t end) {
        std::vector<float> scratch(static_cast<size_t>(x.width));
        onThisProcessor([&]<class R>(R registers)
                            CROSSFLOW_HERE { range(registers, scratch.data(), begin, end); });
      });
}

}  // namespace crossflow::models::lanes
