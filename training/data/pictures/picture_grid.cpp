// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/torch.h"
#include "training/data/pictures/picture_file.h"

namespace crossflow::training {

at::Tensor pictureGrid(const at::Tensor& pictures, int64_t columns) {
  constexpr int64_t kGap = 2;
  const int64_t count = pictures.size(0), height = pictures.size(2), width = pictures.size(3);
  const int64_t rows = (count + columns - 1) / columns;
  at::Tensor grid = torch::full({3, kGap + rows * (height + kGap), kGap + columns * (width + kGap)},
                                255, torch::kByte);
  for (int64_t i = 0; i < count; ++i)
    grid.narrow(1, kGap + (i / columns) * (height + kGap), height)
        .narrow(2, kGap + (i % columns) * (width + kGap), width)
        .copy_(pictures[i]);
  return grid;
}

}  // namespace crossflow::training
